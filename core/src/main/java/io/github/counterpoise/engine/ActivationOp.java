package io.github.counterpoise.engine;

import java.util.List;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * An activation function in 32-bit arithmetic. Its derivative is a function of its result, so that
 * the backward pass needs nothing else; ND4J's gradient operations evaluate the function again.
 */
final class ActivationOp extends EngineOp {
  private final Activation function;

  ActivationOp(Activation function, SDVariable x) {
    super(x.getSameDiff(), 1, x);
    this.function = function;
  }

  @Override
  long[][] shapes(long[][] in) {
    return new long[][] {in[0]};
  }

  @Override
  Runnable prepare(INDArray[] in, INDArray[] out) {
    return Sweep.ofValues(in[0].length(), 1)
        .over(in, out, (part, arrays, n) -> apply(arrays[0], arrays[1], n));
  }

  private void apply(float[] x, float[] y, int n) {
    switch (function) {
      case RELU -> VectorMath.rectify(x, 0, y, n);
      case LEAKY_RELU -> VectorMath.rectify(x, (float) Activation.LEAK, y, n);
      case TANH -> VectorMath.tanh(x, y, 0, n);
      case SIGMOID -> VectorMath.sigmoid(x, y, 0, n);
    }
  }

  @Override
  public List<SDVariable> doDiff(List<SDVariable> g) {
    return List.of(new Gradient(function, outputVariable(), g.get(0)).outputVariable());
  }

  /** The gradient by x from the result y and the gradient by y. */
  private static final class Gradient extends EngineOp {
    private final Activation function;

    private Gradient(Activation function, SDVariable y, SDVariable g) {
      super(y.getSameDiff(), 1, y, g);
      this.function = function;
    }

    @Override
    long[][] shapes(long[][] in) {
      return new long[][] {in[0]};
    }

    @Override
    Runnable prepare(INDArray[] in, INDArray[] out) {
      return Sweep.ofValues(in[0].length(), 1)
          .over(in, out, (part, arrays, n) -> apply(arrays[0], arrays[1], arrays[2], n));
    }

    private void apply(float[] y, float[] g, float[] dx, int n) {
      switch (function) {
        case RELU -> VectorMath.rectifierGradient(y, g, 0, dx, n);
        case LEAKY_RELU -> VectorMath.rectifierGradient(y, g, (float) Activation.LEAK, dx, n);
        case TANH -> VectorMath.tanhGradient(y, g, dx, n);
        case SIGMOID -> VectorMath.sigmoidGradient(y, g, dx, n);
      }
    }
  }
}
