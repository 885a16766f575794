package io.github.counterpoise.convnet;

import io.github.counterpoise.engine.Adam;
import io.github.counterpoise.engine.Backend;
import io.github.counterpoise.engine.Batches;
import io.github.counterpoise.engine.Graph;
import io.github.counterpoise.engine.Layer;
import io.github.counterpoise.engine.LossHistory;
import io.github.counterpoise.engine.Losses;
import io.github.counterpoise.engine.Parameter;
import io.github.counterpoise.engine.ParameterSet;
import io.github.counterpoise.engine.Plan;
import io.github.counterpoise.engine.Schedule;
import io.github.counterpoise.engine.Training;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.table.DataShape;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * Trains a classifier of images: cross-entropy, weighted by the images' weights, and Adam. Channels
 * are standardised over the training images. Equal settings, seed and data give equal classifiers
 * on one machine, whatever the number of threads.
 */
public final class ConvNetTrainer {

  /** Batches that the default number of epochs comes to, whatever the number of images. */
  private static final int DEFAULT_STEPS = 1500;

  private static final int FEWEST_DEFAULT_EPOCHS = 3;

  /** Batches after which of batch norm's statistics of earlier networks half a per cent is left. */
  private static final int SETTLING_STEPS = 50;

  /** Batches after which weights move so slowly that batch norm's statistics keep up. */
  private static final int LONG_TRAINING = 200;

  private static final String IMAGES = "images";
  private static final String TARGETS = "targets";

  private final ConvNetConfig config;

  /**
   * Prepares to train.
   *
   * @param config network and training
   */
  public ConvNetTrainer(ConvNetConfig config) {
    this.config = config;
  }

  /**
   * Trains a classifier.
   *
   * @param data the images, at least one with a weight above 0
   * @param run seed, monitor and threads
   * @throws InvalidInputException if there is nothing to train on, or the time budget is too small
   * @throws io.github.counterpoise.engine.DivergedException if a loss becomes infinite
   * @throws io.github.counterpoise.run.CancelledException if the monitor says so
   */
  public TrainedConvNet train(ImageSet data, Run run) {
    check(data, run.monitor());
    try (ParameterSet parameters = new ParameterSet()) {
      return Backend.onThreads(run.threads(), () -> new Fitting(data, parameters, run).train());
    }
  }

  private static void check(ImageSet data, Monitor monitor) {
    if (Arrays.stream(data.weights()).noneMatch(w -> w > 0)) {
      throw new InvalidInputException(
          "There are no images with a class and a weight above 0 to train on; add some.");
    }
    if (Arrays.stream(data.pixels()).allMatch(image -> isConstant(image, data.pixels()[0][0]))) {
      monitor.warn(
          "All pixels of all images have the same value; only the classes' shares can be learnt.");
    }
  }

  private static boolean isConstant(float[] image, float value) {
    for (float pixel : image) {
      if (Float.compare(pixel, value) != 0) {
        return false;
      }
    }
    return true;
  }

  /** The state of one training. */
  private final class Fitting {
    private final ImageSet data;
    private final ParameterSet parameters;
    private final Run run;
    private final Standardisation standardisation;
    private final float[][] images; // [image][value], standardised
    private final float[][] targets; // [image][class], a row sums to the image's weight
    private final HeldOut split;
    private final Layer net;

    private Fitting(ImageSet data, ParameterSet parameters, Run run) {
      this.data = data;
      this.parameters = parameters;
      this.run = run;
      standardisation = Standardisation.of(data.pixels(), data.shape().channels());
      images = standardisation.apply(data.pixels());
      targets = targets(data);
      split = HeldOut.draw(data.classOf(), config.holdout(), run.stream("holdout"));
      net = config.network().declare(parameters, data.shape(), data.classes().size());
    }

    private TrainedConvNet train() {
      run.monitor().phase("training");
      parameters.initialise(run.stream("init"));
      int batch = Math.min(config.batch(), split.training().length);
      Batches batches = batches(batch);
      LossHistory history;
      try (Graph g = Graph.training();
          Predictor predictor = new Predictor(net, data.shape())) {
        Objective objective = new Objective(g, batch);
        Adam adam = new Adam(parameters, Schedule.constant(config.learningRate()));
        Training.Step step =
            rows -> {
              double loss = objective.evaluate(rows);
              adam.step();
              return new double[] {loss};
            };
        history =
            training(predictor, epochs(batches)).rateOf(adam).run(batches, step, run.monitor());
        settle(objective, batches, history);
      }
      return new TrainedConvNet(
          config.network(),
          data.shape(),
          data.classes(),
          standardisation,
          TrainedConvNet.values(parameters),
          summary(history));
    }

