package io.github.counterpoise.engine;

/**
 * Mean and sum of squared deviations for each channel of a growing set of pixels, joined by the
 * formulas of Chan, Golub and LeVeque (1983, Eq. 2.1), which lose no digits when the mean is large
 * beside the deviation.
 */
final class BatchMoments {
  private final double[] mean;
  private final double[] squares;
  private final ChannelSums sums;
  private long count;

  /**
   * Creates the moments of nothing.
   *
   * @param channels number of channels
   */
  BatchMoments(int channels) {
    mean = new double[channels];
    squares = new double[channels];
    sums = new ChannelSums(channels);
  }

  void clear() {
    java.util.Arrays.fill(mean, 0);
    java.util.Arrays.fill(squares, 0);
    count = 0;
  }

  /** Joins a piece of whole pixels. */
  void add(float[] x, int n) {
    int pixels = n / mean.length;
    sums.clear();
    sums.add(x, n);
    double[] piece = sums.sums().clone();
    java.util.Arrays.setAll(piece, c -> piece[c] / pixels);
    sums.clear();
    sums.addSquares(x, n, ChannelSums.spread(piece));
    join(pixels, piece, sums.sums());
  }

  /** Joins other pixels. */
  void add(BatchMoments other) {
    join(other.count, other.mean, other.squares);
  }

  private void join(long pixels, double[] otherMean, double[] otherSquares) {
    long total = count + pixels;
    double weight = (double) pixels / total;
    for (int c = 0; c < mean.length; c++) {
      double d = otherMean[c] - mean[c];
      mean[c] += d * weight;
      squares[c] += otherSquares[c] + d * d * count * weight;
    }
    count = total;
  }

  /** Returns the mean of a channel. */
  double mean(int channel) {
    return mean[channel];
  }

  /** Returns the variance of a channel, dividing by the number of pixels. */
  double variance(int channel) {
    return squares[channel] / count;
  }
}
