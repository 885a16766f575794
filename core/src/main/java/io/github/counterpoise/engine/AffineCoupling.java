package io.github.counterpoise.engine;

import java.util.List;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The moved half of an affine coupling (Dinh et al. 2017, Eq. 7 and 8) with a bounded scale: y = x
 * eˢ + t with s = c tanh(r / c), so that no channel is stretched or shrunk by more than eᶜ.
 *
 * <p>Where x has b channels, the numbers that move it have 2b: first all r, then all t.
 */
public final class AffineCoupling {

  private AffineCoupling() {}

  /**
   * Returns the moved half, and how much it was stretched.
   *
   * @param x [batch, …, channels]
   * @param by r and t, [batch, …, 2 channels]
   * @param bound c, above 0
   * @return y, shaped like x, and Σ s of each case, [batch]
   */
  public static SDVariable[] of(SDVariable x, SDVariable by, double bound) {
    return new Forward(x, by, bound).outputVariables();
  }

  /**
   * Returns (y − t) e⁻ˢ. No gradient flows through it.
   *
   * @param y [batch, …, channels]
   * @param by r and t, [batch, …, 2 channels]
   * @param bound c, above 0
   * @return x, shaped like y
   */
  public static SDVariable undo(SDVariable y, SDVariable by, double bound) {
    return new Inverse(y, by, bound).outputVariable();
  }

  private abstract static class Coupling extends EngineOp {

    final double bound;

    private Coupling(int outputs, double bound, SDVariable... arguments) {
      super(arguments[0].getSameDiff(), outputs, arguments);
      this.bound = bound;
    }

    /** Computes all results for some cases, of arrays in the order arguments, results. */
    abstract void run(CouplingMath math, Object[] arrays, int cases);

    @Override
    final Runnable prepare(INDArray[] in, INDArray[] out) {
      int cases = Math.toIntExact(in[0].size(0));
      int channels = Math.toIntExact(in[0].size(in[0].rank() - 1));
      int perCase = Math.toIntExact(in[0].length() / cases);
      return Sweep.reaches(in[0])
          ? Sweep.ofCases(in[1], in[0])
              .over(
                  in,
                  out,
                  (part, arrays, n) -> run(new FloatCoupling(bound, channels, perCase), arrays, n))
          : General.of(
              in,
              out,
              arrays -> run(CouplingMath.of(bound, channels, perCase, in[0]), arrays, cases));
    }
  }

  private static final class Forward extends Coupling {

    private Forward(SDVariable x, SDVariable by, double bound) {
      super(2, bound, x, by);
    }

    @Override
    long[][] shapes(long[][] in) {
      return new long[][] {in[0], {in[0][0]}};
    }

    @Override
    void run(CouplingMath math, Object[] a, int cases) {
      math.forward(a[0], a[1], a[2], a[3], cases);
    }

    @Override
    public List<SDVariable> doDiff(List<SDVariable> g) {
      return List.of(new Gradient(arg(0), arg(1), g.get(0), g.get(1), bound).outputVariables());
    }
  }

  private static final class Inverse extends Coupling {

    private Inverse(SDVariable y, SDVariable by, double bound) {
      super(1, bound, y, by);
    }

    @Override
    long[][] shapes(long[][] in) {
      return new long[][] {in[0]};
    }

    @Override
    void run(CouplingMath math, Object[] a, int cases) {
      math.inverse(a[0], a[1], a[2], cases);
    }

    @Override
    public List<SDVariable> doDiff(List<SDVariable> g) {
      throw new UnsupportedOperationException("no gradient flows through an inverse coupling");
    }
  }

  /** By x: g eˢ; by t: g; by r: (g x eˢ + d) (1 − (s/c)²), with d the gradient by Σ s. */
  private static final class Gradient extends Coupling {

    private Gradient(SDVariable x, SDVariable by, SDVariable g, SDVariable d, double bound) {
      super(2, bound, x, by, g, d);
    }

    @Override
    long[][] shapes(long[][] in) {
      return new long[][] {in[0], in[1]};
    }

    @Override
    void run(CouplingMath math, Object[] a, int cases) {
      math.gradient(a[0], a[1], a[2], a[3], a[4], a[5], cases);
    }
  }
}
