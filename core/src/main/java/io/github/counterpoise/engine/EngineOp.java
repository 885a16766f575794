package io.github.counterpoise.engine;

import java.util.Collections;
import java.util.List;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;

/**
 * An operation that ND4J has not, or not fast enough: a node of the graph like any other, which the
 * plan runs in Java. Its gradient is written as graph operations, often another engine operation.
 */
abstract class EngineOp extends DynamicCustomOp {
  private final int outputs;

  /**
   * Adds the operation to a graph.
   *
   * @param sd the graph
   * @param outputs number of results
   * @param inputs its arguments
   */
  EngineOp(SameDiff sd, int outputs, SDVariable... inputs) {
    super(sd, inputs);
    this.outputs = outputs;
  }

  /** Returns the shapes of the results for these shapes of the arguments. */
  abstract long[][] shapes(long[][] in);

  /** Returns the call that computes the results from the arguments, for arrays fixed for good. */
  abstract Runnable prepare(INDArray[] in, INDArray[] out);

  @Override
  public String opName() {
    return "counterpoise_" + getClass().getSimpleName();
  }

  @Override
  public int getNumOutputs() {
    return outputs;
  }

  @Override
  public List<DataType> calculateOutputDataTypes(List<DataType> types) {
    return Collections.nCopies(outputs, types.get(0));
  }
}
