package io.github.counterpoise.engine;

import java.util.List;
import org.nd4j.autodiff.functions.DifferentialFunction;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.BaseOp;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.ops.Op;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.api.ops.ReduceOp;
import org.nd4j.linalg.api.ops.ScalarOp;
import org.nd4j.linalg.api.ops.impl.reduce.floating.Mean;
import org.nd4j.linalg.api.ops.impl.reduce.same.Sum;
import org.nd4j.linalg.api.ops.impl.shape.ExpandDims;
import org.nd4j.linalg.api.ops.impl.shape.Reshape;
import org.nd4j.linalg.api.ops.impl.shape.Squeeze;
import org.nd4j.linalg.api.ops.impl.transforms.same.Identity;
import org.nd4j.linalg.api.shape.LongShapeDescriptor;
import org.nd4j.linalg.api.shape.Shape;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Turns operations of a graph into prepared calls: arguments bound, results allocated, context
 * built once. SameDiff does all of this again at every execution, which costs it 30 to 50 µs a call
 * where the call itself costs 1 to 10.
 */
final class Steps {
  private Steps() {}

  /** Gives each result of an operation its array. */
  interface Results {
    /**
     * Returns the array of a result.
     *
     * @param index which result
     * @param shape its shape and type
     */
    INDArray allocate(int index, LongShapeDescriptor shape);

    /** Makes a result another view of an existing array, so that nothing is computed. */
    void alias(INDArray view);
  }

  /** Prepares an operation; returns null when it needs no call at all. */
  static Runnable prepare(DifferentialFunction op, INDArray[] in, Results results) {
    Untrusted.requireRightValues(op, in);
    if (op instanceof Identity) {
      results.alias(in[0]);
      return null;
    }
    if (op instanceof EngineOp e) {
      return engine(e, in, results);
    }
    if (op instanceof DynamicCustomOp c) {
      return custom(c, in, results);
    }
    return legacy((BaseOp) op, in, results);
  }

  private static Runnable engine(EngineOp op, INDArray[] in, Results results) {
    long[][] inputs = new long[in.length][];
    for (int i = 0; i < in.length; i++) {
      inputs[i] = in[i].shape();
    }
    long[][] shapes = op.shapes(inputs);
    INDArray[] out = new INDArray[shapes.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = results.allocate(i, LongShapeDescriptor.fromShape(shapes[i], in[0].dataType()));
    }
    return op.prepare(in, out);
  }

  private static Runnable custom(DynamicCustomOp op, INDArray[] in, Results results) {
    OpContext context = Nd4j.getExecutioner().buildContext();
    context.setArgs(in, op.iArgs(), op.dArgs(), op.tArgs(), op.bArgs());
    List<LongShapeDescriptor> shapes = op.calculateOutputShape(context);
    if (isView(op) && contiguous(in[0])) {
      results.alias(in[0].reshape('c', shapes.get(0).getShape()));
      return null;
    }
    for (int i = 0; i < op.getNumOutputs() || i < shapes.size(); i++) {
      context.setOutputArray(i, results.allocate(i, shapes.get(i)));
    }
    if (in.length > 0 && in[0].dataType() == DataType.DOUBLE && Softmax64.isOne(op, in)) {
      return Softmax64.prepare(in, context.getOutputArray(0));
    }
    return () -> Nd4j.exec(op, context);
  }

  /** Returns whether an operation only shows its argument in another shape. */
  static boolean isView(DifferentialFunction op) {
    return op instanceof Identity
        || op instanceof Reshape
        || op instanceof ExpandDims
        || op instanceof Squeeze;
  }

  static boolean contiguous(INDArray a) {
    return a.ordering() == 'c' && a.elementWiseStride() == 1;
  }

  private static Runnable legacy(BaseOp op, INDArray[] in, Results results) {
    OpContext context = Nd4j.getExecutioner().buildContext();
    context.setInputArray(0, in[0]);
    if (op instanceof ReduceOp && in.length == 2) {
      // The second argument of a reduction names the dimensions to reduce.
      op.setDimensions(Shape.normalizeAxis(in[0].rank(), in[1].toIntVector()));
    } else if (op instanceof ReduceOp && op.dimensions() != null) {
      // ND4J reduces the wrong axis where one counts from the end and is kept.
      op.setDimensions(Shape.normalizeAxis(in[0].rank(), op.dimensions().toIntVector()));
    } else if (op instanceof ScalarOp s && in.length == 2) {
      s.setScalar(in[1]);
    } else if (in.length == 2) {
      context.setInputArray(1, in[1]);
    }
    INDArray out = results.allocate(0, op.calculateOutputShape(context).get(0));
    Untrusted.requireFewTerms(op, in[0], out);
    if ((op instanceof Sum || op instanceof Mean) && out.length() == in[0].length()) {
      // Over dimensions of size 1: ND4J takes a short cut there, past the context and its arrays.
      return () -> out.assign(in[0].reshape('c', out.shape()));
    }
    context.setOutputArray(0, out);
    return () -> Nd4j.getExecutioner().exec((Op) op, context);
  }
}
