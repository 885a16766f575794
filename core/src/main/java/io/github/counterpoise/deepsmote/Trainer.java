package io.github.counterpoise.deepsmote;

import io.github.counterpoise.encode.Encoded;
import io.github.counterpoise.engine.Adam;
import io.github.counterpoise.engine.Batches;
import io.github.counterpoise.engine.Graph;
import io.github.counterpoise.engine.LossHistory;
import io.github.counterpoise.engine.Plan;
import io.github.counterpoise.run.Run;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.nd4j.autodiff.samediff.SDVariable;

/** Trains one network: Algorithm 1 of the paper, "Train the Encoder / Decoder". */
final class Trainer {

  private static final String ROWS = "rows";
  private static final String CLASS_ROWS = "class rows";
  private static final String CLASS_TARGETS = "class targets";
  private static final String CLASS_CODES = "class codes";
  private static final String MASK_OF = "mask of ";

  private final DeepSmoteConfig config;
  private final int batch;
  private final int epochs;
  private final Network network;
  private final Encoded data;
  private final int[] classOf;
  private final Run run;

  /**
   * Prepares to train.
   *
   * @param config batches, learning rate, penalty
   * @param epochs passes over the data
   * @param network the network, without values
   * @param data all training rows
   * @param classOf [row] class of each row
   * @param run seed and monitor
   */
  Trainer(
      DeepSmoteConfig config, int epochs, Network network, Encoded data, int[] classOf, Run run) {
    this.config = config;
    this.batch = config.training().batch();
    this.epochs = epochs;
    this.network = network;
    this.data = data;
    this.classOf = classOf;
    this.run = run;
  }

  /** Trains the network and returns the losses of its epochs. */
  LossHistory train() {
    run.monitor().phase("training");
    network.parameters().initialise(run.stream("init"));
    Adam adam = config.training().adam(network.parameters());
    try (Graph g = Graph.training()) {
      Objective objective = new Objective(g);
      return config
          .training()
          .training(objective.names(), epochs, network.parameters())
          .rateOf(adam)
          .run(
              config.training().batching().of(classOf, batch, run.stream("batches")),
              rows -> {
                double[] losses = objective.evaluate(rows);
                adam.step();
                return losses;
              },
              run.monitor());
    }
  }

  /** The loss T_L = R_L + weight · P_L of a batch, and its gradient. */
  final class Objective {
    private final SDVariable reconstruction; // R_L
    private final SDVariable penalty; // P_L, null where there is none
    private final SDVariable codes; // of the class rows where the encoder is left out of P_L
    private final Plan encodeClass;
    private final Plan step;
    private final Batches classRows = Batches.perClass(classOf, batch, run.stream("penalty"));
    private final UniformRandomProvider order = run.stream("permutation");

    Objective(Graph g) {
      boolean aligned = config.penalty() == Penalty.ALIGNED;
      SDVariable p = null;
      SDVariable z = null;
      // Before the reconstruction: of the two, batch norm's running statistics follow the later.
      if (config.penalty() != Penalty.NONE) {
        z = network.encoder().apply(g, input(g, CLASS_ROWS));
        SDVariable given = aligned ? g.input(CLASS_CODES, g.shape(z)) : z;
        SDVariable decoded = network.decoder().apply(g, given);
        p = network.head().loss(g, decoded, input(g, CLASS_TARGETS), mask(g, CLASS_TARGETS));
      }
      SDVariable x = input(g, ROWS);
      SDVariable decoded = network.decoder().apply(g, network.encoder().apply(g, x));
      reconstruction = network.head().loss(g, decoded, x, mask(g, ROWS));
      penalty = p;
      codes = aligned ? z : null;
      encodeClass = aligned ? g.evaluate(z) : null;
      SDVariable total =
          penalty == null
              ? reconstruction
              : reconstruction.add(penalty.mul(config.penaltyWeight()));
      step = g.minimise(total, network.parameters());
    }

    private SDVariable input(Graph g, String name) {
      return g.input(name, batch, network.coder().values());
    }

    private SDVariable mask(Graph g, String name) {
      return data.present() == null ? null : input(g, MASK_OF + name);
    }

    List<String> names() {
      return penalty == null
          ? List.of("reconstruction")
          : List.of("loss", "reconstruction", "penalty");
    }

    /** Leaves the gradient in the parameters and returns the losses in the order of their names. */
    double[] evaluate(int[] rows) {
      feed(ROWS, rows);
      if (penalty == null) {
        return new double[] {step.run()};
      }
      int[] sameClass = classRows.next();
      step.feed(CLASS_ROWS, data.values(), sameClass);
      feed(CLASS_TARGETS, targets(sameClass));
      if (codes != null) {
        encodeClass.run();
        step.feed(CLASS_CODES, encodeClass.readFloats(codes));
      }
      double total = step.run();
      return new double[] {total, step.read(reconstruction)[0], step.read(penalty)[0]};
    }

    /**
     * The rows that the decoded ones are compared with. Codes in permuted order against rows in the
     * old order make the same sum as codes in the old order against permuted rows, so it is the
     * rows that are permuted here. The authors' program permutes both: nothing is permuted.
     */
    private int[] targets(int[] sameClass) {
      int[] targets = sameClass.clone();
      if (config.penalty() == Penalty.PERMUTED) {
        PermutationSampler.shuffle(order, targets);
      }
      return targets;
    }

    private void feed(String name, int[] rows) {
      step.feed(name, data.values(), rows);
      if (data.present() != null) {
        step.feed(MASK_OF + name, data.present(), rows);
      }
    }
  }
}
