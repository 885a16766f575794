package io.github.counterpoise.engine;

import io.github.counterpoise.oversample.Seed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.nd4j.autodiff.samediff.SDVariable;

/** Small networks, one for each layer and loss, each with a loss and inputs to feed. */
final class Networks {
  private Networks() {}

  /** Declares a network's layers; what it returns writes its loss into a graph. */
  interface Network {
    Loss declare(ParameterSet set);
  }

  /** Writes a loss into a graph. */
  interface Loss {
    SDVariable in(Graph g);
  }

  /** Returns all networks by the name of what they show. */
  static Map<String, Network> all() {
    Map<String, Network> all = new LinkedHashMap<>();
    for (Activation a : Activation.values()) {
      all.put("dense, " + a, set -> regression(Layer.chain(new Dense(set, "a", 5, 4), a), 5, 4));
    }
    all.put("conv2d", set -> image(new Conv2d(set, "a", 6, 3, 3, 2, 1), 6));
    all.put("conv2d of an image", set -> image(new Conv2d(set, "a", 1, 3, 4, 2, 1), 1));
    all.put("up-convolution", set -> image(new UpConv2d(set, "a", 5, 2), 5));
    all.put(
        "two convolutions",
        set ->
            image(
                Layer.chain(
                    new Conv2d(set, "a", 1, 8, 4, 2, 1),
                    Activation.TANH,
                    new Conv2d(set, "b", 8, 4, 3, 1, 1),
                    new UpConv2d(set, "c", 4, 2)),
                1));
    all.put(
        "max pooling",
        set -> image(Layer.chain(new Conv2d(set, "a", 2, 3, 3, 1, 1), new MaxPool2d(5, 2, 2)), 2));
    all.put("batch norm", set -> regression(wide(set, new BatchNorm(set, "n", 4)), 5, 4));
    all.put("layer norm", set -> regression(wide(set, new LayerNorm(set, "n", 4)), 5, 4));
    all.put("dropout", set -> regression(wide(set, new Dropout(0.3)), 5, 4));
    all.put("attention", Networks::attention);
    all.put("lstm", set -> sequence(new Lstm(set, "a", 3, 4), false));
    all.put("lstm, masked, with state", set -> sequence(new Lstm(set, "a", 3, 4), true));
    all.put("cross-entropy", set -> classes(new Dense(set, "a", 5, 3)));
    all.put("cross-entropy of blocks", set -> blocks(new Dense(set, "a", 5, 6)));
    all.put("binary cross-entropy", set -> binary(new Dense(set, "a", 5, 3)));
    all.put("divergence", Networks::divergence);
    return all;
  }

  private static Layer wide(ParameterSet set, Layer layer) {
    return Layer.chain(new Dense(set, "a", 5, 4), layer, Activation.TANH);
  }

  private static Loss regression(Layer net, int inputs, int outputs) {
    return g ->
        Losses.squaredError(net.apply(g, g.input("x", 6, inputs)), g.input("y", 6, outputs));
  }

  private static Loss image(Layer net, int channels) {
    return g -> {
      SDVariable y = net.apply(g, g.input("x", 3, 6, 6, channels));
      // A weighting, so that no two pixels have the same gradient.
      SDVariable weights = g.input("y", g.shape(y));
      return Losses.squaredError(y.mul(weights), weights);
    };
  }

  private static Loss attention(ParameterSet set) {
    Layer net = Layer.chain(new Attention(set, "a", 8, 2), Layer.reshape(5 * 8));
    return g -> Losses.squaredError(net.apply(g, g.input("x", 3, 5, 8)), g.input("y", 3, 40));
  }

  private static Loss sequence(Lstm lstm, boolean masked) {
    return g -> {
      SDVariable x = g.input("x", 5, 3, 3);
      SDVariable h = masked ? Activation.TANH.apply(g, g.input("h", 3, 4)) : null;
      SDVariable c = masked ? g.input("c", 3, 4) : null;
      double[] lasts = {1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0};
      SDVariable mask = masked ? g.constant(lasts, 5, 3) : null;
      Lstm.Result r = lstm.run(g, x, h, c, mask);
      SDVariable outputs = Losses.squaredError(r.outputs(), g.input("y", 5, 3, 4));
      return outputs.add(Losses.squaredError(r.memory(), g.input("m", 3, 4)));
    };
  }

  private static Loss classes(Layer net) {
    return g -> {
      SDVariable one = g.constant(new double[] {1, 0, 0, 0, 0, 1, 0.2, 0.5, 0.3}, 3, 3);
      return Losses.crossEntropy(net.apply(g, g.input("x", 3, 5)), one);
    };
  }

  private static Loss blocks(Layer net) {
    return g -> {
      double[] targets = {1, 0, 9, 0, 0, 1, 0, 1, 9, 0, 1, 0};
      List<Losses.Block> blocks = List.of(new Losses.Block(0, 2), new Losses.Block(3, 3));
      return Losses.crossEntropy(
          net.apply(g, g.input("x", 2, 5)), g.constant(targets, 2, 6), blocks);
    };
  }

  private static Loss binary(Layer net) {
    return g ->
        Losses.binaryCrossEntropy(
            net.apply(g, g.input("x", 2, 5)), g.constant(new double[] {1, 0, 1, 0, 1, 0.5}, 2, 3));
  }

  private static Loss divergence(ParameterSet set) {
    Layer mean = new Dense(set, "m", 5, 3);
    Layer logVariance = new Dense(set, "v", 5, 3);
    return g -> {
      SDVariable x = g.input("x", 4, 5);
      return Losses.gaussianDivergence(mean.apply(g, x), logVariance.apply(g, x));
    };
  }

  /** A network ready to run: parameters drawn, inputs fed. */
  record Ready(ParameterSet set, Graph graph, Plan plan) implements AutoCloseable {
    @Override
    public void close() {
      graph.close();
      set.close();
    }
  }

  static Ready ready(Network network, Precision precision) {
    ParameterSet set = new ParameterSet(precision);
    Loss loss = network.declare(set);
    set.initialise(new Seed(1).stream("init"));
    Graph g = Graph.training(precision);
    Plan plan = g.minimise(loss.in(g), set);
    UniformRandomProvider rng = new Seed(2).stream("inputs");
    for (String input : List.of("x", "y", "h", "c", "m")) {
      if (g.expressions().hasVariable(input)) {
        plan.feed(input, values(g.shape(g.expressions().getVariable(input)), rng));
      }
    }
    plan.drawMasks(new Seed(3).stream("dropout"));
    return new Ready(set, g, plan);
  }

  static double[] values(long[] shape, UniformRandomProvider rng) {
    int n = 1;
    for (long s : shape) {
      n *= (int) s;
    }
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = 2 * rng.nextDouble() - 1;
    }
    return values;
  }
}
