package io.github.counterpoise.engine;

import java.util.Arrays;

/**
 * The 4 × 4 result pixels around each pixel of an image that is doubled: pixel (i, j) adds to the
 * result's rows 2i − 1 … 2i + 2 and columns 2j − 1 … 2j + 2, as far as they exist.
 *
 * <p>Patches are [pixel][4][4][channels], images [2 height][2 width][channels], one image after the
 * other. Runs of channels are contiguous, so that loops compile to vector code.
 *
 * @param height rows of the image
 * @param width columns of the image
 * @param channels channels of the result
 */
record UpPatches(int height, int width, int channels) {

  /** Values of the patches of one image. */
  int patchValues() {
    return height * width * 16 * channels;
  }

  /** Values of one result. */
  int imageValues() {
    return 4 * height * width * channels;
  }

  /**
   * Adds up patches where they overlap, and a bias for each of the 2 × 2 places and each channel.
   */
  void addUp(float[] patches, int images, float[] bias, float[] result) {
    fill(bias, images, result);
    forEachRun(
        images,
        (patch, image, n) -> {
          for (int k = 0; k < n; k++) {
            result[image + k] += patches[patch + k];
          }
        });
  }

  private void fill(float[] bias, int images, float[] result) {
    int pair = 2 * channels; // two neighbouring columns have a bias of their own each
    for (int row = 0; row < images * 2 * height; row++) {
      for (int column = 0; column < width; column++) {
        int at = (row * width + column) * pair;
        System.arraycopy(bias, row % 2 * pair, result, at, pair);
      }
    }
  }

  /** Copies the result pixels around each pixel; those that do not exist are 0. */
  void takeApart(float[] result, int images, float[] patches) {
    Arrays.fill(patches, 0, images * patchValues(), 0);
    forEachRun(images, (patch, image, n) -> VectorMath.copy(result, image, patches, patch, n));
  }

  /** Adds to the sums for each of the 2 × 2 places and each channel; the middle of a patch. */
  void addTo(double[] sums, float[] patches, int images) {
    int pair = 2 * channels;
    float[] ofImage = new float[2 * pair];
    for (int image = 0; image < images; image++) {
      Arrays.fill(ofImage, 0);
      for (int pixel = 0; pixel < height * width; pixel++) {
        int patch = (image * height * width + pixel) * 16 * channels;
        add(patches, patch + 5 * channels, ofImage, 0, pair);
        add(patches, patch + 9 * channels, ofImage, pair, pair);
      }
      for (int k = 0; k < ofImage.length; k++) {
        sums[k] += ofImage[k];
      }
    }
  }

  private static void add(float[] from, int fromIndex, float[] to, int toIndex, int n) {
    for (int k = 0; k < n; k++) {
      to[toIndex + k] += from[fromIndex + k];
    }
  }

  /** Values that follow each other both in a patch and in the result. */
  private interface Run {
    void visit(int patch, int image, int n);
  }

  private void forEachRun(int images, Run run) {
    for (int row = 0; row < images * height; row++) {
      int image = row / height;
      int y = row % height;
      for (int ky = Math.max(0, 1 - 2 * y); ky < Math.min(4, 2 * height + 1 - 2 * y); ky++) {
        int resultRow = image * 2 * height + 2 * y - 1 + ky;
        for (int x = 0; x < width; x++) {
          int first = x == 0 ? 1 : 0;
          int last = x == width - 1 ? 3 : 4;
          run.visit(
              (((row * width + x) * 4 + ky) * 4 + first) * channels,
              (resultRow * 2 * width + 2 * x - 1 + first) * channels,
              (last - first) * channels);
        }
      }
    }
  }
}
