package io.github.counterpoise.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScaledWeightsTest {

  private static final Table PLAIN = Tables.clouds(1, 2, 20, 10);

  private static double[] all(int n, double weight) {
    double[] weights = new double[n];
    java.util.Arrays.fill(weights, weight);
    return weights;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.025, 1e-300, 7, 1e300, 1.0 / 3})
  void equalWeightsAreOne(double weight) {
    assertEquals(PLAIN, ScaledWeights.of(Tables.weigh(PLAIN, all(30, weight))));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 1e-9, 3, 1.0 / 7})
  void theUnitLeavesNoTrace(double unit) {
    double[] weights = {1, 2, 3, 0, 0.25, 11};
    double[] other = weights.clone();
    for (int i = 0; i < other.length; i++) {
      other[i] *= unit;
    }
    assertArrayEquals(ScaledWeights.of(weights), ScaledWeights.of(other));
    double[] scaled = ScaledWeights.of(weights);
    assertEquals(1, java.util.Arrays.stream(scaled).average().orElseThrow(), 1e-11);
    assertEquals(44, scaled[5] / scaled[4], 1e-9);
  }

  @Test
  void tablesThatNeedNoScalingStay() {
    assertSame(PLAIN, ScaledWeights.of(PLAIN));
    Table none = Tables.weigh(PLAIN, all(30, 0));
    assertSame(none, ScaledWeights.of(none));
  }
}
