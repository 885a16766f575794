package io.github.counterpoise.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A compiled computation: prepared native calls on arrays allocated once, run one after the other.
 *
 * <p>Feed the inputs, run, read the results. Inputs keep their values until they are fed again.
 */
public final class Plan {
  private final Graph graph;
  private final SDVariable result;
  private final Runnable[] steps;
  private final List<ParameterSet> cleared = new ArrayList<>();
  private final Map<String, HostArray> hosts = new HashMap<>();

  Plan(Graph graph, SDVariable result, List<Runnable> calls, List<Runnable> after) {
    this.graph = graph;
    this.result = result;
    List<Runnable> all = new ArrayList<>(calls);
    all.addAll(after);
    this.steps = all.toArray(Runnable[]::new);
  }

  /** Sets the gradients of a set to 0 before every run. */
  void clearGradients(ParameterSet set) {
    cleared.add(set);
  }

  /**
   * Sets an input.
   *
   * @param input its name
   * @param values its values, row-major
   */
  public Plan feed(String input, double... values) {
    HostArray host = host(input);
    requireLength(input, values.length, host);
    host.fill(values);
    host.store();
    return this;
  }

  /**
   * Sets an input.
   *
   * @param input its name
   * @param values its values, row-major
   */
  public Plan feed(String input, float[] values) {
    HostArray host = host(input);
    requireLength(input, values.length, host);
    for (int i = 0; i < values.length; i++) {
      host.set(i, values[i]);
    }
    host.store();
    return this;
  }

  /**
   * Sets an input of shape [batch, …] to chosen rows of a table.
   *
   * @param input its name
   * @param rows the table, one row per case
   * @param indices which rows, as many as the batch has
   */
  public Plan feed(String input, float[][] rows, int[] indices) {
    HostArray host = host(input);
    requireLength(input, indices.length * rows[indices[0]].length, host);
    int i = 0;
    for (int index : indices) {
      for (float value : rows[index]) {
        host.set(i++, value);
      }
    }
    host.store();
    return this;
  }

  /**
   * Sets an input of shape [time, batch, width] to chosen runs of any length, and one of shape
   * [time, batch] to 1 while they last and 0 after their ends, where the first is 0 as well.
   *
   * @param input name of the input that takes the steps
   * @param mask name of the input that says how long they last
   * @param steps the steps of all rows, run after run
   * @param offsets [rows + 1] where the run of each row begins, and at last the number of steps
   * @param rows which rows, as many as the batch has; none with more steps than there is time
   */
  public Plan feedRuns(String input, String mask, float[][] steps, int[] offsets, int[] rows) {
    HostArray values = host(input);
    HostArray lasting = host(mask);
    long[] shape = graph.workspace().array(input).shape();
    int batch = (int) shape[1];
    int width = (int) shape[2];
    int given = steps.length == 0 ? width : steps[0].length;
    if (rows.length != batch || given != width || lasting.length() != shape[0] * batch) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "inputs %s and %s take %d runs of %d values a step, not %d of %d",
              input,
              mask,
              batch,
              width,
              rows.length,
              given));
    }
    for (int i = 0; i < batch; i++) {
      int length = offsets[rows[i] + 1] - offsets[rows[i]];
      if (length > shape[0]) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "input %s takes runs of at most %d steps, but row %d has %d",
                input,
                shape[0],
                rows[i],
                length));
      }
      for (int time = 0; time < shape[0]; time++) {
        boolean lasts = time < length;
        lasting.set(time * batch + i, lasts ? 1 : 0);
        for (int j = 0; j < width; j++) {
          int at = (time * batch + i) * width + j;
          values.set(at, lasts ? steps[offsets[rows[i]] + time][j] : 0);
        }
      }
    }
    values.store();
    lasting.store();
    return this;
  }

  /**
   * Draws all dropout masks of the graph anew.
   *
   * @param rng source of all random numbers, by convention the sub-stream {@code dropout}
   */
  public Plan drawMasks(UniformRandomProvider rng) {
    graph.masks().forEach((name, rate) -> drawMask(host(name), rate, rng));
    return this;
  }

  private static void drawMask(HostArray mask, double rate, UniformRandomProvider rng) {
    for (int i = 0; i < mask.length(); i++) {
      mask.set(i, rng.nextDouble() < rate ? 0 : 1 / (1 - rate));
    }
    mask.store();
  }

  /** Computes everything; returns the first result when it is a scalar (the loss), else NaN. */
  public double run() {
    Backend.useOneThread();
    cleared.forEach(set -> set.gradients().assign(0));
    for (Runnable step : steps) {
      step.run();
    }
    INDArray first = graph.workspace().array(result.name());
    return first.length() == 1 ? first.getDouble(0) : Double.NaN;
  }

  /**
   * Returns a copy of the values of an expression after a run, row-major.
   *
   * @param v an input, a result, or anything that had to be computed for one
   */
  public double[] read(SDVariable v) {
    return host(v.name()).load().toDoubles();
  }

  /**
   * Returns a copy of the values of an expression after a run, row-major, in 32 bits.
   *
   * @param v an input, a result, or anything that had to be computed for one
   */
  public float[] readFloats(SDVariable v) {
    HostArray host = host(v.name()).load();
    float[] values = new float[host.length()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) host.get(i);
    }
    return values;
  }

  private HostArray host(String name) {
    return hosts.computeIfAbsent(name, n -> new HostArray(graph.workspace().array(n)));
  }

  private static void requireLength(String input, int length, HostArray host) {
    if (length != host.length()) {
      throw new IllegalArgumentException(
          "input " + input + " takes " + host.length() + " values, not " + length);
    }
  }
}
