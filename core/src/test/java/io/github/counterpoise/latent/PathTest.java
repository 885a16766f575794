package io.github.counterpoise.latent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The points between two codes, and beyond them. */
class PathTest {

  private static float[] code(long seed) {
    Random random = new Random(seed);
    float[] code = new float[8];
    for (int j = 0; j < code.length; j++) {
      code[j] = (float) random.nextGaussian();
    }
    return code;
  }

  private static double length(float[] code) {
    double squares = 0;
    for (float x : code) {
      squares += (double) x * x;
    }
    return Math.sqrt(squares);
  }

  @ParameterizedTest
  @EnumSource(Path.class)
  void theEndsAreTheParents(Path path) {
    assertArrayEquals(code(1), path.point(code(1), code(2), 0), 1e-6f);
    assertArrayEquals(code(2), path.point(code(1), code(2), 1), 1e-6f);
    assertArrayEquals(code(1), path.point(code(1), code(1), 0.3), 1e-6f);
  }

  @ParameterizedTest
  @EnumSource(Path.class)
  void aPathIsTheSameFromBothEnds(Path path) {
    for (double lambda : new double[] {-0.5, 0.25, 0.5, 1.4}) {
      assertArrayEquals(
          path.point(code(1), code(2), lambda), path.point(code(2), code(1), 1 - lambda), 1e-5f);
    }
  }

  @Test
  void theLineGoesOnBeyondItsEnds() {
    float[] beyond = Path.LINEAR.point(new float[] {1, 2}, new float[] {3, -2}, 2);
    assertArrayEquals(new float[] {5, -6}, beyond);
    assertArrayEquals(
        new float[] {-1, 6}, Path.LINEAR.point(new float[] {1, 2}, new float[] {3, -2}, -1));
  }

  @Test
  void theArcKeepsTheDistanceFromTheOrigin() {
    float[] a = {3, 0};
    float[] b = {0, 3};
    for (double lambda : new double[] {-1, 0.1, 0.5, 1.5}) {
      float[] point = Path.SPHERICAL.point(a, b, lambda);
      assertEquals(3, length(point), 1e-6);
      assertEquals(Math.cos(lambda * Math.PI / 2) * 3, point[0], 1e-6);
    }
    assertEquals(3 / Math.sqrt(2), length(Path.LINEAR.point(a, b, 0.5)), 1e-6);
  }

  @Test
  void oppositeCodesAreJoinedByTheLine() {
    assertArrayEquals(
        new float[] {0.5f, 0},
        Path.SPHERICAL.point(new float[] {1, 0}, new float[] {-1, 0}, 0.25),
        1e-6f);
  }
}
