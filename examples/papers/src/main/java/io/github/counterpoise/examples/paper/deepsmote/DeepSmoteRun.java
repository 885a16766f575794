package io.github.counterpoise.examples.paper.deepsmote;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.Balancer;
import io.github.counterpoise.convnet.ImageSet;
import io.github.counterpoise.convnet.TrainedConvNet;
import io.github.counterpoise.image.PixelImage;
import io.github.counterpoise.oversample.Oversampler;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The work on one cell: balance, train, test. */
final class DeepSmoteRun {

  private final DeepSmoteCell cell;
  private final DeepSmoteProtocol protocol;
  private final DrawnSet images;
  private final LabelledImages training;
  private final Monitor monitor;
  private final List<Table> made;
  private final double resamplingSeconds;

  /**
   * Balances the training images.
   *
   * @param cell which cell
   * @param protocol sizes and threads
   * @param images the set
   * @param monitor shows progress and may stop the run
   */
  DeepSmoteRun(DeepSmoteCell cell, DeepSmoteProtocol protocol, DrawnSet images, Monitor monitor) {
    this.cell = cell;
    this.protocol = protocol;
    this.images = images;
    this.monitor = monitor;
    training = images.training(cell);
    long start = System.nanoTime();
    made = balance();
    resamplingSeconds = (System.nanoTime() - start) / 1e9;
  }

  private List<Table> balance() {
    Optional<Oversampler<?>> method = cell.contender().method(training.size(), protocol);
    if (method.isEmpty()) {
      return List.of();
    }
    BalanceConfig config =
        BalanceConfig.defaults().withSeed(cell.seed()).withThreads(protocol.threads());
    return new Balancer(method.get(), config)
        .balance(training.table(), monitor).parts().stream().map(Synthetic::rows).toList();
  }

  /** Returns a few of the images made, or of the real ones where none are made. */
  PixelImage picture() {
    return cell.contender() == DeepSmoteContender.NONE
        ? ImageStrip.of(training)
        : ImageStrip.of(training.shape(), training.classes().size(), made);
  }

  /** Trains and tests the classifier; returns the values of {@link DeepSmoteTable}. */
  List<String> values() {
    long start = System.nanoTime();
    ImageSet all = training.with(made);
    TrainedConvNet net = new Judge(protocol).train(all, cell.seed(), monitor);
    double classifierSeconds = (System.nanoTime() - start) / 1e9;
    List<String> values = new ArrayList<>();
    values.add(String.valueOf(training.size()));
    values.add(String.valueOf(all.pixels().length - training.size()));
    values.add(String.format(Locale.ROOT, "%.1f", resamplingSeconds));
    values.add(String.format(Locale.ROOT, "%.1f", classifierSeconds));
    values.addAll(
        protocol.folds() == 1 ? List.of("", "", "") : Judge.test(net, images.heldOut(cell)));
    values.addAll(Judge.test(net, images.test()));
    return values;
  }
}
