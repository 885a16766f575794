package io.github.counterpoise.engine;

import java.util.List;
import java.util.stream.IntStream;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The gradient of {@link BatchNormOp}. With x̂ = (x − m) / √(v + ε) and means over the batch:
 *
 * <ul>
 *   <li>by β: Σ g;
 *   <li>by γ: Σ g x̂;
 *   <li>by x: γ / √(v + ε) · (g − mean(g) − x̂ mean(g x̂)).
 * </ul>
 */
final class BatchNormGradient extends EngineOp {

  BatchNormGradient(
      SameDiff sd,
      SDVariable x,
      SDVariable scale,
      SDVariable mean,
      SDVariable variance,
      SDVariable g) {
    super(sd, 3, x, scale, mean, variance, g);
  }

  @Override
  long[][] shapes(long[][] in) {
    return new long[][] {in[0], in[1], in[1]};
  }

  @Override
  Runnable prepare(INDArray[] in, INDArray[] out) {
    return new Pass(in, out);
  }

  /** The backward pass on arrays that are fixed for good. */
  private static final class Pass implements Runnable {
    private final int channels;
    private final double pixels;
    private final HostArray scale;
    private final HostArray mean;
    private final HostArray variance;
    private final HostArray byScale;
    private final HostArray byShift;
    private final List<ChannelSums> sums;
    private final List<ChannelSums> products;
    private final Runnable addUp;
    private final Runnable result;
    private float[] center; // m, spread over a tile like the others
    private float[] ofG; // dx = ofG g + ofX (x − m) + constant
    private float[] ofX;
    private float[] constant;

    Pass(INDArray[] in, INDArray[] out) {
      channels = Math.toIntExact(in[1].length());
      pixels = (double) in[0].length() / channels;
      scale = new HostArray(in[1]);
      mean = new HostArray(in[2]);
      variance = new HostArray(in[3]);
      byScale = new HostArray(out[1]);
      byShift = new HostArray(out[2]);
      Sweep sweep = Sweep.ofValues(in[0].length(), ChannelSums.tileSize(channels));
      sums = sumsOfParts(sweep.parts());
      products = sumsOfParts(sweep.parts());
      INDArray[] arguments = {in[0], in[4]};
      addUp =
          sweep.over(
              arguments,
              new INDArray[0],
              (part, arrays, n) -> {
                sums.get(part).add(arrays[1], n);
                products.get(part).addProducts(arrays[1], arrays[0], n, center);
              });
      result =
          sweep.over(
              arguments,
              new INDArray[] {out[0]},
              (part, arrays, n) -> combine(arrays[0], arrays[1], arrays[2], n));
    }

    private List<ChannelSums> sumsOfParts(int parts) {
      return IntStream.range(0, parts).mapToObj(i -> new ChannelSums(channels)).toList();
    }

    @Override
    public void run() {
      sums.forEach(ChannelSums::clear);
      products.forEach(ChannelSums::clear);
      center = ChannelSums.spread(mean.load().toDoubles());
      addUp.run();
      setFactors(scale.load(), variance.load());
      result.run();
      byScale.store();
      byShift.store();
    }

    private void setFactors(HostArray scale, HostArray variance) {
      double[] ofG = new double[channels];
      double[] ofX = new double[channels];
      double[] constant = new double[channels];
      ChannelSums.total(sums, byShift::set);
      ChannelSums.total(products, byScale::set);
      for (int c = 0; c < channels; c++) {
        double inverse = 1 / Math.sqrt(variance.get(c) + Standardise.EPSILON);
        double along = byScale.get(c) * inverse; // Σ g x̂
        byScale.set(c, along);
        ofG[c] = scale.get(c) * inverse;
        ofX[c] = -ofG[c] * inverse * along / pixels;
        constant[c] = -ofG[c] * byShift.get(c) / pixels;
      }
      this.ofG = ChannelSums.spread(ofG);
      this.ofX = ChannelSums.spread(ofX);
      this.constant = ChannelSums.spread(constant);
    }

    private void combine(float[] x, float[] g, float[] dx, int n) {
      for (int from = 0; from < n; from += center.length) {
        combine(x, g, dx, from, Math.min(center.length, n - from));
      }
    }

    private void combine(float[] x, float[] g, float[] dx, int from, int n) {
      float[] m = center;
      float[] a = ofG;
      float[] b = ofX;
      float[] c = constant;
      for (int i = 0; i < n; i++) {
        dx[from + i] = a[i] * g[from + i] + b[i] * (x[from + i] - m[i]) + c[i];
      }
    }
  }
}
