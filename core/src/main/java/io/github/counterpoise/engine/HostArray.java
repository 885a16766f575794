package io.github.counterpoise.engine;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A native array and a copy of it in the Java heap, where loops are compiled to vector code.
 *
 * <p>{@link #load} copies native to heap, {@link #store} heap to native. On a processor both are
 * plain memory copies; on a device they go through ND4J.
 */
final class HostArray {
  private final INDArray array;
  private final int length;
  private final float[] floats;
  private final double[] doubles;
  private final Pointer pointer;

  HostArray(INDArray array) {
    if (!Steps.contiguous(array)) {
      throw new IllegalArgumentException("not contiguous: " + array.shapeInfoToString());
    }
    this.array = array;
    this.length = Math.toIntExact(array.length());
    boolean single = array.dataType() == DataType.FLOAT;
    this.floats = single ? new float[length] : null;
    this.doubles = single ? null : new double[length];
    Pointer address = Nd4j.getEnvironment().isCPU() ? array.data().addressPointer() : null;
    this.pointer =
        address == null ? null : single ? new FloatPointer(address) : new DoublePointer(address);
  }

  boolean single() {
    return floats != null;
  }

  int length() {
    return length;
  }

  /** The heap copy, when the array is of 32-bit numbers. */
  float[] floats() {
    return floats;
  }

  /** The heap copy, when the array is of 64-bit numbers. */
  double[] doubles() {
    return doubles;
  }

  /** The heap copy as the argument of System.arraycopy. */
  Object heap() {
    return single() ? floats : doubles;
  }

  double get(int i) {
    return single() ? floats[i] : doubles[i];
  }

  void set(int i, double value) {
    if (single()) {
      floats[i] = (float) value;
    } else {
      doubles[i] = value;
    }
  }

  void fill(double[] values) {
    for (int i = 0; i < length; i++) {
      set(i, values[i]);
    }
  }

  double[] toDoubles() {
    double[] values = new double[length];
    java.util.Arrays.setAll(values, this::get);
    return values;
  }

  /** Copies the heap copy into another array of the same length and type. */
  void storeInto(INDArray other) {
    HostArray to = new HostArray(other);
    System.arraycopy(heap(), 0, to.heap(), 0, length);
    to.store();
  }

  HostArray load() {
    if (pointer instanceof FloatPointer p) {
      p.get(floats, 0, length);
    } else if (pointer instanceof DoublePointer p) {
      p.get(doubles, 0, length);
    } else {
      INDArray copy = array.dup('c');
      System.arraycopy(
          single() ? copy.data().asFloat() : copy.data().asDouble(), 0, heap(), 0, length);
    }
    return this;
  }

  void store() {
    if (pointer instanceof FloatPointer p) {
      p.put(floats, 0, length);
    } else if (pointer instanceof DoublePointer p) {
      p.put(doubles, 0, length);
    } else {
      array.assign(
          single()
              ? Nd4j.create(floats, array.shape(), 'c')
              : Nd4j.create(doubles, array.shape(), 'c'));
    }
  }
}
