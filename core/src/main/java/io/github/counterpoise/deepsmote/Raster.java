package io.github.counterpoise.deepsmote;

/**
 * Values on a grid, row by row, the values of a place side by side: an image, or with two values
 * per place, down and right, a field of displacements in units of the grid.
 *
 * @param height rows
 * @param width columns
 * @param channels values per place
 * @param values [height · width · channels]
 */
record Raster(int height, int width, int channels, float[] values) {

  /** How many deviations of a Gaussian kernel are summed on either side. */
  private static final double REACH = 2.5;

  /** Returns an empty field of displacements for images of this size. */
  Raster still() {
    return new Raster(height, width, 2, new float[height * width * 2]);
  }

  /** Returns a value; beyond the edge that of the nearest place. */
  float at(int y, int x, int channel) {
    int row = Math.min(Math.max(y, 0), height - 1);
    int column = Math.min(Math.max(x, 0), width - 1);
    return values[(row * width + column) * channels + channel];
  }

  /** Returns a value between places, by bilinear interpolation. */
  float between(float y, float x, int channel) {
    int top = (int) Math.floor(y);
    int left = (int) Math.floor(x);
    float down = y - top;
    float right = x - left;
    float above = (1 - right) * at(top, left, channel) + right * at(top, left + 1, channel);
    float below = (1 - right) * at(top + 1, left, channel) + right * at(top + 1, left + 1, channel);
    return (1 - down) * above + down * below;
  }

  /**
   * Returns the image whose place p shows what is here at p + field(p).
   *
   * @param field displacements on the same grid, or on one shrunk by {@code factor}
   * @param factor how many places of this grid make one of the field's, per side
   */
  Raster moved(Raster field, int factor) {
    Raster moved = new Raster(height, width, channels, new float[values.length]);
    for (int y = 0, i = 0; y < height; y++) {
      float fieldY = (y + 0.5f) / factor - 0.5f;
      for (int x = 0; x < width; x++) {
        float fieldX = (x + 0.5f) / factor - 0.5f;
        float fromY = y + factor * field.between(fieldY, fieldX, 0);
        float fromX = x + factor * field.between(fieldY, fieldX, 1);
        for (int c = 0; c < channels; c++, i++) {
          moved.values[i] = between(fromY, fromX, c);
        }
      }
    }
    return moved;
  }

  /** Returns the means of squares of {@code factor} × {@code factor} places. */
  Raster shrunk(int factor) {
    if (factor == 1) {
      return this;
    }
    int rows = (height - 1) / factor + 1;
    int columns = (width - 1) / factor + 1;
    Raster small = new Raster(rows, columns, channels, new float[rows * columns * channels]);
    float share = 1f / (factor * factor);
    for (int y = 0; y < rows * factor; y++) {
      for (int x = 0; x < columns * factor; x++) {
        for (int c = 0; c < channels; c++) {
          int place = (y / factor * columns + x / factor) * channels + c;
          small.values[place] += share * at(y, x, c);
        }
      }
    }
    return small;
  }

  /** Returns this smoothed by a Gaussian. */
  Raster smoothed(double deviation) {
    float[] kernel = kernel(deviation);
    return smoothed(kernel, 0, 1).smoothed(kernel, 1, 0);
  }

  private Raster smoothed(float[] kernel, int down, int right) {
    Raster smooth = new Raster(height, width, channels, new float[values.length]);
    int reach = kernel.length / 2;
    for (int y = 0, i = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        for (int c = 0; c < channels; c++, i++) {
          float sum = 0;
          for (int step = -reach; step <= reach; step++) {
            sum += kernel[step + reach] * at(y + down * step, x + right * step, c);
          }
          smooth.values[i] = sum;
        }
      }
    }
    return smooth;
  }

  private static float[] kernel(double deviation) {
    int reach = (int) Math.ceil(REACH * deviation);
    float[] kernel = new float[2 * reach + 1];
    float sum = 0;
    for (int i = 0; i < kernel.length; i++) {
      double distance = (i - reach) / deviation;
      kernel[i] = (float) Math.exp(-distance * distance / 2);
      sum += kernel[i];
    }
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] /= sum;
    }
    return kernel;
  }

  /** Returns the sum of squared differences to another image of this size. */
  double difference(Raster other) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      double d = values[i] - other.values[i];
      sum += d * d;
    }
    return sum;
  }
}
