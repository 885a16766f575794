package io.github.counterpoise.engine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Layer normalisation as one operation in 32-bit arithmetic: y = γ (x − m) / √(v + ε) + β with mean
 * and variance of each position's own channels (Ba et al. 2016, Eq. 4).
 *
 * <p>Arguments: x [batch, …, channels], γ and β [channels]. Results: y, and of each position m and
 * 1 / √(v + ε), which are not differentiated by.
 */
final class RowNormOp extends EngineOp {

  RowNormOp(SDVariable x, SDVariable scale, SDVariable shift) {
    super(x.getSameDiff(), 3, x, scale, shift);
  }

  @Override
  long[][] shapes(long[][] in) {
    long positions = Arrays.stream(in[0]).reduce(1, Math::multiplyExact) / in[1][0];
    return new long[][] {in[0], {positions}, {positions}};
  }

  @Override
  Runnable prepare(INDArray[] in, INDArray[] out) {
    int channels = Math.toIntExact(in[1].length());
    HostArray scale = new HostArray(in[1]);
    HostArray shift = new HostArray(in[2]);
    Runnable walk =
        Sweep.ofCases(rows(in[0], channels), out[1])
            .over(
                new INDArray[] {in[0]},
                out,
                (part, arrays, n) -> {
                  for (int i = 0; i < n; i++) {
                    normalise(arrays, i, scale.floats(), shift.floats());
                  }
                });
    return () -> {
      scale.load();
      shift.load();
      walk.run();
    };
  }

  private static INDArray rows(INDArray x, int channels) {
    return x.reshape('c', x.length() / channels, channels);
  }

  private static void normalise(float[][] arrays, int i, float[] scale, float[] shift) {
    int channels = scale.length;
    int from = i * channels;
    float mean = sum(arrays[0], from, channels) / channels;
    float variance = squares(arrays[0], from, channels, mean) / channels;
    float inverse = (float) (1 / Math.sqrt(variance + Standardise.EPSILON));
    arrays[2][i] = mean;
    arrays[3][i] = inverse;
    apply(arrays[0], arrays[1], from, new float[] {mean, inverse}, scale, shift);
  }

  private static void apply(
      float[] x, float[] y, int from, float[] moments, float[] scale, float[] shift) {
    float mean = moments[0];
    float inverse = moments[1];
    for (int c = 0; c < scale.length; c++) {
      y[from + c] = (x[from + c] - mean) * inverse * scale[c] + shift[c];
    }
  }

