package io.github.counterpoise.seismoflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.encode.Encoded;
import io.github.counterpoise.engine.DivergedException;
import io.github.counterpoise.engine.Graph;
import io.github.counterpoise.engine.LossHistory;
import io.github.counterpoise.engine.Plan;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nd4j.autodiff.samediff.SDVariable;

/** A flow before, during and after its training, on points of two dimensions and small images. */
class FlowTrainingTest {

  private static final Run RUN = new Run(new Seed(1), Monitor.silent(), 1);
  private static final int ROWS = 400;

  private static SeismoFlowConfig config(String... settings) {
    Map<String, String> texts = new HashMap<>();
    Arrays.stream(settings).map(s -> s.split("=", 2)).forEach(pair -> texts.put(pair[0], pair[1]));
    return Parameters.of(SeismoFlowConfig.class).parse(texts);
  }

  /** Points on a bow: x normal, y = x² / 2 − ½ with noise. */
  private static float[][] bow(int rows, long seed) {
    Random random = new Random(seed);
    float[][] points = new float[rows][2];
    for (float[] point : points) {
      double x = random.nextGaussian();
      point[0] = (float) x;
      point[1] = (float) (x * x / 2 - 0.5 + 0.3 * random.nextGaussian());
    }
    return points;
  }

  private static LossHistory train(
      FlowNetwork network, float[][] rows, Noise noise, int epochs, float[][] held) {
    Sizes sizes = new Sizes(0, 4, 16, noise.width(), epochs);
    return new FlowTrainer(
            config("learningRate=0.005", "patience=0"),
            sizes,
            network,
            noise,
            new Encoded(rows, null),
            new int[rows.length],
            held,
            RUN)
        .train();
  }

  private static final FlowNetwork TRAINED = new FlowNetwork(new TableArchitecture(2, 4, 16));
  private static final LossHistory HISTORY =
      train(TRAINED, bow(ROWS, 1), new Noise(0.05, false), 100, new float[0][]);

  @Test
  void densityOfPointsIntegratesToOne() {
    int side = 240;
    double cell = 12.0 / side;
    float[][] grid = new float[side * side][];
    for (int i = 0; i < grid.length; i++) {
      double x = -6 + cell * (i % side + 0.5);
      double y = -4 + cell * (Math.floorDiv(i, side) + 0.5);
      grid[i] = new float[] {(float) x, (float) y};
    }
    double[] logs = TRAINED.look(grid).logDensities();
    double mass = Arrays.stream(logs).map(Math::exp).sum() * cell * cell;
    assertEquals(1, mass, 0.01);
  }

  @Test
  void trainingLearnsTheBow() {
    double first = HISTORY.epochs().get(0).get("bits per dimension");
    double last = HISTORY.epochs().get(99).get("bits per dimension");
    assertTrue(last < first - 0.3, first + " to " + last);
    float[][] unseen = bow(ROWS, 2);
    float[][] shuffled = new float[ROWS][2];
    for (int i = 0; i < ROWS; i++) {
      shuffled[i] = new float[] {unseen[i][0], unseen[(i + 7) % ROWS][1]};
    }
    double real = Arrays.stream(TRAINED.look(unseen).logDensities()).average().orElseThrow();
    double broken = Arrays.stream(TRAINED.look(shuffled).logDensities()).average().orElseThrow();
    // The best that is possible is −½ log(2πe) − ½ log(2πe · 0.09) = −1.63 nats.
    assertTrue(real > -1.9, "unseen points: " + real);
    assertTrue(broken < real - 1, "shuffled points: " + broken);
  }

  @Test
  void theWayBackStillLeadsHomeAfterTraining() {
    float[][] rows = bow(ROWS, 3);
    float[][] back = TRAINED.decode(TRAINED.encode(rows));
    for (int i = 0; i < ROWS; i++) {
      for (int j = 0; j < 2; j++) {
        assertEquals(rows[i][j], back[i][j], 1e-4 * (1 + Math.abs(rows[i][j])));
      }
    }
  }

  @Test
  void codesOfLearntRowsAreNearlyStandardNormal() {
    float[][] codes = TRAINED.encode(bow(2000, 4));
    for (int j = 0; j < 2; j++) {
      int column = j;
      double mean = Arrays.stream(codes).mapToDouble(z -> z[column]).average().orElseThrow();
      double square =
          Arrays.stream(codes).mapToDouble(z -> z[column] * z[column]).average().orElseThrow();
      assertEquals(0, mean, 0.15);
      assertEquals(1, square, 0.25);
    }
  }

