package io.github.counterpoise.seismoflow;

import io.github.counterpoise.encode.Encoded;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * What is added to encoded rows before they are learnt from, so that they have a density.
 *
 * @param width for images a, the width of a bin: noise U(−a/2, a/2), which is the paper's U(0, a)
 *     around the middle of the bin; for tables the deviation of normal noise
 * @param uniform whether it is the former
 */
record Noise(double width, boolean uniform) {

  /** Returns some rows with noise, one after the other. */
  float[] add(Encoded data, int[] rows, UniformRandomProvider random) {
    int values = data.values()[0].length;
    float[] noisy = new float[rows.length * values];
    ZigguratSampler.NormalizedGaussian gauss = ZigguratSampler.NormalizedGaussian.of(random);
    int at = 0;
    for (int row : rows) {
      for (float value : data.values()[row]) {
        double moved = uniform ? random.nextDouble() - 0.5 : gauss.sample();
        noisy[at++] = (float) (value + width * moved);
      }
    }
    return noisy;
  }

  /**
   * Returns bits per value: the mean number of bits that tell a value of the row to within its bin;
   * for tables, which have no bins, the density counts alone and the number may be negative.
   *
   * @param logDensity logarithm of the density of the encoded row, in nats
   * @param values how many values it has
   */
  double bitsPerValue(double logDensity, int values) {
    double bits = -logDensity / (values * Math.log(2));
    return uniform ? bits - Math.log(width) / Math.log(2) : bits;
  }
}
