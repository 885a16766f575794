package io.github.counterpoise.examples.bench;

import io.github.counterpoise.convnet.Architecture;
import io.github.counterpoise.convnet.ConvNetConfig;
import io.github.counterpoise.convnet.ConvNetTrainer;
import io.github.counterpoise.convnet.ImageSet;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.examples.process.Program;
import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.DataShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** A training step of ConvNet, ours and the same network in DeepLearning4J. */
final class ConvNetSteps {
  private static final int CLASSES = 10;
  private static final int STEPS_PER_EPOCH = 4;
  private static final int FEWEST_EPOCHS = 2; // the first one warms up

  private final Architecture network;
  private final DataShape.Image shape;
  private final int batch;
  private final int threads;

  /**
   * Prepares to measure.
   *
   * @param network which network
   * @param shape size of the images
   * @param batch images per step
   * @param threads number of threads of both sides
   */
  ConvNetSteps(Architecture network, DataShape.Image shape, int batch, int threads) {
    this.network = network;
    this.shape = shape;
    this.batch = batch;
    this.threads = threads;
  }

  /**
   * Measures the small network and ResNet-18.
   *
   * @param board where the lines go
   * @param threads number of threads of both sides
   * @param quick whether the small network is enough
   * @param seconds how long each side measures
   */
  static void run(Scoreboard board, int threads, boolean quick, double seconds) {
    DataShape.Image digits = new DataShape.Image(28, 28, 1);
    DataShape.Image photos = new DataShape.Image(32, 32, 3);
    new ConvNetSteps(Architecture.SMALL, digits, 100, threads).line(board, seconds);
    if (!quick) {
      new ConvNetSteps(Architecture.RESNET18, photos, 8, threads).line(board, seconds);
    }
    board.note("ConvNet's peer is the same network as DeepLearning4J's ComputationGraph.");
  }

  private void line(Scoreboard board, double seconds) {
    board.line(
        String.format(
            Locale.ROOT, "ConvNet %s step, %d thread%s", name(), threads, threads == 1 ? "" : "s"),
        ours(seconds),
        theirs(seconds));
  }

  /** Returns the median seconds of our step over epochs that together take some seconds. */
  double ours(double seconds) {
    Map<String, String> settings =
        Map.of(
            "network", name(),
            "batch", Integer.toString(batch),
            "epochs", "100000");
    Watch watch = new Watch(seconds);
    try {
      new ConvNetTrainer(Parameters.of(ConvNetConfig.class).parse(settings))
          .train(images(), new Run(new Seed(1), watch, threads));
    } catch (CancelledException e) {
      // when the seconds were over
    }
    double[] times = watch.epochs.stream().skip(1).mapToDouble(t -> t).sorted().toArray();
    return times[times.length / 2] / STEPS_PER_EPOCH;
  }

  /**
   * Returns the median seconds of DeepLearning4J's step.
   *
   * @throws IllegalStateException if it fails
   */
  double theirs(double seconds) {
    List<String> options = List.of("-cp", System.getProperty("java.class.path"));
    List<String> arguments =
        List.of(
            name(),
            Integer.toString(shape.height()),
            Integer.toString(shape.channels()),
            Integer.toString(batch),
            Integer.toString(threads),
            Double.toString(seconds));
    List<String> lines = new ArrayList<>();
    int code = Program.java(options, DeepLearning4j.class.getName(), arguments).run(lines::add);
    if (code != 0 || lines.isEmpty()) {
      throw new IllegalStateException("DeepLearning4J failed: " + String.join(" ", lines));
    }
    return Double.parseDouble(lines.get(lines.size() - 1));
  }

  private String name() {
    return network.name().toLowerCase(Locale.ROOT);
  }

  private ImageSet images() {
    Random random = new Random(1);
    int n = batch * STEPS_PER_EPOCH;
    float[][] pixels = new float[n][shape.values()];
    for (float[] image : pixels) {
      for (int j = 0; j < image.length; j++) {
        image[j] = random.nextInt(256);
      }
    }
    double[] weights = new double[n];
    Arrays.fill(weights, 1);
    List<String> labels = IntStream.range(0, CLASSES).mapToObj(Integer::toString).toList();
    int[] classOf = IntStream.range(0, n).map(i -> i % CLASSES).toArray();
    return new ImageSet(shape, pixels, classOf, weights, labels);
  }

  /** Takes the time of each epoch and ends the training after some seconds. */
  private static final class Watch implements Monitor {
    private final double seconds;
    private final List<Double> epochs = new ArrayList<>();
    private final long start = System.nanoTime();
    private long last = start;

    private Watch(double seconds) {
      this.seconds = seconds;
    }

    @Override
    public void epoch(int epoch, int planned, Map<String, Double> losses) {
      long now = System.nanoTime();
      epochs.add((now - last) / 1e9);
      last = now;
    }

    @Override
    public boolean cancelled() {
      return epochs.size() >= FEWEST_EPOCHS && (last - start) / 1e9 > seconds;
    }
  }
}