  @Test
  void aCodeOfAnInfiniteRowIsDrawnIn() {
    float[][] rows = TRAINED.decode(new float[][] {{Float.MAX_VALUE, -Float.MAX_VALUE}});
    assertTrue(FlowNetwork.finite(rows[0]), () -> Arrays.toString(rows[0]));
  }

  @Test
  void rowsHeldBackChooseTheEpoch() {
    FlowNetwork network = new FlowNetwork(new TableArchitecture(2, 1, 4));
    LossHistory history = train(network, bow(40, 5), new Noise(0.05, false), 3, bow(20, 6));
    assertTrue(history.epochs().get(0).containsKey("validation"), () -> "" + history.epochs());
  }

  @Test
  void aDivergingRunStopsWithLossEpochAndRate() {
    float[][] rows = bow(64, 7);
    rows[3][0] = Float.POSITIVE_INFINITY;
    String message =
        assertThrows(
                DivergedException.class,
                () ->
                    train(
                        new FlowNetwork(new TableArchitecture(2, 1, 4)),
                        rows,
                        new Noise(0.05, false),
                        2,
                        new float[0][]))
            .getMessage();
    assertTrue(message.contains("bits per dimension"), message);
  }

  /** Images whose pixels have other means and deviations. */
  private static float[] images(int count) {
    Random random = new Random(8);
    float[] pixels = new float[count * 64];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (float) (i % 8 + (1 + i % 3) * random.nextGaussian());
    }
    return pixels;
  }

  @Test
  void theFirstBatchComesOutOfEveryActNormWithMeanZeroAndVarianceOne() {
    FlowNetwork network = new FlowNetwork(new ImageArchitecture(8, 8, 1, 2, 2, 4, false));
    network.parameters().initialise(new Seed(1).stream("init"));
    float[] first = images(32);
    FlowTrainer.start(network, first, 32, RUN);
    try (Graph g = Graph.inference()) {
      Trace trace = new Trace();
      network.flow().forward(g, g.input("x", 32, 64), trace);
      assertEquals(4, trace.inputs().size());
      trace
          .inputs()
          .forEach(
              (norm, input) -> {
                SDVariable y = norm.forward(g, input, new Trace());
                Plan plan = g.evaluate(y);
                plan.feed("x", first).run();
                assertStandard(plan.read(y), (int) g.shape(y)[3]);
              });
    }
  }

  private static void assertStandard(double[] values, int channels) {
    for (int c = 0; c < channels; c++) {
      int channel = c;
      double[] own =
          IntStream.range(0, values.length / channels)
              .mapToDouble(i -> values[i * channels + channel])
              .toArray();
      double mean = Arrays.stream(own).average().orElseThrow();
      double variance = Arrays.stream(own).map(v -> v * v).average().orElseThrow() - mean * mean;
      assertEquals(0, mean, 1e-4);
      assertEquals(1, variance, 1e-3);
    }
  }

  @Test
  void aFlowBeginsAsRotationsAlone() {
    // Couplings, priors and ActNorms are the identity at first: lengths stay, determinants are 1.
    FlowNetwork network = new FlowNetwork(new ImageArchitecture(8, 8, 1, 2, 2, 4, false));
    network.parameters().initialise(new Seed(1).stream("init"));
    float[][] rows = {Arrays.copyOf(images(1), 64)};
    FlowNetwork.Encoding encoding = network.look(rows);
    double before = squares(rows[0]);
    assertEquals(before, squares(encoding.codes()[0]), 1e-3 * before);
    double density = -before / 2 - 32 * Math.log(2 * Math.PI);
    assertEquals(density, encoding.logDensities()[0], 1e-4 * Math.abs(density));
  }

  private static double squares(float[] values) {
    double sum = 0;
    for (float v : values) {
      sum += (double) v * v;
    }
    return sum;
  }

  @Test
  void bitsCountTheBins() {
    // A density of 1 over bins of 1/16: four bits each.
    assertEquals(4, new Noise(1.0 / 16, true).bitsPerValue(0, 10), 1e-12);
    assertEquals(0, new Noise(0.05, false).bitsPerValue(0, 10), 1e-12);
    assertEquals(1, new Noise(0.05, false).bitsPerValue(-10 * Math.log(2), 10), 1e-12);
  }

  @Test
  void noiseLiesAroundTheMiddleOfTheBin() {
    Encoded zeros = new Encoded(new float[1][1000], null);
    float[] uniform = new Noise(0.5, true).add(zeros, new int[] {0}, new Seed(1).stream("noise"));
    for (float value : uniform) {
      assertTrue(Math.abs(value) <= 0.25, "noise of " + value);
    }
    assertArrayEquals(
        uniform, new Noise(0.5, true).add(zeros, new int[] {0}, new Seed(1).stream("noise")));
  }
}
