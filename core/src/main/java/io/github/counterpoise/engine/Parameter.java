package io.github.counterpoise.engine;

import java.util.Arrays;

/**
 * One named array of a {@link ParameterSet}: the weights of a layer, or its state (running
 * statistics), which training moves without a gradient.
 */
public final class Parameter {
  private final ParameterSet owner;
  private final String name;
  private final Init init;
  private final boolean trained;
  private final long[] shape;
  private final long offset;

  Parameter(
      ParameterSet owner, String name, Init init, boolean trained, long[] shape, long offset) {
    this.owner = owner;
    this.name = name;
    this.init = init;
    this.trained = trained;
    this.shape = shape.clone();
    this.offset = offset;
  }

  /** Returns the name, unique in its set. */
  public String name() {
    return name;
  }

  /** Returns the set that holds the values. */
  public ParameterSet owner() {
    return owner;
  }

  /** Returns the shape. */
  public long[] shape() {
    return shape.clone();
  }

  /** Returns whether a gradient moves it; if not, it is state. */
  public boolean trained() {
    return trained;
  }

  /** Returns the number of values. */
  public long size() {
    return Arrays.stream(shape).reduce(1, Math::multiplyExact);
  }

  Init init() {
    return init;
  }

  /** Returns where the values begin in the flat buffer of the set's trained or state arrays. */
  long offset() {
    return offset;
  }

  @Override
  public String toString() {
    return name + Arrays.toString(shape);
  }
}
