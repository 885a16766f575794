package io.github.counterpoise.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.nd4j.autodiff.samediff.internal.SameDiffOp;
import org.nd4j.linalg.factory.Nd4j;

/** oneDNN's kernels against ND4J's plain ones, and which operations were compared. */
public final class Kernels {
  private Kernels() {}

  /** Returns what a computation gives without oneDNN. */
  public static <T> T plain(Supplier<T> computation) {
    Backend.start();
    Nd4j.getEnvironment().allowHelpers(false);
    try {
      return computation.get();
    } finally {
      Nd4j.getEnvironment().allowHelpers(true);
    }
  }

  /** Fails if a graph has an operation that no network of {@link GradientTest} compares. */
  public static void assertAllCompared(Graph g) {
    Set<String> operations = operations(g);
    Networks.all().values().forEach(network -> removeThoseOf(network, operations));
    assertTrue(operations.isEmpty(), () -> "not compared with the plain kernels: " + operations);
  }

  /** Fails if two sets of the same network have different gradients. */
  public static void assertGradientsAgree(ParameterSet plain, ParameterSet fast) {
    for (Parameter p : plain.parameters()) {
      if (p.trained()) {
        double[] expected = plain.gradient(p);
        double[] gradient = fast.gradient(fast.parameter(p.name()));
        double length = 0;
        double difference = 0;
        for (int i = 0; i < expected.length; i++) {
          length += expected[i] * expected[i];
          difference += (gradient[i] - expected[i]) * (gradient[i] - expected[i]);
        }
        // A bias before batch norm has no gradient but for rounding.
        assertEquals(0, Math.sqrt(difference), 1e-3 * Math.sqrt(length) + 1e-5, p.toString());
      }
    }
  }

  private static void removeThoseOf(Networks.Network network, Set<String> operations) {
    try (Networks.Ready training = Networks.ready(network, Precision.FLOAT);
        Networks.Ready inUse = Networks.inUse(network)) {
      operations.removeAll(operations(training.graph()));
      operations.removeAll(operations(inUse.graph()));
    }
  }

  private static Set<String> operations(Graph g) {
    Set<String> names = new TreeSet<>();
    for (SameDiffOp op : g.expressions().getOps().values()) {
      boolean ours = op.getOp() instanceof EngineOp;
      names.add(ours ? op.getOp().getClass().getName() : op.getOp().opName());
    }
    return names;
  }
}
