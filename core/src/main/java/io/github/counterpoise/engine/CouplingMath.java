package io.github.counterpoise.engine;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The loops of {@link AffineCoupling} over some cases. All arrays are Java arrays of one
 * arithmetic; a case has {@code perCase} values of x and twice as many of r and t.
 */
interface CouplingMath {

  /** Returns the loops for arrays like one. */
  static CouplingMath of(double bound, int channels, int perCase, INDArray like) {
    return like.dataType() == DataType.FLOAT
        ? new FloatCoupling(bound, channels, perCase)
        : new DoubleCoupling(bound, channels, perCase);
  }

  /** Fills y and, for each case, Σ s. */
  void forward(Object x, Object by, Object y, Object sums, int cases);

  /** Fills x. */
  void inverse(Object y, Object by, Object x, int cases);

  /** Fills the gradients by x and by r and t, from those by y and by Σ s. */
  void gradient(Object x, Object by, Object g, Object d, Object dx, Object dby, int cases);
}
