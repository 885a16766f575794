package io.github.counterpoise.engine;

import java.util.List;
import java.util.stream.IntStream;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Layer normalisation as one operation in 32-bit arithmetic: y = γ (x − m) / √(v + ε) + β with mean
 * and variance of each position's own channels (Ba et al. 2016, Eq. 4).
 *
 * <p>Arguments: x [batch, …, channels], γ and β [channels].
 */
final class RowNormOp extends EngineOp {

  RowNormOp(SDVariable x, SDVariable scale, SDVariable shift) {
    super(x.getSameDiff(), 1, x, scale, shift);
  }

  @Override
  long[][] shapes(long[][] in) {
    return new long[][] {in[0]};
  }

  @Override
  Runnable prepare(INDArray[] in, INDArray[] out) {
    int channels = Math.toIntExact(in[1].length());
    HostArray scale = new HostArray(in[1]);
    HostArray shift = new HostArray(in[2]);
    Runnable walk =
        Sweep.ofValues(in[0].length(), channels)
            .over(
                new INDArray[] {in[0]},
                out,
                (part, arrays, n) -> {
                  for (int from = 0; from < n; from += channels) {
                    normalise(arrays[0], from, scale.floats(), shift.floats(), arrays[1]);
                  }
                });
    return () -> {
      scale.load();
      shift.load();
      walk.run();
    };
  }

  private static void normalise(float[] x, int from, float[] scale, float[] shift, float[] y) {
    int channels = scale.length;
    float mean = sum(x, from, channels) / channels;
    float inverse = inverse(x, from, channels, mean);
    for (int c = 0; c < channels; c++) {
      y[from + c] = (x[from + c] - mean) * inverse * scale[c] + shift[c];
    }
  }

  /** Four sums at a time, so that additions do not wait for each other. */
  private static float sum(float[] x, int from, int n) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int i = from;
    int end = from + n;
    for (; i + 3 < end; i += 4) {
      a += x[i];
      b += x[i + 1];
      c += x[i + 2];
      d += x[i + 3];
    }
    for (; i < end; i++) {
      a += x[i];
    }
    return (a + b) + (c + d);
  }

  private static float inverse(float[] x, int from, int n, float mean) {
    float a = 0;
    float b = 0;
    int i = from;
    int end = from + n;
    for (; i + 1 < end; i += 2) {
      float u = x[i] - mean;
      float v = x[i + 1] - mean;
      a += u * u;
      b += v * v;
    }
    if (i < end) {
      float u = x[i] - mean;
      a += u * u;
    }
    return (float) (1 / Math.sqrt((a + b) / n + Standardise.EPSILON));
  }

  @Override
  public List<SDVariable> doDiff(List<SDVariable> g) {
    return List.of(new Gradient(arg(0), arg(1), g.get(0)).outputVariables());
  }

  /**
   * The gradients. With x̂ = (x − m) / √(v + ε), h = g γ and means over a position's channels: by x
   * (h − mean(h) − x̂ mean(h x̂)) / √(v + ε); by γ Σ g x̂; by β Σ g.
   */
  private static final class Gradient extends EngineOp {

    private Gradient(SDVariable x, SDVariable scale, SDVariable g) {
      super(x.getSameDiff(), 3, x, scale, g);
    }

    @Override
    long[][] shapes(long[][] in) {
      return new long[][] {in[0], in[1], in[1]};
    }

    @Override
    Runnable prepare(INDArray[] in, INDArray[] out) {
      int channels = Math.toIntExact(in[1].length());
      HostArray scale = new HostArray(in[1]);
      HostArray byScale = new HostArray(out[1]);
      HostArray byShift = new HostArray(out[2]);
      Sweep sweep = Sweep.ofValues(in[0].length(), channels);
      List<ChannelSums> scales = sums(sweep.parts(), channels);
      List<ChannelSums> shifts = sums(sweep.parts(), channels);
      Runnable walk =
          sweep.over(
              new INDArray[] {in[0], in[2]},
              new INDArray[] {out[0]},
              (part, arrays, n) -> {
                shifts.get(part).add(arrays[1], n);
                for (int from = 0; from < n; from += channels) {
                  backward(arrays[0], arrays[1], from, scale.floats(), arrays[2]);
                }
                // The argument's place now holds g x̂.
                scales.get(part).add(arrays[0], n);
              });
      return () -> {
        scale.load();
        scales.forEach(ChannelSums::clear);
        shifts.forEach(ChannelSums::clear);
        walk.run();
        ChannelSums.total(scales, byScale::set);
        ChannelSums.total(shifts, byShift::set);
        byScale.store();
        byShift.store();
      };
    }

    private static List<ChannelSums> sums(int parts, int channels) {
      return IntStream.range(0, parts).mapToObj(i -> new ChannelSums(channels)).toList();
    }

    private static void backward(float[] x, float[] g, int from, float[] scale, float[] dx) {
      int channels = scale.length;
      float mean = sum(x, from, channels) / channels;
      float inverse = inverse(x, from, channels, mean);
      for (int c = 0; c < channels; c++) {
        dx[from + c] = g[from + c] * scale[c];
        x[from + c] = (x[from + c] - mean) * inverse;
      }
      float level = sum(dx, from, channels) / channels;
      float along = product(dx, x, from, channels) / channels;
      for (int c = 0; c < channels; c++) {
        dx[from + c] = (dx[from + c] - level - x[from + c] * along) * inverse;
        x[from + c] *= g[from + c];
      }
    }

    private static float product(float[] x, float[] y, int from, int n) {
      float a = 0;
      float b = 0;
      int i = from;
      int end = from + n;
      for (; i + 1 < end; i += 2) {
        a += x[i] * y[i];
        b += x[i + 1] * y[i + 1];
      }
      if (i < end) {
        a += x[i] * y[i];
      }
      return a + b;
    }
  }
}
