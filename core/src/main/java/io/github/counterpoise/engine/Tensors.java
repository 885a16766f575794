package io.github.counterpoise.engine;

import io.github.counterpoise.run.InvalidInputException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.LongShapeDescriptor;
import org.nd4j.linalg.factory.Nd4j;

/** Where every off-heap array of the engine is made, so that one message says when it is full. */
final class Tensors {
  /** How often an array is asked for before memory counts as full. */
  private static final int ATTEMPTS = 4;

  /** Where arrays are noted that are made while an operation is prepared. */
  private static final ThreadLocal<List<INDArray>> OWNER = new ThreadLocal<>();

  private Tensors() {}

  /** Runs something and notes all arrays that it makes, for their owner to close. */
  static <T> T ownedBy(List<INDArray> owner, Supplier<T> maker) {
    List<INDArray> before = OWNER.get();
    OWNER.set(owner);
    try {
      return maker.get();
    } finally {
      OWNER.set(before);
    }
  }

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

  private static INDArray guarded(Supplier<INDArray> allocation) {
    Backend.start();
    for (int attempt = 1; ; attempt++) {
      try {
        return owned(allocation.get());
      } catch (OutOfMemoryError | RuntimeException e) {
        if (!isFull(e)) {
          throw e;
        }
        if (attempt == ATTEMPTS) {
          throw full(e);
        }
        makeRoom();
      }
    }
  }

  private static INDArray owned(INDArray array) {
    if (OWNER.get() != null) {
      OWNER.get().add(array);
    }
    return array;
  }

  private static boolean isFull(Throwable e) {
    String message = String.valueOf(e.getMessage());
    return e instanceof OutOfMemoryError
        || message.contains("llocation")
        || message.contains("exceeds");
  }

  /** Lets arrays be freed that nobody closed and nobody can reach any more. */
  private static void makeRoom() {
    System.gc();
    // ND4J frees them on a thread of its own, which does not say when it is done.
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
  }

  private static InvalidInputException full(Throwable cause) {
    return new InvalidInputException(
        "Training needs more than the "
            + (Pointer.maxBytes() >> 20)
            + " MB of memory outside the heap that are allowed; choose a smaller batch or network,"
            + " or smaller images (for instance -image 64x64), or raise the limit with"
            + " -Dorg.bytedeco.javacpp.maxbytes=8G (and -Xmx).",
        cause);
  }
}
