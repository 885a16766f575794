package io.github.counterpoise.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Gradients of every layer and loss. */
class GradientTest {

  @TestFactory
  Stream<DynamicTest> gradientsAreTheSlopesOfTheLoss() {
    return Networks.all().entrySet().stream()
        .map(e -> dynamicTest(e.getKey(), () -> assertSlopes(e.getValue())));
  }

  /** Central differences in 64 bits; their own error is about 1e-9 here. */
  private static void assertSlopes(Networks.Network network) {
    try (Networks.Ready net = Networks.ready(network, Precision.DOUBLE)) {
      double step = 1e-5;
      net.plan().run();
      for (Parameter p : net.set().parameters()) {
        if (p.trained()) {
          double[] gradient = gradient(net, p);
          double[] values = net.set().get(p);
          for (int i = 0; i < values.length; i++) {
            double slope =
                (lossAt(net, p, values, i, step) - lossAt(net, p, values, i, -step)) / (2 * step);
            assertEquals(slope, gradient[i], 1e-7, p + " at " + i);
          }
          net.set().set(p, values);
        }
      }
    }
  }

  private static double[] gradient(Networks.Ready net, Parameter p) {
    net.plan().run();
    return net.set().gradient(p);
  }

  private static double lossAt(
      Networks.Ready net, Parameter p, double[] values, int i, double step) {
    double[] moved = values.clone();
    moved[i] += step;
    net.set().set(p, moved);
    return net.plan().run();
  }

  @TestFactory
  Stream<DynamicTest> both32And64BitsGiveTheSameGradients() {
    return Networks.all().entrySet().stream()
        .map(e -> dynamicTest(e.getKey(), () -> assertPrecisionsAgree(e.getValue())));
  }

  private static void assertPrecisionsAgree(Networks.Network network) {
    try (Networks.Ready exact = Networks.ready(network, Precision.DOUBLE);
        Networks.Ready fast = Networks.ready(network, Precision.FLOAT)) {
      assertEquals(exact.plan().run(), fast.plan().run(), 1e-5);
      assertGradientsEqual(exact.set(), fast.set(), 1e-5);
    }
  }

  @TestFactory
  Stream<DynamicTest> oneDnnGivesTheGradientsOfThePlainKernels() {
    return Networks.all().entrySet().stream()
        .map(e -> dynamicTest(e.getKey(), () -> assertHelpersAgree(e.getValue())));
  }

  private static void assertHelpersAgree(Networks.Network network) {
    try (Networks.Ready with = Networks.ready(network, Precision.FLOAT);
        Networks.Ready without = Networks.ready(network, Precision.FLOAT)) {
      double loss = with.plan().run();
      assertEquals(Kernels.plain(without.plan()::run), loss, 1e-5);
      assertGradientsEqual(without.set(), with.set(), 1e-5);
    }
  }

  @TestFactory
  Stream<DynamicTest> oneDnnGivesTheLossesOfThePlainKernelsInUse() {
    return Networks.all().entrySet().stream()
        .map(
            e ->
                dynamicTest(
                    e.getKey(),
                    () -> {
                      try (Networks.Ready net = Networks.inUse(e.getValue())) {
                        assertEquals(
                            Kernels.plain(net.plan()::run), net.plan().run(), 1e-5, e.getKey());
                      }
                    }));
  }

  private static void assertGradientsEqual(ParameterSet a, ParameterSet b, double tolerance) {
    for (Parameter p : a.parameters()) {
      if (p.trained()) {
        double[] ga = a.gradient(p);
        double[] gb = b.gradient(b.parameter(p.name()));
        for (int i = 0; i < ga.length; i++) {
          assertEquals(ga[i], gb[i], tolerance, p + " at " + i);
        }
      }
    }
  }
}
