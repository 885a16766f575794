package io.github.counterpoise.engine;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * The self-test of a device: every layer, loss and gradient by an input, in 32 bits, against what
 * the processor computed. The processor's results are kept in a file; a build for the processor
 * checks that they still hold.
 */
class DeviceTest {

  private static final String KEPT = "processor-results.properties";

  /** Processors round differently, and add in another order. */
  private static final double ON_A_PROCESSOR = 1e-4;

  /** Devices compute products of 32 bits with fewer digits still. */
  private static final double ON_A_DEVICE = 5e-3;

  static Map<String, Networks.Network> networks() {
    Map<String, Networks.Network> all = new LinkedHashMap<>(Networks.all());
    all.put("penalty of a dense critic", DeviceTest::densePenalty);
    all.put("penalty of an lstm critic", DeviceTest::lstmPenalty);
    return all;
  }

  static Stream<String> names() {
    return networks().keySet().stream();
  }

  private static Networks.Loss densePenalty(ParameterSet set) {
    Dense a = new Dense(set, "a", 4, 6);
    Dense b = new Dense(set, "b", 6, 1);
    return g -> {
      InputGradient critic = InputGradient.of(g, g.input("x", 5, 4)).dense(a);
      return InputGradient.penalty(g, critic.activation(Activation.LEAKY_RELU).dense(b).gradient());
    };
  }

  private static Networks.Loss lstmPenalty(ParameterSet set) {
    Lstm lstm = new Lstm(set, "a", 2, 3);
    double[] mask = {1, 1, 1, 1, 1, 0, 1, 0}; // [time, batch]
    return g -> {
      InputGradient critic =
          InputGradient.of(g, g.input("x", 4, 2, 2)).lstm(lstm, g.constant(mask, 4, 2));
      SDVariable rows = g.expressions().permute(critic.gradient(), 1, 0, 2);
      return InputGradient.penalty(g, g.expressions().reshape(rows, 2, 8));
    };
  }

  /**
   * Returns a network's loss, and of the gradient by each parameter the sum of its values, each
   * times another number.
   */
  static double[] results(String name) {
    try (Networks.Ready ready = Networks.ready(networks().get(name), Precision.FLOAT)) {
      List<Double> found = new ArrayList<>(List.of(ready.plan().run()));
      for (Parameter p : ready.set().parameters()) {
        if (p.trained()) {
          double[] gradient = ready.set().gradient(p);
          double sum = 0;
          for (int i = 0; i < gradient.length; i++) {
            sum += gradient[i] * Math.sin(i + 1);
          }
          found.add(sum);
        }
      }
      return found.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }

  private static double[] kept(String name) throws IOException {
    Properties all = new Properties();
    try (InputStream in = DeviceTest.class.getResourceAsStream(KEPT)) {
      all.load(in);
    }
    String line = all.getProperty(name.replace(' ', '_'), "");
    return Stream.of(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  private static void assertAsKept(String name, double tolerance) throws IOException {
    double[] found = results(name);
    double[] expected = kept(name);
    double largest = Arrays.stream(expected).map(Math::abs).max().orElse(0);
    assertArrayEquals(
        expected,
        found,
        tolerance * Math.max(1e-2, largest),
        () -> name + ": found " + Arrays.toString(found));
  }

  @ParameterizedTest
  @MethodSource("names")
  void theKeptResultsAreThoseOfAProcessor(String name) throws IOException {
    assumeTrue(Backend.onProcessor(), "This build runs on a device, which the other test checks.");
    assertAsKept(name, ON_A_PROCESSOR);
  }

  @Test
  void aDeviceComputesWhatAProcessorDoes() {
    assumeFalse(
        Backend.onProcessor(),
        "There is no device here: this build runs on the processor. On a machine with a graphics"
            + " card run ./mvnw -Pcuda -pl core test -Dtest=DeviceTest");
    assertAll(names().map(name -> () -> assertAsKept(name, ON_A_DEVICE)));
  }

  @Test
  void equalSeedsGiveEqualResults() {
    for (String name : List.of("two convolutions", "lstm", "batch norm")) {
      assertArrayEquals(results(name), results(name), name);
    }
  }
}
