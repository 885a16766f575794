package io.github.counterpoise.engine;

import java.util.List;
import java.util.stream.IntStream;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Batch normalisation with the statistics of the batch as one operation, in 32-bit arithmetic with
 * 64-bit sums: y = γ (x − m) / √(v + ε) + β, channel by channel (Ioffe and Szegedy 2015, Algorithm
 * 1).
 *
 * <p>Arguments: x [batch, …, channels], γ and β [channels]. Results: y, m and v; v divides by the
 * number of pixels. Mean and variance are statistics to keep, not to differentiate.
 */
final class BatchNormOp extends EngineOp {

  BatchNormOp(SDVariable x, SDVariable scale, SDVariable shift) {
    super(x.getSameDiff(), 3, x, scale, shift);
  }

  @Override
  long[][] shapes(long[][] in) {
    return new long[][] {in[0], in[1], in[1]};
  }

  @Override
  Runnable prepare(INDArray[] in, INDArray[] out) {
    int channels = Math.toIntExact(in[1].length());
    Sweep sweep = Sweep.ofValues(in[0].length(), ChannelSums.tileSize(channels));
    HostArray scale = new HostArray(in[1]);
    HostArray shift = new HostArray(in[2]);
    HostArray mean = new HostArray(out[1]);
    HostArray variance = new HostArray(out[2]);
    List<BatchMoments> parts =
        IntStream.range(0, sweep.parts()).mapToObj(i -> new BatchMoments(channels)).toList();
    Runnable statistics =
        sweep.over(
            new INDArray[] {in[0]},
            new INDArray[0],
            (part, arrays, n) -> parts.get(part).add(arrays[0], n));
    Affine affine = new Affine(channels);
    Runnable result =
        sweep.over(
            new INDArray[] {in[0]},
            new INDArray[] {out[0]},
            (part, arrays, n) -> affine.apply(arrays[0], arrays[1], n));
    return () -> {
      parts.forEach(BatchMoments::clear);
      statistics.run();
      BatchMoments all = new BatchMoments(channels);
      parts.forEach(all::add);
      affine.set(all, scale.load(), shift.load());
      result.run();
      IntStream.range(0, channels).forEach(c -> mean.set(c, all.mean(c)));
      IntStream.range(0, channels).forEach(c -> variance.set(c, all.variance(c)));
      mean.store();
      variance.store();
    };
  }

  /** y = (x − m) a + b. */
  private static final class Affine {
    private final double[] m;
    private final double[] a;
    private final double[] b;
    private float[] center;
    private float[] factor;
    private float[] offset;

    private Affine(int channels) {
      m = new double[channels];
      a = new double[channels];
      b = new double[channels];
    }

    private void set(BatchMoments moments, HostArray scale, HostArray shift) {
      for (int c = 0; c < m.length; c++) {
        m[c] = moments.mean(c);
        a[c] = scale.get(c) / Math.sqrt(moments.variance(c) + Standardise.EPSILON);
        b[c] = shift.get(c);
      }
      center = ChannelSums.spread(m);
      factor = ChannelSums.spread(a);
      offset = ChannelSums.spread(b);
    }

    private void apply(float[] x, float[] y, int n) {
      for (int from = 0; from < n; from += center.length) {
        apply(x, y, from, Math.min(center.length, n - from), center, factor, offset);
      }
    }

    private static void apply(
        float[] x, float[] y, int from, int n, float[] center, float[] factor, float[] offset) {
      for (int i = 0; i < n; i++) {
        y[from + i] = (x[from + i] - center[i]) * factor[i] + offset[i];
      }
    }
  }

  @Override
  public List<SDVariable> doDiff(List<SDVariable> g) {
    SDVariable[] forward = outputVariables();
    SDVariable[] d =
        new BatchNormGradient(sameDiff, arg(0), arg(1), forward[1], forward[2], g.get(0))
            .outputVariables();
    return List.of(d);
  }
}
