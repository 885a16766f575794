package io.github.counterpoise.engine;

import io.github.counterpoise.oversample.InvalidInputException;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.LongShapeDescriptor;
import org.nd4j.linalg.factory.Nd4j;

/** Where every off-heap array of the engine is made, so that one message says when it is full. */
final class Tensors {
  private Tensors() {}

  static INDArray zeros(Precision precision, long... shape) {
    return zeros(precision.type(), shape);
  }

  static INDArray zeros(DataType type, long... shape) {
    return guarded(() -> Nd4j.create(type, shape));
  }

  static INDArray zeros(LongShapeDescriptor shape) {
    return guarded(() -> Nd4j.create(shape, true));
  }

  static INDArray of(Precision precision, double[] values, long... shape) {
    return guarded(() -> Nd4j.create(values, shape, precision.type()));
  }

  static INDArray scalar(DataType type, double value) {
    return guarded(() -> Nd4j.scalar(type, value));
  }

  private static INDArray guarded(java.util.function.Supplier<INDArray> allocation) {
    Backend.start();
    try {
      return allocation.get();
    } catch (OutOfMemoryError | RuntimeException e) {
      if (e instanceof RuntimeException && !String.valueOf(e.getMessage()).contains("llocation")) {
        throw e;
      }
      throw new InvalidInputException(
          "Training needs more than the "
              + (Pointer.maxBytes() >> 20)
              + " MB of memory outside the heap that are allowed; choose a smaller batch or network,"
              + " or raise the limit with -Dorg.bytedeco.javacpp.maxbytes=8G (and -Xmx).",
          e);
    }
  }
}
