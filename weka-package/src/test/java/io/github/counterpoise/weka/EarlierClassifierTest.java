package io.github.counterpoise.weka;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import weka.classifiers.functions.counterpoise.ConvNet;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.core.SerializationHelper;
import weka.core.Utils;

/**
 * A classifier that version 0.1.0 saved in a model file of Weka's, with the options {@code -net
 * small -image 3x3x1 -epochs 2 -batch 8 -S 5 -threads 1} and 3 as the seed of another scheme.
 */
class EarlierClassifierTest {

  private static final double[] FIRST = { // probabilities of the first class then
    0.4788720727261839, 0.5991610317134218, 0.4699653619407262, 0.5345167781143778,
    0.35149845656182277, 0.5238561852405305, 0.5374224602160449, 0.441911191677022,
    0.3031071279566451, 0.46278283037175383, 0.57599199046329, 0.3807577677378805,
    0.4101323346457773, 0.3720170896431426, 0.5534181408652884, 0.5783128873450815,
    0.6253201922415966, 0.6224090716475034, 0.7892672039789692, 0.44325552063126866
  };
  private static final double ROUNDING = 1e-3; // of 32-bit networks on other processors

  private static Instances data() {
    ArrayList<Attribute> header = new ArrayList<>();
    for (int j = 0; j < 9; j++) {
      header.add(new Attribute("p" + j));
    }
    header.add(new Attribute("c", List.of("bar", "blob")));
    Instances data = new Instances("earlier", header, FIRST.length);
    data.setClassIndex(9);
    Random random = new Random(4);
    for (int i = 0; i < FIRST.length; i++) {
      double[] values = new double[10];
      for (int j = 0; j < 9; j++) {
        values[j] = random.nextInt(256);
      }
      values[9] = i % 2;
      data.add(new DenseInstance(1, values));
    }
    return data;
  }

  private static ConvNet read() throws Exception {
    try (InputStream in = EarlierClassifierTest.class.getResourceAsStream("convnet-0.1.0.model")) {
      assertNotNull(in);
      return (ConvNet) SerializationHelper.read(in);
    }
  }

  private static double[] first(ConvNet net) throws Exception {
    double[][] found = net.distributionsForInstances(data());
    double[] first = new double[found.length];
    for (int i = 0; i < first.length; i++) {
      first[i] = found[i][0];
    }
    return first;
  }

  @Test
  void loadsWithItsOptionsAndPredictsTheSame() throws Exception {
    ConvNet net = read();
    assertArrayEquals(FIRST, first(net), ROUNDING);
    ConvNet same = new ConvNet();
    same.setOptions(
        Utils.splitOptions("-net small -image 3x3x1 -epochs 2 -batch 8 -S 5 -threads 1"));
    assertArrayEquals(same.getOptions(), net.getOptions());
    assertEquals(3, net.getSeed());
  }

  @Test
  void isSavedAgainAndTrainedAgain() throws Exception {
    ConvNet net = read();
    double[] before = first(net);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    SerializationHelper.write(bytes, net);
    ConvNet again =
        (ConvNet) SerializationHelper.read(new ByteArrayInputStream(bytes.toByteArray()));
    assertArrayEquals(before, first(again));
    assertEquals(net.toString(), again.toString());
    again.buildClassifier(data());
    assertArrayEquals(before, first(again), ROUNDING); // the seeds are kept, too
  }
}
