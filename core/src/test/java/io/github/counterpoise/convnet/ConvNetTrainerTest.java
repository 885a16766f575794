package io.github.counterpoise.convnet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.engine.Backend;
import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.DataShape;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvNetTrainerTest {

  private static final DataShape.Image SHAPE = new DataShape.Image(12, 11, 1);

  private final List<String> warnings = new ArrayList<>();
  private final Monitor monitor =
      new Monitor() {
        @Override
        public void warn(String sentence) {
          warnings.add(sentence);
        }
      };

  private static ConvNetConfig config(Object... namesAndValues) {
    Map<String, String> texts = new java.util.HashMap<>(Map.of("batch", "32"));
    for (int i = 0; i < namesAndValues.length; i += 2) {
      texts.put((String) namesAndValues[i], namesAndValues[i + 1].toString());
    }
    return Parameters.of(ConvNetConfig.class).parse(texts);
  }

  private TrainedConvNet train(ImageSet data, Object... namesAndValues) {
    return train(1, 2, data, namesAndValues);
  }

  private TrainedConvNet train(long seed, int threads, ImageSet data, Object... namesAndValues) {
    return new ConvNetTrainer(config(namesAndValues))
        .train(data, new Run(new Seed(seed), monitor, threads));
  }

  @ParameterizedTest
  @CsvSource({"small,12,30,0.002,200", "miniception,10,20,0.004,160", "resnet18,8,5,0.001,96"})
  void learnsBarsAndBlobs(String network, int side, int epochs, double rate, int images) {
    DataShape.Image shape = new DataShape.Image(side, side - 1, 1);
    TrainedConvNet net =
        train(
            Shapes.draw(shape, images, 1),
            "network",
            network,
            "epochs",
            epochs,
            "learningRate",
            rate);
    double accuracy = Shapes.accuracy(net, Shapes.draw(shape, 100, 2));
    assertTrue(accuracy > 0.95, network + ": accuracy " + accuracy + ", " + net.training());
  }

  @Test
  void coloursAndBalancedBatchesWithHeldOutImages() {
    DataShape.Image colour = new DataShape.Image(8, 8, 3);
    TrainedConvNet net =
        train(
            Shapes.draw(colour, 200, 1),
            "epochs",
            20,
            "learningRate",
            0.003,
            "batching",
            "balanced",
            "holdout",
            20);
    assertEquals(160, net.training().images());
    assertEquals(40, net.training().heldOut());
    assertTrue(Shapes.accuracy(net, Shapes.draw(colour, 100, 2)) > 0.95);
  }

  @Test
  void equalSeedsGiveEqualPredictionsWhateverTheThreads() {
    ImageSet data = Shapes.draw(SHAPE, 60, 1);
    double[][] first = train(1, 1, data, "epochs", 2).distributions(data.pixels());
    double[][] second = train(1, 2, data, "epochs", 2).distributions(data.pixels());
    double[][] other = train(2, 2, data, "epochs", 2).distributions(data.pixels());
    assertArrayEquals(first, second);
    assertFalse(Arrays.deepEquals(first, other));
  }

  @Test
  void predictionsDoNotDependOnTheCompany() {
    ImageSet data = Shapes.draw(SHAPE, 40, 1);
    TrainedConvNet net = train(data, "epochs", 1);
    double[][] all = net.distributions(data.pixels());
    for (int i : new int[] {0, 7, 39}) {
      assertArrayEquals(all[i], net.distributions(new float[][] {data.pixels()[i]})[0]);
      assertEquals(1, Arrays.stream(all[i]).sum(), 1e-12);
    }
    assertEquals(0, net.distributions(new float[0][]).length);
  }

  @Test
  void serialisedNetsPredictTheSame() throws IOException, ClassNotFoundException {
    ImageSet data = Shapes.draw(SHAPE, 40, 1);
    for (String network : List.of("small", "miniception")) {
      TrainedConvNet net = train(data, "epochs", 1, "network", network);
      double[][] before = net.distributions(data.pixels());
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(net);
      }
      try (ObjectInputStream in =
          new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        TrainedConvNet read = (TrainedConvNet) in.readObject();
        assertArrayEquals(before, read.distributions(data.pixels()));
        assertEquals(net.training(), read.training());
      }
    }
  }

  @Test
  void weightsCount() {
    // Equal images of both classes: only the weights say which class to expect.
    float[][] pixels = new float[64][16];
    int[] classOf = new int[64];
    double[] weights = new double[64];
    for (int i = 0; i < 64; i++) {
      classOf[i] = i % 2;
      weights[i] = i % 2 == 0 ? 3 : 1;
    }
    ImageSet data =
        new ImageSet(new DataShape.Image(4, 4, 1), pixels, classOf, weights, Shapes.CLASSES);
    TrainedConvNet net = train(data, "epochs", 150, "learningRate", 0.01);
    assertEquals(0.75, net.distributions(new float[1][16])[0][0], 0.05);
    assertEquals(
        List.of(
            "All pixels of all images have the same value; only the classes' shares can be learnt."),
        warnings);
  }

  @Test
  void oneClassIsLearnt() {
    ImageSet two = Shapes.draw(SHAPE, 10, 1);
    ImageSet one = new ImageSet(SHAPE, two.pixels(), new int[10], two.weights(), Shapes.CLASSES);
    TrainedConvNet net = train(one, "epochs", 20);
    assertTrue(net.distributions(two.pixels())[1][0] > 0.5);
  }

  @Test
  void missingPixelsAreAverage() {
    ImageSet data = Shapes.draw(SHAPE, 60, 1);
    for (int i = 0; i < data.size(); i++) {
      data.pixels()[i][i % SHAPE.values()] = Float.NaN;
    }
    TrainedConvNet net = train(data, "epochs", 2);
    float[] nothing = new float[SHAPE.values()];
    Arrays.fill(nothing, Float.NaN);
    assertTrue(Double.isFinite(net.distributions(new float[][] {nothing})[0][0]));
  }

  @Test
  void oneImageOfOnePixelIsEnough() {
    ImageSet data =
        new ImageSet(
            new DataShape.Image(1, 1, 1),
            new float[][] {{5}},
            new int[] {1},
            new double[] {1},
            Shapes.CLASSES);
    for (String network : List.of("small", "miniception", "resnet18")) {
      assertTrue(
          Double.isFinite(
              train(data, "network", network, "epochs", 1).distributions(data.pixels())[0][0]));
    }
  }

  @Test
  void noImagesAreRefused() {
    ImageSet none = new ImageSet(SHAPE, new float[0][], new int[0], new double[0], Shapes.CLASSES);
    assertEquals(
        "There are no images with a class and a weight above 0 to train on; add some.",
        assertThrows(InvalidInputException.class, () -> train(none)).getMessage());
  }

  @Test
  void stopsWithinABatchAndAtItsPatience() {
    ImageSet data = Shapes.draw(SHAPE, 60, 1);
    int threads = Backend.maxThreads();
    int[] checks = new int[1];
    Monitor stopping =
        new Monitor() {
          @Override
          public boolean cancelled() {
            return ++checks[0] > 3;
          }
        };
    assertThrows(
        CancelledException.class,
        () -> new ConvNetTrainer(config()).train(data, new Run(new Seed(1), stopping, 1)));
    assertEquals(4, checks[0]);
    assertEquals(threads, Backend.maxThreads());
    TrainedConvNet net =
        train(data, "epochs", 500, "patience", 3, "holdout", 50, "learningRate", 0.01);
    assertEquals("no better loss for 3 epochs", net.training().ending());
    assertEquals(net.training().bestEpoch() + 3, net.training().epochs());
  }

  @Test
  void aBudgetBelowOneEpochIsRefused() {
    ImageSet data = Shapes.draw(SHAPE, 600, 1);
    String message =
        assertThrows(InvalidInputException.class, () -> train(data, "budget", 0.001)).getMessage();
    assertTrue(message.contains("time budget"), message);
  }

  @Test
  void defaultEpochsMakeAboutAsManyBatchesForAllData() {
    int[] planned = new int[1];
    Monitor watching =
        new Monitor() {
          @Override
          public void epoch(int epoch, int epochs, Map<String, Double> losses) {
            planned[0] = epochs;
          }

          @Override
          public boolean cancelled() {
            return planned[0] > 0;
          }
        };
    assertThrows(
        CancelledException.class,
        () ->
            new ConvNetTrainer(config("batch", 10))
                .train(
                    Shapes.draw(new DataShape.Image(3, 3, 1), 70, 1),
                    new Run(new Seed(1), watching)));
    assertEquals(215, planned[0]); // ⌈1500 / 7⌉
  }
}