    private Batches batches(int size) {
      int[] classOf = Arrays.stream(split.training()).map(i -> data.classOf()[i]).toArray();
      return config.batching().of(classOf, size, run.stream("batches"));
    }

    private int epochs(Batches batches) {
      return config.epochs() > 0
          ? config.epochs()
          : Math.max(FEWEST_DEFAULT_EPOCHS, (DEFAULT_STEPS - 1) / batches.perEpoch() + 1);
    }

    private Training training(Predictor predictor, int epochs) {
      Training training = new Training(List.of("cross-entropy"), parameters).epochs(epochs);
      if (config.patience() > 0) {
        training.patience(config.patience());
      }
      if (config.budget() > 0) {
        training.budget(Duration.ofMillis(Math.round(config.budget() * 1000)));
      }
      if (split.validation().length > 0) {
        training.validation(() -> heldOutLoss(predictor));
      }
      return training;
    }

    /**
     * Brings batch norm's running statistics to the network that was kept, if its training was so
     * short that they still lag behind (Wu and Johnson 2021, "Rethinking Batch in BatchNorm",
     * section 3). The weights stay.
     */
    private void settle(Objective objective, Batches batches, LossHistory history) {
      if (parameters.parameters().stream().allMatch(Parameter::trained)
          || (long) history.bestEpoch() * batches.perEpoch() > LONG_TRAINING) {
        return;
      }
      for (int i = 0; i < SETTLING_STEPS; i++) {
        run.monitor().checkCancelled();
        objective.updateStates(batches.next());
      }
    }

    private double heldOutLoss(Predictor predictor) {
      double[][] logs = predictor.logProbabilities(images, split.validation());
      double loss = 0;
      double total = 0;
      for (int i = 0; i < logs.length; i++) {
        int image = split.validation()[i];
        double weight = data.weights()[image];
        loss -= weight * logs[i][data.classOf()[image]];
        total += weight;
      }
      return total > 0 ? loss / total : 0;
    }

    private TrainingSummary summary(LossHistory history) {
      Map<String, Double> best = history.epochs().get(history.bestEpoch() - 1);
      return new TrainingSummary(
          split.training().length,
          split.validation().length,
          parameters.size(),
          history.epochs().size(),
          history.bestEpoch(),
          best.getOrDefault("validation", best.get("cross-entropy")),
          switch (history.ending()) {
            case EPOCHS -> "all epochs run";
            case PATIENCE ->
                String.format(Locale.ROOT, "no better loss for %d epochs", config.patience());
            case BUDGET -> "the time was up";
          });
    }

    /** The loss of a batch and its gradient, which is left in the parameters. */
    private final class Objective {
      private final Plan minimise;
      private final Plan updateStates;
      private final UniformRandomProvider masks = run.stream("dropout");

      private Objective(Graph g, int batch) {
        DataShape.Image shape = data.shape();
        SDVariable x = g.input(IMAGES, batch, shape.height(), shape.width(), shape.channels());
        SDVariable t = g.input(TARGETS, batch, data.classes().size());
        SDVariable loss = Losses.crossEntropy(net.apply(g, x), t);
        minimise = g.minimise(loss, parameters);
        updateStates = g.updateStates(loss, parameters);
      }

      private double evaluate(int[] rows) {
        return run(minimise, rows);
      }

      private void updateStates(int[] rows) {
        run(updateStates, rows);
      }

      private double run(Plan plan, int[] rows) {
        int[] chosen = Arrays.stream(rows).map(row -> split.training()[row]).toArray();
        return plan.feed(IMAGES, images, chosen)
            .feed(TARGETS, targets, chosen)
            .drawMasks(masks)
            .run();
      }
    }
  }

  /** Weights are scaled to mean 1, so that the learning rate means the same for all. */
  private static float[][] targets(ImageSet data) {
    double mean = Arrays.stream(data.weights()).average().orElseThrow();
    float[][] targets = new float[data.size()][data.classes().size()];
    for (int i = 0; i < targets.length; i++) {
      targets[i][data.classOf()[i]] = (float) (data.weights()[i] / mean);
    }
    return targets;
  }
}
