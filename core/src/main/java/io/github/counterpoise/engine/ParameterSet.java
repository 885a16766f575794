package io.github.counterpoise.engine;

import io.github.counterpoise.run.InvalidInputException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * The parameters of one network (of one player, where several play), in one flat buffer, so that
 * one call updates them all.
 *
 * <p>Layers declare their arrays when they are built; {@link #initialise} draws the first values,
 * and from then on nothing can be added. Graphs see views of the buffer: whatever trains in one
 * graph is at once seen by every other. Not safe for use by several threads at once.
 */
public final class ParameterSet implements AutoCloseable {
  /** Parameters begin at multiples of this many values, so that vector loads are aligned. */
  private static final int ALIGNMENT = 16;

  private final Precision precision;
  private final Map<String, Parameter> parameters = new LinkedHashMap<>();
  private long trainedSize;
  private long stateSize;
  private INDArray values;
  private INDArray gradients;
  private INDArray states;

  /** Creates an empty set in 32-bit arithmetic. */
  public ParameterSet() {
    this(Precision.FLOAT);
  }

  /**
   * Creates an empty set.
   *
   * @param precision its arithmetic; graphs that use the set must have the same
   */
  public ParameterSet(Precision precision) {
    this.precision = precision;
  }

  /**
   * Declares an array that training moves along its gradient.
   *
   * @param name unique name, by convention {@code layer.array}
   * @param init its first values
   * @param shape its shape, at least one dimension
   */
  public Parameter trained(String name, Init init, long... shape) {
    Parameter p = declare(name, init, true, shape, trainedSize);
    trainedSize = next(trainedSize, p);
    return p;
  }

  /**
   * Declares an array that training sets directly, such as a running mean.
   *
   * @param name unique name, by convention {@code layer.array}
   * @param init its first values
   * @param shape its shape, at least one dimension
   */
  public Parameter state(String name, Init init, long... shape) {
    Parameter p = declare(name, init, false, shape, stateSize);
    stateSize = next(stateSize, p);
    return p;
  }

  private Parameter declare(String name, Init init, boolean trained, long[] shape, long offset) {
    if (values != null) {
      throw new IllegalStateException("the set is initialised; no place for " + name);
    }
    if (parameters.containsKey(name)) {
      throw new IllegalArgumentException("two parameters are named " + name);
    }
    Parameter p = new Parameter(this, name, init, trained, shape, offset);
    parameters.put(name, p);
    return p;
  }

  private static long next(long offset, Parameter p) {
    return (offset + p.size() + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }

  /**
   * Draws all first values, in the order of declaration.
   *
   * @param rng source of all random numbers, by convention the sub-stream {@code init}
   */
  public void initialise(UniformRandomProvider rng) {
    allocate();
    for (Parameter p : parameters.values()) {
      double[] first = new double[Math.toIntExact(p.size())];
      p.init().fill(first, p.shape(), rng);
      set(p, first);
    }
  }

  private void allocate() {
    if (values == null) {
      values = Tensors.zeros(precision, Math.max(trainedSize, 1));
      gradients = Tensors.zeros(precision, Math.max(trainedSize, 1));
      states = Tensors.zeros(precision, Math.max(stateSize, 1));
    }
  }

  /** Returns all parameters in the order of declaration. */
  public Collection<Parameter> parameters() {
    return Collections.unmodifiableCollection(parameters.values());
  }

  /**
   * Returns a parameter by name.
   *
   * @param name its name
   */
  public Parameter parameter(String name) {
    Parameter p = parameters.get(name);
    if (p == null) {
      throw new IllegalArgumentException("no parameter is named " + name);
    }
    return p;
  }

  /** Returns the arithmetic. */
  public Precision precision() {
    return precision;
  }

  /** Returns the number of trained values. */
  public long size() {
    return parameters.values().stream().filter(Parameter::trained).mapToLong(Parameter::size).sum();
  }

  /**
   * Returns a copy of a parameter's values, row-major.
   *
   * @param p a parameter of this set
   */
  public double[] get(Parameter p) {
    return new HostArray(view(p)).load().toDoubles();
  }

  /**
   * Returns a copy of the last computed gradient of a parameter, row-major.
   *
   * @param p a trained parameter of this set
   */
  public double[] gradient(Parameter p) {
    return new HostArray(gradientView(p)).load().toDoubles();
  }

  /**
   * Sets a parameter's values.
   *
   * @param p a parameter of this set
   * @param newValues its new values, row-major
   */
  public void set(Parameter p, double[] newValues) {
    if (newValues.length != p.size()) {
      throw new IllegalArgumentException(p + " cannot take " + newValues.length + " values");
    }
    HostArray host = new HostArray(view(p));
    host.fill(newValues);
    host.store();
  }

  /** Returns a copy of all values, for {@link #restore}. */
  public Snapshot snapshot() {
    requireInitialised();
    return new Snapshot(new HostArray(values).load(), new HostArray(states).load());
  }

  /**
   * Sets all values to those of an earlier moment.
   *
   * @param snapshot a snapshot of this set, or of one with the same arrays
   */
  public void restore(Snapshot snapshot) {
    requireInitialised();
    snapshot.values.storeInto(values);
    snapshot.states.storeInto(states);
  }

  /**
   * Refuses values that are not finite numbers.
   *
   * @throws InvalidInputException naming the first parameter that has one
   */
  public void requireFinite() {
    for (Parameter p : parameters.values()) {
      if (!Arrays.stream(get(p)).allMatch(Double::isFinite)) {
        throw new InvalidInputException(
            "Training made "
                + p.name()
                + " infinite or not a number; lower the learning rate or clip the gradients.");
      }
    }
  }

  /** Frees the memory; the set, its graphs and its snapshots cannot be used any more. */
  @Override
  public void close() {
    if (values != null) {
      values.close();
      gradients.close();
      states.close();
      values = null;
    }
  }

  INDArray values() {
    requireInitialised();
    return values;
  }

  INDArray gradients() {
    requireInitialised();
    return gradients;
  }

  INDArray view(Parameter p) {
    requireInitialised();
    return view(p.trained() ? values : states, p);
  }

  INDArray gradientView(Parameter p) {
    requireInitialised();
    return view(gradients, p);
  }

  private static INDArray view(INDArray flat, Parameter p) {
    return flat.get(NDArrayIndex.interval(p.offset(), p.offset() + p.size()))
        .reshape('c', p.shape());
  }

  private void requireInitialised() {
    if (values == null) {
      throw new IllegalStateException("call initialise before the parameters are used");
    }
  }

  /** The values of a set at one moment, in the Java heap. */
  public static final class Snapshot {
    private final HostArray values;
    private final HostArray states;

    private Snapshot(HostArray values, HostArray states) {
      this.values = values;
      this.states = states;
    }
  }
}
