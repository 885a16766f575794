package io.github.counterpoise.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.counterpoise.run.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdamTest {

  /** Minimises w² from w = 3 and compares with the paper's Algorithm 1. */
  @ParameterizedTest
  @EnumSource
  void followsThePaper(Precision precision) {
    ParameterSet set = new ParameterSet(precision);
    Parameter w = set.trained("w", Init.constant(3), 1);
    set.initialise(new Seed(1).generator());
    try (Graph g = Graph.training(precision)) {
      Plan plan = g.minimise(g.value(w).mul(g.value(w)).sum(), set);
      Adam adam = new Adam(set, Schedule.constant(0.1), 0.8, 0.9, 4);
      double x = 3;
      double m = 0;
      double v = 0;
      for (int t = 1; t <= 20; t++) {
        plan.run();
        adam.step();
        double d = Math.max(-4, Math.min(4, 2 * x)); // clipped at 4
        m = 0.8 * m + 0.2 * d;
        v = 0.9 * v + 0.1 * d * d;
        double mean = m / (1 - Math.pow(0.8, t));
        double square = v / (1 - Math.pow(0.9, t));
        x -= 0.1 * mean / (Math.sqrt(square) + 1e-8);
        assertEquals(x, set.get(w)[0], 1e-5, "step " + t);
      }
      assertEquals(20, adam.steps());
    }
  }

  @Test
  void theRateWarmsUpAndDecays() {
    Schedule s = Schedule.polynomial(0.1, 10, 110, 2);
    assertEquals(0.01, s.rate(1), 1e-12);
    assertEquals(0.1, s.rate(10), 1e-12);
    assertEquals(0.025, s.rate(60), 1e-12);
    assertEquals(0, s.rate(110), 1e-12);
    assertEquals(0, s.rate(1000), 1e-12);
    assertThrows(IllegalArgumentException.class, () -> Schedule.constant(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> Schedule.polynomial(1, 5, 5, 1));
  }
}
