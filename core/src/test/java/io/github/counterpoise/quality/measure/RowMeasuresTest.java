package io.github.counterpoise.quality.measure;

import static io.github.counterpoise.quality.measure.Clouds.RUN;
import static io.github.counterpoise.quality.measure.Clouds.line;
import static io.github.counterpoise.quality.measure.Clouds.normal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.encode.Points;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowMeasuresTest {

  /** Of the 6 pairs of a negative and a positive, 4 are in order and one is even: 4.5 / 6. */
  @Test
  void aucByHand() {
    assertEquals(0.75, RealOrSynthetic.auc(new double[] {1, 2, 4, 3, 4}, 3), 1e-12);
    assertEquals(0, RealOrSynthetic.auc(new double[] {5, 6, 1, 2}, 2), 1e-12);
  }

  @Test
  void classifierCannotTellEqualCloudsApartButShiftedOnes() {
    Points real = normal(600, 4, 0, 1);
    assertEquals(0.5, RealOrSynthetic.of(real, normal(600, 4, 0, 2), RUN).value(), 0.06);
    assertTrue(RealOrSynthetic.of(real, normal(600, 4, 4, 3), RUN).value() > 0.99);
    assertTrue(RealOrSynthetic.of(real, real, RUN).value() < 0.45, "copies cling to their rows");
    assertFalse(RealOrSynthetic.of(line(1, 2), line(1, 2), RUN).isDefined());
  }

  /** Twelve points a unit apart have balls of radius 5 or more at the ends, 3 in the middle. */
  @Test
  void neighbourhoodsByHand() {
    Points real = line(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    // Radii of the 5th neighbour: 5, 4, 3, 3, … 3, 4, 5; 14 lies in the ball of 11 (14 − 11 < 5)
    // and of 10 (4 ≥ 4), 99 in none; the balls of synthetic rows reach far.
    Points synthetic = line(14, 99, 99, 99, 99, 99, 99);
    List<Measure> found = Manifold.of(real, synthetic, RUN);
    assertEquals(1.0 / 7, found.get(0).value(), 1e-12); // precision
    assertEquals(1, found.get(1).value(), 1e-12); // recall: 14's ball reaches 85 far
    assertEquals(2.0 / (5 * 7), found.get(2).value(), 1e-12); // density
    assertEquals(2.0 / 12, found.get(3).value(), 1e-12); // coverage
  }

  /**
   * For N real and M synthetic rows of one distribution the expected density is 1 and the expected
   * coverage 1 − (N − 1)…(N − k) / ((M + N − 1)…(M + N − k)) (Naeem et al. 2020, lemmas 1 and 2).
   */
  @Test
  void equalCloudsHaveThePublishedExpectations() {
    int n = 800;
    double missed = 1;
    for (int i = 1; i <= Manifold.NEIGHBORS; i++) {
      missed *= (double) (n - i) / (2 * n - i);
    }
    List<Measure> found = Manifold.of(normal(n, 3, 0, 4), normal(n, 3, 0, 5), RUN);
    assertEquals(1, found.get(2).value(), 0.05);
    assertEquals(1 - missed, found.get(3).value(), 0.02);
    assertTrue(found.get(0).value() > 0.9 && found.get(1).value() > 0.9);
  }

  @Test
  void cloudsApartShareNothing() {
    for (Measure measure : Manifold.of(normal(100, 3, 0, 1), normal(100, 3, 50, 2), RUN)) {
      assertEquals(0, measure.value(), measure.kind().label());
    }
    for (Measure measure : Manifold.of(line(1, 2, 3), line(1, 2, 3), RUN)) {
      assertFalse(measure.isDefined());
    }
  }

  /**
   * Pairwise squared distances of 0, 1 | 0, 3 are 1, 0, 9, 1, 4, 9; the median (fourth of six) is 4
   * and k(d²) = exp(−d²/8).
   */
  @Test
  void discrepancyByHand() {
    double within = Math.exp(-1.0 / 8) + Math.exp(-9.0 / 8);
    double between = (1 + Math.exp(-9.0 / 8) + Math.exp(-1.0 / 8) + Math.exp(-4.0 / 8)) / 4;
    assertEquals(within - 2 * between, KernelDiscrepancy.of(line(0, 1), line(0, 3)).value(), 1e-12);
  }

  @Test
  void discrepancyIsSmallForEqualCloudsAndLargeForOthers() {
    Points real = normal(400, 3, 0, 1);
    assertEquals(0, KernelDiscrepancy.of(real, normal(400, 3, 0, 2)).value(), 0.01);
    assertTrue(KernelDiscrepancy.of(real, normal(400, 3, 6, 2)).value() > 0.5);
    assertTrue(KernelDiscrepancy.of(line(1, 1), line(1, 1)).remark().contains("alike"));
  }
}
