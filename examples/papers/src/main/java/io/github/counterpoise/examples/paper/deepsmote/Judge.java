package io.github.counterpoise.examples.paper.deepsmote;

import io.github.counterpoise.convnet.ConvNetConfig;
import io.github.counterpoise.convnet.ConvNetTrainer;
import io.github.counterpoise.convnet.ImageSet;
import io.github.counterpoise.convnet.TrainedConvNet;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import java.util.List;
import java.util.Map;

/**
 * The classifier that all contenders are judged by, trained for as many batches whatever the number
 * of images, up to whole epochs.
 *
 * @param protocol network, batches and threads
 */
record Judge(DeepSmoteProtocol protocol) {

  /**
   * Trains the network.
   *
   * @param images the images
   * @param seed seed of all randomness
   * @param monitor shows progress and may stop the run
   */
  TrainedConvNet train(ImageSet images, long seed, Monitor monitor) {
    Parameters<ConvNetConfig> parameters = Parameters.of(ConvNetConfig.class);
    int perEpoch = Math.max(1, images.pixels().length / parameters.defaults().training().batch());
    long epochs = Math.max(1, Math.round((double) protocol.steps() / perEpoch));
    ConvNetConfig config =
        parameters.build(Map.of("network", protocol.network(), "epochs", (int) epochs));
    return new ConvNetTrainer(config)
        .train(images, new Run(new Seed(seed), monitor, protocol.threads()));
  }

  /**
   * Tests a network; returns ACSA, GM and FM as text.
   *
   * @param net the network
   * @param images images of every class
   */
  static List<String> test(TrainedConvNet net, LabelledImages images) {
    return DeepSmoteScores.of(net.distributions(images.floats()), images);
  }
}
