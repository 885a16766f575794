package io.github.counterpoise.engine;

import java.util.List;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The channels of every position in another order, and back. */
public final class Reorder extends EngineOp {

  private final boolean back;

  private Reorder(SDVariable x, SDVariable order, boolean back) {
    super(x.getSameDiff(), 1, x, order);
    this.back = back;
  }

  /**
   * Returns the array whose channel j is channel {@code order[j]} of another one.
   *
   * @param x [batch, …, channels]
   * @param order [channels] each number from 0 to channels − 1 once; not differentiated by
   */
  public static SDVariable of(SDVariable x, SDVariable order) {
    return new Reorder(x, order, false).outputVariable();
  }

  /**
   * Returns the array that {@link #of} makes another one of.
   *
   * @param y [batch, …, channels]
   * @param order [channels] each number from 0 to channels − 1 once; not differentiated by
   */
  public static SDVariable undo(SDVariable y, SDVariable order) {
    return new Reorder(y, order, true).outputVariable();
  }

  @Override
  long[][] shapes(long[][] in) {
    return new long[][] {in[0]};
  }

  @Override
  Runnable prepare(INDArray[] in, INDArray[] out) {
    return General.of(in, out, arrays -> move(arrays[0], arrays[1], arrays[2]));
  }

  private void move(Object from, Object order, Object to) {
    if (from instanceof float[] x && order instanceof float[] o && to instanceof float[] y) {
      for (int i = 0; i < x.length; i++) {
        int j = i / o.length * o.length + (int) o[i % o.length];
        y[back ? j : i] = x[back ? i : j];
      }
    } else if (from instanceof double[] x
        && order instanceof double[] o
        && to instanceof double[] y) {
      for (int i = 0; i < x.length; i++) {
        int j = i / o.length * o.length + (int) o[i % o.length];
        y[back ? j : i] = x[back ? i : j];
      }
    }
  }

  @Override
  public List<SDVariable> doDiff(List<SDVariable> g) {
    return List.of(
        new Reorder(g.get(0), arg(1), !back).outputVariable(), sameDiff.zerosLike(arg(1)));
  }
}
