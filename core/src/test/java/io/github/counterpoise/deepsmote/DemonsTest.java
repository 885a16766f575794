package io.github.counterpoise.deepsmote;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemonsTest {

  /** A bright ellipse on black. */
  private static Raster ellipse(int side, int channels, double y, double x, double tall) {
    float[] values = new float[side * side * channels];
    for (int i = 0; i < values.length; i++) {
      int row = i / channels / side;
      int column = i / channels % side;
      double down = (row - y) / tall;
      double right = column - x;
      values[i] = (float) Math.exp(-(down * down + right * right) / 12);
    }
    return new Raster(side, side, channels, values);
  }

  @ParameterizedTest
  @CsvSource({"1, 2, -1", "3, -2, 2"})
  void aShiftedImageIsFoundAgain(int channels, int down, int right) {
    Raster from = ellipse(20, channels, 10, 10, 1);
    Raster to = ellipse(20, channels, 10 + down, 10 + right, 1);
    Raster motion = Demons.motion(from, to);
    double left = from.moved(motion, 1).difference(to);
    assertTrue(left < 0.05 * from.difference(to), "left " + left);
    // The place shows what was up and left of it.
    assertEquals(-down, motion.at(10 + down, 10 + right, 0), 0.5);
    assertEquals(-right, motion.at(10 + down, 10 + right, 1), 0.5);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.7, 1.5})
  void aStretchedImageIsFoundAgain(double tall) {
    Raster from = ellipse(24, 1, 12, 12, 1);
    Raster to = ellipse(24, 1, 12, 12, tall);
    double left = from.moved(Demons.motion(from, to), 1).difference(to);
    assertTrue(left < 0.1 * from.difference(to), "left " + left);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void withoutMotionAnImageStaysAsItIs(int factor) {
    Raster image = ellipse(11, 2, 4, 6, 2);
    Raster still = image.shrunk(factor).still();
    assertEquals((11 - 1) / factor + 1, still.height());
    assertArrayEquals(image.values(), image.moved(still, factor).values());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void aMotionSeenOnASmallerGridMovesTheWholeImage(int factor) {
    Raster image = ellipse(32, 1, 16, 16, 1);
    Raster field = image.shrunk(factor).still();
    for (int i = 0; i < field.values().length; i += 2) {
      field.values()[i] = 4f / factor;
    }
    Raster moved = image.moved(field, factor);
    assertEquals(image.at(16, 16, 0), moved.at(12, 16, 0), 1e-6);
    assertEquals(image.at(20, 13, 0), moved.at(16, 13, 0), 1e-6);
  }
}