  /** Eight sums at a time, here and below, so that additions do not wait for each other. */
  private static float sum(float[] x, int from, int n) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    float e = 0;
    float f = 0;
    float g = 0;
    float h = 0;
    int i = from;
    int end = from + n;
    for (; i < end - 7; i += 8) {
      a += x[i];
      b += x[i + 1];
      c += x[i + 2];
      d += x[i + 3];
      e += x[i + 4];
      f += x[i + 5];
      g += x[i + 6];
      h += x[i + 7];
    }
    for (; i < end; i++) {
      a += x[i];
    }
    return ((a + b) + (c + d)) + ((e + f) + (g + h));
  }

  private static float squares(float[] x, int from, int n, float mean) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    float e = 0;
    float f = 0;
    float g = 0;
    float h = 0;
    int i = from;
    int end = from + n;
    for (; i < end - 7; i += 8) {
      a += (x[i] - mean) * (x[i] - mean);
      b += (x[i + 1] - mean) * (x[i + 1] - mean);
      c += (x[i + 2] - mean) * (x[i + 2] - mean);
      d += (x[i + 3] - mean) * (x[i + 3] - mean);
      e += (x[i + 4] - mean) * (x[i + 4] - mean);
      f += (x[i + 5] - mean) * (x[i + 5] - mean);
      g += (x[i + 6] - mean) * (x[i + 6] - mean);
      h += (x[i + 7] - mean) * (x[i + 7] - mean);
    }
    for (; i < end; i++) {
      a += (x[i] - mean) * (x[i] - mean);
    }
    return ((a + b) + (c + d)) + ((e + f) + (g + h));
  }

  @Override
  public List<SDVariable> doDiff(List<SDVariable> g) {
    SDVariable[] out = outputVariables();
    return List.of(
        new Gradient(sameDiff, arg(0), arg(1), out[1], out[2], g.get(0)).outputVariables());
  }

  /**
   * The gradients. With x̂ = (x − m) / √(v + ε), h = g γ and means over a position's channels: by x
   * (h − mean(h) − x̂ mean(h x̂)) / √(v + ε); by γ Σ g x̂; by β Σ g.
   */
  private static final class Gradient extends EngineOp {

    private Gradient(
        SameDiff sd,
        SDVariable x,
        SDVariable scale,
        SDVariable mean,
        SDVariable inverse,
        SDVariable g) {
      super(sd, 3, x, scale, mean, inverse, g);
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
      Sweep sweep = Sweep.ofCases(rows(in[0], channels), in[2]);
      List<ChannelSums> scales = sums(sweep.parts(), channels);
      List<ChannelSums> shifts = sums(sweep.parts(), channels);
      Runnable walk =
          sweep.over(
              new INDArray[] {in[0], in[2], in[3], in[4]},
              new INDArray[] {out[0]},
              (part, arrays, n) -> {
                shifts.get(part).add(arrays[3], n * channels);
                for (int i = 0; i < n; i++) {
                  backward(arrays, i, scale.floats());
                }
                // The argument's place now holds g x̂.
                scales.get(part).add(arrays[0], n * channels);
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

    private static void backward(float[][] arrays, int i, float[] scale) {
      int channels = scale.length;
      int from = i * channels;
      float inverse = arrays[2][i];
      float[] x = arrays[0];
      float[] g = arrays[3];
      float[] dx = arrays[4];
      standardise(x, g, dx, from, new float[] {arrays[1][i], inverse}, scale);
      float level = sum(dx, from, channels) / channels;
      float along = product(dx, x, from, channels) / channels;
      combine(x, g, dx, from, channels, new float[] {level, along, inverse});
    }

    /** Turns x into x̂ and leaves h in dx. */
    private static void standardise(
        float[] x, float[] g, float[] dx, int from, float[] moments, float[] scale) {
      float mean = moments[0];
      float inverse = moments[1];
      for (int c = 0; c < scale.length; c++) {
        dx[from + c] = g[from + c] * scale[c];
        x[from + c] = (x[from + c] - mean) * inverse;
      }
    }

    /** Turns h into the gradient and x̂ into g x̂. */
    private static void combine(
        float[] x, float[] g, float[] dx, int from, int channels, float[] factors) {
      float level = factors[0];
      float along = factors[1];
      float inverse = factors[2];
      for (int c = 0; c < channels; c++) {
        dx[from + c] = (dx[from + c] - level - x[from + c] * along) * inverse;
        x[from + c] *= g[from + c];
      }
    }

    private static float product(float[] x, float[] y, int from, int n) {
      float a = 0;
      float b = 0;
      float c = 0;
      float d = 0;
      float e = 0;
      float f = 0;
      float g = 0;
      float h = 0;
      int i = from;
      int end = from + n;
      for (; i < end - 7; i += 8) {
        a += x[i] * y[i];
        b += x[i + 1] * y[i + 1];
        c += x[i + 2] * y[i + 2];
        d += x[i + 3] * y[i + 3];
        e += x[i + 4] * y[i + 4];
        f += x[i + 5] * y[i + 5];
        g += x[i + 6] * y[i + 6];
        h += x[i + 7] * y[i + 7];
      }
      for (; i < end; i++) {
        a += x[i] * y[i];
      }
      return ((a + b) + (c + d)) + ((e + f) + (g + h));
    }
  }
}
