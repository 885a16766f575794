package io.github.counterpoise.engine;

import java.util.List;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The squeezing of Real NVP (Dinh et al. 2017, Section 3.6): every 2 × 2 places become one place of
 * four times the channels, and back.
 */
public final class Squeeze extends EngineOp {

  private final boolean back;

  private Squeeze(SDVariable x, boolean back) {
    super(x.getSameDiff(), 1, x);
    this.back = back;
  }

  /**
   * Returns [batch, 2h, 2w, c] as [batch, h, w, 4c].
   *
   * @param x the images
   */
  public static SDVariable of(SDVariable x) {
    return new Squeeze(x, false).outputVariable();
  }

  /**
   * Returns [batch, h, w, 4c] as [batch, 2h, 2w, c].
   *
   * @param x squeezed images
   */
  public static SDVariable undo(SDVariable x) {
    return new Squeeze(x, true).outputVariable();
  }

  @Override
  long[][] shapes(long[][] in) {
    long[] s = in[0];
    return new long[][] {
      back
          ? new long[] {s[0], 2 * s[1], 2 * s[2], s[3] / 4}
          : new long[] {s[0], s[1] / 2, s[2] / 2, 4 * s[3]}
    };
  }

  @Override
  Runnable prepare(INDArray[] in, INDArray[] out) {
    long[] large = back ? out[0].shape() : in[0].shape();
    int cases = Math.toIntExact(large[0]);
    return Sweep.reaches(in[0])
        ? Sweep.ofCases(in[0], out[0])
            .over(in, out, (part, arrays, n) -> move(arrays[0], arrays[1], n, large))
        : General.of(in, out, arrays -> move(arrays[0], arrays[1], cases, large));
  }

  /** Two neighbours in a row lie side by side in both forms. */
  private void move(Object from, Object to, int cases, long[] large) {
    int rows = cases * (int) large[1];
    int half = (int) large[2] / 2;
    int run = 2 * (int) large[3];
    for (int row = 0; row < rows; row++) {
      for (int j = 0; j < half; j++) {
        int apart = (row * half + j) * run;
        int together = ((row / 2 * half + j) * 2 + row % 2) * run;
        VectorMath.copy(from, back ? together : apart, to, back ? apart : together, run);
      }
    }
  }

  @Override
  public List<SDVariable> doDiff(List<SDVariable> g) {
    return List.of(new Squeeze(g.get(0), !back).outputVariable());
  }
}
