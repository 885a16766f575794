package io.github.counterpoise.seismoflow;

import io.github.counterpoise.engine.Activation;
import io.github.counterpoise.engine.Conv2d;
import io.github.counterpoise.engine.Dense;
import io.github.counterpoise.engine.Layer;
import io.github.counterpoise.engine.Parameter;
import io.github.counterpoise.engine.ParameterSet;
import io.github.counterpoise.run.Seed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.rng.UniformRandomProvider;

/** Every layer of a flow, and whole flows, small enough for Jacobians. */
final class FlowSamples {

  private FlowSamples() {}

  /**
   * A layer and the shape of a case that it takes.
   *
   * @param layer declares it
   * @param shape the shape without the batch
   */
  record Sample(Function<ParameterSet, Invertible> layer, long... shape) {

    int values() {
      return (int) Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    }
  }

  static Map<String, Sample> all() {
    Map<String, Sample> all = new LinkedHashMap<>();
    all.put("ActNorm", new Sample(s -> new AffineChain(new ActNorm(s, "a", 3, 0.1)), 2, 2, 3));
    all.put("ActNorm by itself", new Sample(s -> new ActNorm(s, "a", 3, 0.1), 2, 2, 3));
    all.put("shuffling", new Sample(s -> new Shuffling(s, "a", 7), 7));
    all.put(
        "a flow of wide rows",
        new Sample(
            new TableArchitecture(TableArchitecture.MOST_MIXED + 3, 1, 3)::flow,
            TableArchitecture.MOST_MIXED + 3));
    all.put("mixing", new Sample(s -> new AffineChain(new Mixing(s, "a", 4)), 2, 1, 4));
    all.put(
        "ActNorm and mixing at once",
        new Sample(
            s -> new AffineChain(new ActNorm(s, "a", 4, 0.1), new Mixing(s, "b", 4)), 2, 1, 4));
    all.put(
        "mixing and ActNorm, twice",
        new Sample(
            s ->
                new AffineChain(
                    new Mixing(s, "a", 5),
                    new ActNorm(s, "b", 5, 0.1),
                    new ActNorm(s, "c", 5, 0.1),
                    new Mixing(s, "d", 5)),
            5));
    all.put(
        "coupling of rows",
        new Sample(
            s -> new Coupling(2, Layer.chain(new Dense(s, "a", 2, 6), Activation.TANH), 1), 5));
    all.put(
        "coupling of images, wide bound",
        new Sample(s -> new Coupling(1, new Conv2d(s, "a", 1, 4, 3, 1, 1), 3), 2, 3, 3));
    all.put("reshaped", new Sample(s -> new Reshaped(2, 3, 1), 6));
    all.put("one scale", new Sample(s -> new Scale(2, 4, 1, new Chain(), null, null), 2, 4, 1));
    all.put(
        "factoring out",
        new Sample(
            s ->
                new Scale(
                    4,
                    4,
                    1,
                    new Chain(),
                    new Coupling(2, new Conv2d(s, "a", 2, 4, 3, 1, 1), 2),
                    new Scale(2, 2, 2, new Chain(), null, null)),
            4,
            4,
            1));
    all.put("a flow of rows", new Sample(new TableArchitecture(5, 2, 6)::flow, 5));
    all.put("a flow of pairs", new Sample(new TableArchitecture(2, 2, 4)::flow, 2));
    all.put(
        "a flow of images", new Sample(new ImageArchitecture(4, 4, 1, 2, 2, 4, false)::flow, 16));
    all.put(
        "a flow of colours, one scale",
        new Sample(new ImageArchitecture(2, 4, 3, 1, 1, 3, false)::flow, 24));
    all.put(
        "a flow with attention",
        new Sample(new ImageArchitecture(4, 4, 1, 2, 1, 4, true)::flow, 16));
    return all;
  }

  /** Draws first values, then moves every trained one, so that nothing is zero or the identity. */
  static void disturb(ParameterSet set, double by) {
    set.initialise(new Seed(1).stream("init"));
    UniformRandomProvider rng = new Seed(2).stream("moves");
    for (Parameter p : set.parameters()) {
      if (p.trained()) {
        double[] values = set.get(p);
        Arrays.setAll(values, i -> values[i] + by * (2 * rng.nextDouble() - 1));
        set.set(p, values);
      }
    }
  }

  static double[] inputs(int n, String stream) {
    UniformRandomProvider rng = new Seed(3).stream(stream);
    double[] x = new double[n];
    Arrays.setAll(x, i -> 2 * rng.nextDouble() - 1);
    return x;
  }
}
