package io.github.counterpoise.engine;

import io.github.counterpoise.run.Seed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What the engine runs on, for diagnostics.
 *
 * @param backend name of ND4J's backend class
 * @param version version of ND4J
 * @param platform operating system and processor family, for instance {@code linux-x86_64}
 * @param extension native build in use, for instance {@code -onednn}; empty for the plain one
 * @param processors processors of this machine that Java sees
 * @param maxThreads largest number of threads of a native call
 * @param heapLimit largest size of the Java heap in bytes
 * @param offHeapLimit largest size of all native arrays in bytes
 * @param periodicGc whether ND4J calls the garbage collector every few seconds
 */
public record BackendInfo(
    String backend,
    String version,
    String platform,
    String extension,
    int processors,
    int maxThreads,
    long heapLimit,
    long offHeapLimit,
    boolean periodicGc) {

  static BackendInfo collect() {
    return new BackendInfo(
        Nd4j.getBackend().getClass().getSimpleName(),
        nd4jVersion(),
        Loader.getPlatform(),
        Backend.extension(),
        Runtime.getRuntime().availableProcessors(),
        Backend.maxThreads(),
        Runtime.getRuntime().maxMemory(),
        Pointer.maxBytes(),
        Nd4j.getMemoryManager().isPeriodicGcActive());
  }

  private static String nd4jVersion() {
    Properties properties = new Properties();
    try (InputStream in =
        Nd4j.class.getResourceAsStream("/META-INF/maven/org.nd4j/nd4j-api/pom.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "of unknown version");
  }

  /** Returns one line per fact, for people. */
  public List<String> lines() {
    return List.of(
        "backend: " + backend + " " + version,
        "natives: " + platform + extension,
        "threads: up to " + maxThreads + " of " + processors + " processors",
        "heap: up to " + (heapLimit >> 20) + " MB (-Xmx)",
        "arrays outside the heap: up to "
            + (offHeapLimit >> 20)
            + " MB (-Dorg.bytedeco.javacpp.maxbytes)",
        "periodic garbage collection: " + (periodicGc ? "on" : "off"));
  }

  /**
   * Trains a small network for about a second and says whether it learnt.
   *
   * @return one line beginning with "self-test passed" or "self-test failed"
   */
  public static String selfTest() {
    try (ParameterSet set = new ParameterSet();
        Graph g = Graph.training()) {
      Layer net =
          Layer.chain(
              new Dense(set, "first", 2, 16), Activation.RELU, new Dense(set, "second", 16, 1));
      set.initialise(new Seed(1).stream("init"));
      SDVariable x = g.input("x", 32, 2);
      SDVariable y = g.input("y", 32, 1);
      Plan plan = g.minimise(Losses.binaryCrossEntropy(net.apply(g, x), y), set);
      return learn(plan, new Adam(set, Schedule.constant(0.01)));
    }
  }

  /** Learns the exclusive or of two signs. */
  private static String learn(Plan plan, Adam adam) {
    UniformRandomProvider rng = new Seed(1).stream("batches");
    double[] points = new double[64];
    double[] labels = new double[32];
    long start = System.nanoTime();
    int steps = 0;
    double loss = 1;
    while (steps < 500 || System.nanoTime() - start < 500_000_000L) {
      for (int i = 0; i < 32; i++) {
        points[2 * i] = rng.nextDouble() - 0.5;
        points[2 * i + 1] = rng.nextDouble() - 0.5;
        labels[i] = points[2 * i] * points[2 * i + 1] > 0 ? 1 : 0;
      }
      loss = plan.feed("x", points).feed("y", labels).run();
      adam.step();
      steps++;
    }
    double micros = (System.nanoTime() - start) / 1e3 / steps;
    return String.format(
        Locale.ROOT,
        "self-test %s: loss %.3f after %d steps of %.0f µs",
        loss < 0.5 ? "passed" : "failed",
        loss,
        steps,
        micros);
  }
}
