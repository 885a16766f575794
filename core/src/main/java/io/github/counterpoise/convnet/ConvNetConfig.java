package io.github.counterpoise.convnet;

import io.github.counterpoise.describe.Default;
import io.github.counterpoise.describe.Param;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.train.TrainingOptions;

/**
 * Settings of {@link ConvNet}: the network and how it is trained.
 *
 * @param network the network
 * @param training epochs, batches, learning rate, and when training stops
 * @param holdout per cent of each class whose loss is watched instead of being trained on
 */
public record ConvNetConfig(
    @Param(
            flag = "net",
            label = "Network",
            help =
                "The network: small (a few convolutions, minutes on a processor), miniception (the"
                    + " classifier of seismograms), or resnet18 (residual blocks; slow without a"
                    + " graphics card).",
            value = "small")
        Architecture network,
    @Default(
            of = "epochs",
            help =
                "Most passes over the data. 0 suits the data: as many as make 1500 batches, but no"
                    + " fewer than 3.")
        @Default(of = "batch", label = "Training batch", help = "Images per training step.")
        @Default(
            of = "batching",
            help =
                "Which images come into a batch: all in random order (shuffled), or as many of each"
                    + " class (balanced).")
        @Default(of = "patience", value = "50", after = "holdout")
        @Default(
            of = "budget",
            help =
                "Stops training after this time and keeps the best network so far; 0 for no limit."
                    + " The classifier then depends on the speed of the machine.",
            after = "patience")
        TrainingOptions training,
    @Param(
            flag = "holdout",
            label = "Held-out share",
            help =
                "Share of each class that is not trained on; its loss then decides which epoch is the"
                    + " best. 0 decides by the training loss.",
            value = "0",
            min = 0,
            max = 90,
            unit = "%")
        double holdout) {

  /** Checks the ranges. */
  public ConvNetConfig {
    Parameters.of(ConvNetConfig.class).checkAll(network, training, holdout);
  }
}
