package io.github.counterpoise.convnet;

import java.io.Serializable;

/**
 * Shifts and scales each channel to mean 0 and standard deviation 1 over the training images. A
 * missing pixel becomes 0, the mean; so does a channel that is the same everywhere.
 *
 * @param mean [channel] mean of all its pixels
 * @param deviation [channel] their standard deviation, 1 where it is 0
 */
record Standardisation(double[] mean, double[] deviation) implements Serializable {

  private static final long serialVersionUID = 1;

  static Standardisation of(float[][] images, int channels) {
    double[] mean = new double[channels];
    double[] deviation = new double[channels];
    for (int c = 0; c < channels; c++) {
      double count = 0;
      double sum = 0;
      for (float[] image : images) {
        for (int j = c; j < image.length; j += channels) {
          if (!Float.isNaN(image[j])) {
            count++;
            sum += image[j];
          }
        }
      }
      mean[c] = count > 0 ? sum / count : 0;
      double squares = 0;
      for (float[] image : images) {
        for (int j = c; j < image.length; j += channels) {
          double distance = image[j] - mean[c];
          squares += Double.isNaN(distance) ? 0 : distance * distance;
        }
      }
      double found = count > 0 ? Math.sqrt(squares / count) : 0;
      deviation[c] = found > 0 ? found : 1;
    }
    return new Standardisation(mean, deviation);
  }

  float[][] apply(float[][] images) {
    float[][] result = new float[images.length][];
    for (int i = 0; i < images.length; i++) {
      result[i] = new float[images[i].length];
      for (int j = 0; j < result[i].length; j++) {
        int c = j % mean.length;
        double value = (images[i][j] - mean[c]) / deviation[c];
        result[i][j] = Double.isNaN(value) ? 0 : (float) value;
      }
    }
    return result;
  }
}
