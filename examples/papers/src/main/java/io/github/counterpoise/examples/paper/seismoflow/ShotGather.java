package io.github.counterpoise.examples.paper.seismoflow;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Draws images like the paper's shot gathers: each column is a trace, time runs down.
 *
 * <p>A gather's wavelet and its background noise are cut from one earthquake record, after and
 * before the first arrival. The wavelet returns from several layers along hyperbolas t = √(t₀² +
 * (p·x)²), where x is the trace's distance from the shot. Then come the defects that the paper's
 * labels are about (§5.1): swell noise, which is slow, strong and spreads over neighbouring traces,
 * dead traces, and traces recorded with too large an amplitude.
 */
final class ShotGather {

  private static final int LAYERS = 7;
  private static final double NOISE = 0.06; // of the strongest reflection
  private static final double MOST_OF_SCALE = 0.99; // amplitudes above this share are clipped
  private static final int GREYS = 255;

  private final int height;
  private final int width;
  private final UniformRandomProvider random;
  private final double[][] traces; // [trace][sample]

  private ShotGather(int height, int width, UniformRandomProvider random) {
    this.height = height;
    this.width = width;
    this.random = random;
    this.traces = new double[width][height];
  }

  /**
   * Draws one.
   *
   * @param record where wavelet and noise come from
   * @param quality how good the image is to be
   * @param height number of samples of a trace
   * @param width number of traces
   * @param random source of randomness
   * @return greys from 0 to 255, row by row; 128 is no motion
   */
  static byte[] draw(
      SeismicRecord record, Quality quality, int height, int width, UniformRandomProvider random) {
    ShotGather gather = new ShotGather(height, width, random);
    float[] source = record.components()[random.nextInt(record.components().length)];
    gather.reflect(source, record.arrival());
    double scale = gather.scale();
    gather.addNoise(source, record.arrival(), scale);
    double severity = quality.severity(random.nextDouble());
    gather.addSwell(severity, scale);
    gather.changeTraces(severity);
    return gather.greys(scale);
  }

  private void reflect(float[] source, int arrival) {
    double[] wavelet = wavelet(source, arrival);
    double slowest =
        0.35 + 0.4 * random.nextDouble(); // samples a trace, as a share of height/width
    for (int layer = 0; layer < LAYERS; layer++) {
      double depth = height * (0.04 + 0.86 * (layer + 0.6 * random.nextDouble()) / LAYERS);
      double slowness = slowest * height / width * (1 - 0.75 * depth / height);
      double strength =
          (random.nextBoolean() ? 1 : -1)
              * (0.35 + 0.65 * random.nextDouble())
              * Math.exp(-1.2 * depth / height);
      for (int trace = 0; trace < width; trace++) {
        add(wavelet, trace, Math.hypot(depth, slowness * trace), strength);
      }
    }
  }

  private void add(double[] wavelet, int trace, double time, double strength) {
    for (int sample = (int) Math.ceil(time); sample < height; sample++) {
      double place = sample - time;
      int before = (int) place;
      if (before + 1 >= wavelet.length) {
        return;
      }
      double part = place - before;
      traces[trace][sample] +=
          strength * ((1 - part) * wavelet[before] + part * wavelet[before + 1]);
    }
  }

  /** The record from its first arrival on, which dies away within a sixth of the image. */
  private double[] wavelet(float[] source, int arrival) {
    int length = Math.max(4, height / 6);
    double[] wavelet = new double[length];
    double mean = 0;
    for (int i = 0; i < length; i++) {
      wavelet[i] = source[Math.min(arrival + 2 * i, source.length - 1)]; // every other sample
      mean += wavelet[i] / length;
    }
    double largest = 0;
    for (int i = 0; i < length; i++) {
      wavelet[i] = (wavelet[i] - mean) * Math.exp(-3.0 * i / length);
      largest = Math.max(largest, Math.abs(wavelet[i]));
    }
    for (int i = 0; i < length; i++) {
      wavelet[i] = largest == 0 ? 0 : wavelet[i] / largest;
    }
    return wavelet;
  }

  /** Returns the amplitude that becomes black or white. */
  private double scale() {
    double[] all = new double[width * height];
    for (int trace = 0; trace < width; trace++) {
      for (int sample = 0; sample < height; sample++) {
        all[trace * height + sample] = Math.abs(traces[trace][sample]);
      }
    }
    Arrays.sort(all);
    return Math.max(all[(int) (MOST_OF_SCALE * (all.length - 1))], 1e-6);
  }

  private void addNoise(float[] source, int arrival, double scale) {
    double largest = 0;
    for (int i = 0; i < arrival; i++) {
      largest = Math.max(largest, Math.abs(source[i]));
    }
    for (int trace = 0; trace < width && largest > 0; trace++) {
      int start = random.nextInt(Math.max(1, arrival - height));
      for (int sample = 0; sample < height; sample++) {
        traces[trace][sample] +=
            NOISE * scale * 3 * source[Math.min(start + sample, source.length - 1)] / largest;
      }
    }
  }

  /** Slow waves in bursts over neighbouring traces. */
  private void addSwell(double severity, double scale) {
    int bursts = (int) Math.round(severity * severity * 6);
    for (int burst = 0; burst < bursts; burst++) {
      double centre = random.nextDouble() * width;
      double reach = width * (0.03 + 0.12 * severity * random.nextDouble());
      double period = height * (0.12 + 0.25 * random.nextDouble());
      double strength = scale * severity * (0.5 + 1.5 * random.nextDouble());
      double phase = 2 * Math.PI * random.nextDouble();
      for (int trace = 0; trace < width; trace++) {
        double near = Math.exp(-0.5 * Math.pow((trace - centre) / reach, 2));
        phase += 0.6 * (random.nextDouble() - 0.5);
        for (int sample = 0; sample < height; sample++) {
          traces[trace][sample] +=
              strength * near * Math.sin(2 * Math.PI * sample / period + phase);
        }
      }
    }
  }

  /** Dead and over-amplified traces. */
  private void changeTraces(double severity) {
    int dead = (int) Math.round(severity * severity * random.nextDouble() * width / 5);
    int loud = (int) Math.round(severity * severity * random.nextDouble() * width / 5);
    for (int i = 0; i < dead; i++) {
      Arrays.fill(traces[random.nextInt(width)], 0);
    }
    for (int i = 0; i < loud; i++) {
      double times = 3 + 5 * random.nextDouble();
      double[] trace = traces[random.nextInt(width)];
      for (int sample = 0; sample < height; sample++) {
        trace[sample] *= times;
      }
    }
  }

  private byte[] greys(double scale) {
    byte[] greys = new byte[height * width];
    for (int sample = 0; sample < height; sample++) {
      for (int trace = 0; trace < width; trace++) {
        double share = Math.max(-1, Math.min(1, traces[trace][sample] / scale));
        greys[sample * width + trace] = (byte) Math.round((share + 1) / 2 * GREYS);
      }
    }
    return greys;
  }
}
