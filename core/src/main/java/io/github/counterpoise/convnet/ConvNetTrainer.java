package io.github.counterpoise.convnet;

import io.github.counterpoise.engine.Layer;
import io.github.counterpoise.engine.LossHistory;
import io.github.counterpoise.engine.ParameterSet;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.train.Inference;
import io.github.counterpoise.train.LabelledRows;
import io.github.counterpoise.train.NetworkArchive;
import io.github.counterpoise.train.OneHot;
import io.github.counterpoise.train.Softmax;
import io.github.counterpoise.train.SoftmaxTraining;
import io.github.counterpoise.train.TrainingWords;
import java.util.Arrays;
import java.util.Map;

/**
 * Trains a classifier of images: cross-entropy, weighted by the images' weights, and Adam. Channels
 * are standardised over the training images. Equal settings, seed and data give equal classifiers
 * on one machine, whatever the number of threads.
 */
public final class ConvNetTrainer {

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
    Standardisation standardisation = Standardisation.of(data.pixels(), data.shape().channels());
    float[][] images = standardisation.apply(data.pixels());
    HeldOut split = HeldOut.draw(data.classOf(), config.holdout(), run.stream("holdout"));
    long[] shape = TrainedConvNet.shape(data.shape());
    LabelledRows rows =
        new LabelledRows(images, shape, data.classOf(), targets(data), split.training());
    run.monitor().phase("training");
    try (ParameterSet parameters = new ParameterSet()) {
      Layer net = config.network().declare(parameters, data.shape(), data.classes().size());
      SoftmaxTraining training = new SoftmaxTraining(net, parameters, rows);
      try (Inference use = new Inference(net, TrainedConvNet.CHUNK, shape)) {
        if (split.validation().length > 0) {
          training.validation(() -> loss(use.apply(images, split.validation()), data, split));
        }
        LossHistory history = training.run(config.training(), run);
        return new TrainedConvNet(
            config.network(),
            data.shape(),
            data.classes(),
            standardisation,
            NetworkArchive.values(parameters),
            summary(history, split, parameters.size()));
      }
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

  /** Weights are scaled to mean 1, so that the learning rate means the same for all. */
  private static float[][] targets(ImageSet data) {
    double mean = Arrays.stream(data.weights()).average().orElseThrow();
    double[] scaled = Arrays.stream(data.weights()).map(w -> w / mean).toArray();
    return OneHot.of(data.classOf(), data.classes().size(), scaled);
  }

  /** Returns the weighted cross-entropy of the images held out. */
  private static double loss(float[][] logits, ImageSet data, HeldOut split) {
    double loss = 0;
    double total = 0;
    for (int i = 0; i < logits.length; i++) {
      int image = split.validation()[i];
      double weight = data.weights()[image];
      loss -= weight * Softmax.logs(logits[i])[data.classOf()[image]];
      total += weight;
    }
    return total > 0 ? loss / total : 0;
  }

  private TrainingSummary summary(LossHistory history, HeldOut split, long parameters) {
    Map<String, Double> best = history.epochs().get(history.bestEpoch() - 1);
    return new TrainingSummary(
        split.training().length,
        split.validation().length,
        parameters,
        history.epochs().size(),
        history.bestEpoch(),
        best.getOrDefault("validation", best.get(SoftmaxTraining.LOSS)),
        TrainingWords.of(history.ending(), config.training().patience()));
  }
}
