package io.github.counterpoise.engine;

import io.github.counterpoise.run.Seed;
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
    all.put(
        "conv2d of a row seen as an image",
        set -> {
          Layer net = Layer.chain(Layer.reshape(4, 5, 2), new Conv2d(set, "a", 2, 3, 3, 1, 1));
          return regression(Layer.chain(net, Layer.reshape(60)), 40, 60);
        });
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
    all.put(
        "batch norm of images",
        set ->
            image(Layer.chain(new Conv2d(set, "a", 2, 3, 3, 1, 1), new BatchNorm(set, "n", 3)), 2));
    all.put("residual block", Networks::residual);
    all.put("concatenated and weighted channels", Networks::excitation);
    all.put("layer norm", set -> regression(wide(set, new LayerNorm(set, "n", 4)), 5, 4));
    all.put("dropout", set -> regression(wide(set, new Dropout(0.3)), 5, 4));
    all.put("attention", Networks::attention);
    all.put("lstm", set -> sequence(new Lstm(set, "a", 3, 4), false));
    all.put("lstm, masked, with state", set -> sequence(new Lstm(set, "a", 3, 4), true));
    all.put("lstm on an lstm that gives it its state", Networks::stacked);
    all.put("cross-entropy", set -> classes(new Dense(set, "a", 5, 3)));
    all.put("cross-entropy of blocks", set -> blocks(new Dense(set, "a", 5, 6)));
    all.put("binary cross-entropy", set -> binary(new Dense(set, "a", 5, 3)));
    all.put("divergence", Networks::divergence);
    all.put("squared error of two networks", Networks::difference);
    all.put("masked error and cross-entropy, scaled", Networks::masked);
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

  /** A block of a residual network whose shortcut is a convolution with kernel 1. */
  private static Loss residual(ParameterSet set) {
    Layer inner = new Conv2d(set, "a", 5, 4, 3, 2, 1);
    Layer shortcut = new Conv2d(set, "b", 5, 4, 1, 2, 0);
    return image(
        (g, x) -> Activation.RELU.apply(g, inner.apply(g, x).add(shortcut.apply(g, x))), 5);
  }

  /** Two convolutions side by side, their channels weighted by a function of their means. */
  private static Loss excitation(ParameterSet set) {
    Layer fine = new Conv2d(set, "a", 2, 3, 3, 1, 1);
    Layer coarse = new Conv2d(set, "b", 2, 2, 5, 1, 2);
    Layer weights = Layer.chain(new Dense(set, "c", 5, 5), Activation.SIGMOID);
    return image(
        (g, x) -> {
          SDVariable both = g.expressions().concat(3, fine.apply(g, x), coarse.apply(g, x));
          SDVariable means = g.expressions().reshape(both, 3, 36, 5).mean(1);
          return both.mul(g.expressions().reshape(weights.apply(g, means), 3, 1, 1, 5));
        },
        2);
  }

  private static Loss attention(ParameterSet set) {
    Layer net =
        Layer.chain(
            Layer.reshape(40),
            new Dense(set, "in", 40, 40),
            Layer.reshape(5, 8),
            new Attention(set, "a", 8, 2),
            Layer.reshape(40));
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

  /** The gradient flows through the sequence, the first output and the first memory. */
  private static Loss stacked(ParameterSet set) {
    Lstm first = new Lstm(set, "a", 3, 4);
    Lstm second = new Lstm(set, "b", 4, 4);
    double[] lasts = {1, 1, 1, 1, 1, 1, 1, 0, 1, 0, 0, 1};
    return g -> {
      Lstm.Result r = first.run(g, g.input("x", 4, 3, 3), null, null, null);
      SDVariable last = Lstm.step(g, r.outputs(), 3);
      SDVariable mask = g.constant(lasts, 4, 3);
      SDVariable y = second.run(g, r.outputs(), last, r.memory(), mask).outputs();
      return Losses.squaredError(y, g.input("y", 4, 3, 4));
    };
  }

  private static Loss difference(ParameterSet set) {
    Layer a = new Dense(set, "a", 5, 3);
    Layer b = Layer.chain(new Dense(set, "b", 5, 3), Activation.TANH);
    return g -> {
      SDVariable x = g.input("x", 4, 5);
      return Losses.squaredError(a.apply(g, x), b.apply(g, x));
    };
  }

  private static Loss masked(ParameterSet set) {
    Layer net = new Dense(set, "a", 5, 4);
    return g -> {
      SDVariable y = net.apply(g, g.input("x", 3, 5));
      SDVariable present = g.constant(new double[] {1, 0, 1, 1, 1, 1, 0, 1, 1, 0, 0, 1}, 3, 4);
      SDVariable numbers = present.mul(g.constant(new double[] {1, 1, 0, 0}, 1, 4));
      SDVariable target = g.input("y", 3, 4);
      SDVariable error = Losses.squaredError(y.mul(numbers), target.mul(numbers)).mul(4);
      SDVariable labels = g.constant(new double[] {0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0}, 3, 4);
      SDVariable entropy = Losses.crossEntropy(y, labels, List.of(new Losses.Block(2, 2)));
      return error.add(entropy).div(3);
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
    return ready(network, Graph.training(precision));
  }

  /** The same network in a graph for use: batch norm by its running statistics, no dropout. */
  static Ready inUse(Network network) {
    return ready(network, Graph.inference());
  }

  private static Ready ready(Network network, Graph g) {
    ParameterSet set = new ParameterSet(g.precision());
    Loss loss = network.declare(set);
    set.initialise(new Seed(1).stream("init"));
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
