package io.github.counterpoise.engine;

import java.util.List;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A scalar function of predictions and targets that knows its own gradient: both come out of one
 * pass in 64-bit arithmetic, which on small arrays costs less than the launch of a native
 * reduction.
 */
abstract class LossOp extends EngineOp {

  LossOp(SDVariable predictions, SDVariable targets) {
    super(predictions.getSameDiff(), 2, predictions, targets);
  }

  /**
   * Computes the loss and its gradient.
   *
   * @param y predictions
   * @param t targets
   * @param gradient where to store the derivative by each prediction
   * @param shape shape of the three arrays
   * @return the loss
   */
  abstract double evaluate(HostArray y, HostArray t, HostArray gradient, long[] shape);

  @Override
  long[][] shapes(long[][] in) {
    if (!java.util.Arrays.equals(in[0], in[1])) {
      throw new IllegalArgumentException(
          "predictions have shape "
              + java.util.Arrays.toString(in[0])
              + ", targets "
              + java.util.Arrays.toString(in[1]));
    }
    return new long[][] {{}, in[0]};
  }

  @Override
  Runnable prepare(INDArray[] in, INDArray[] out) {
    HostArray y = new HostArray(in[0]);
    HostArray t = new HostArray(in[1]);
    HostArray loss = new HostArray(out[0]);
    HostArray gradient = new HostArray(out[1]);
    long[] shape = in[0].shape();
    return () -> {
      loss.set(0, evaluate(y.load(), t.load(), gradient, shape));
      loss.store();
      gradient.store();
    };
  }

  @Override
  public List<SDVariable> doDiff(List<SDVariable> g) {
    SDVariable byPredictions = outputVariables()[1].mul(g.get(0));
    return List.of(byPredictions, byTargets(byPredictions));
  }

  /** Returns the derivative by the targets; constant targets have none. */
  SDVariable byTargets(SDVariable byPredictions) {
    return sameDiff.zerosLike(arg(1));
  }
}
