package io.github.counterpoise.engine;

import java.util.List;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.api.ops.impl.reduce.Mmul;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.AddOp;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Matrix products and biases whose gradients are separate operations, so that plans can omit one.
 */
final class Product {
  private Product() {}

  /** Returns x w for [m, k] and [k, n]. */
  static SDVariable of(SDVariable x, SDVariable w) {
    return new Matmul(x.getSameDiff(), x, w).outputVariable();
  }

  /** Returns x + b for x of shape [m, n] and b of shape [n]. */
  static SDVariable addBias(SDVariable x, SDVariable b) {
    return new Bias(x.getSameDiff(), x, b).outputVariable();
  }

  /** Returns the call z = x y. */
  static Runnable prepare(INDArray x, INDArray y, INDArray z) {
    return call(x, y, z, false, false, 0);
  }

  /** Returns the call z = xᵀ y. */
  static Runnable prepareTransposed(INDArray x, INDArray y, INDArray z) {
    return prepareTransposed(x, y, z, false);
  }

  /** Returns the call z = xᵀ y or, to add, z = z + xᵀ y. */
  static Runnable prepareTransposed(INDArray x, INDArray y, INDArray z, boolean add) {
    return call(x, y, z, true, false, add ? 1 : 0);
  }

  /** Returns the call z = x yᵀ. */
  static Runnable prepareByTransposed(INDArray x, INDArray y, INDArray z) {
    return call(x, y, z, false, true, 0);
  }

  /** Returns the call z = z + x yᵀ. */
  static Runnable prepareAdding(INDArray x, INDArray y, INDArray z) {
    return call(x, y, z, false, true, 1);
  }

  private static Runnable call(
      INDArray x, INDArray y, INDArray z, boolean xt, boolean yt, double beta) {
    Mmul op = new Mmul(x, y, 1, beta, xt, yt, false);
    OpContext context = Nd4j.getExecutioner().buildContext();
    context.setArgs(new INDArray[] {x, y}, op.iArgs(), op.dArgs(), op.tArgs(), op.bArgs());
    context.setOutputArray(0, z);
    return () -> Nd4j.exec(op, context);
  }

  private static final class Matmul extends Mmul {
    private Matmul(SameDiff sd, SDVariable x, SDVariable w) {
      super(sd, x, w, false, false, false);
    }

    @Override
    public List<SDVariable> doDiff(List<SDVariable> gradient) {
      SDVariable g = gradient.get(0);
      return List.of(
          new Mmul(sameDiff, g, rarg(), false, true, false).outputVariable(),
          new Mmul(sameDiff, larg(), g, true, false, false).outputVariable());
    }
  }

  private static final class Bias extends AddOp {
    private Bias(SameDiff sd, SDVariable x, SDVariable b) {
      super(sd, x, b);
    }

    @Override
    public List<SDVariable> doDiff(List<SDVariable> gradient) {
      SDVariable g = gradient.get(0);
      return List.of(g, ColumnSums.of(g));
    }
  }
}
