package io.github.counterpoise.convnet;

import io.github.counterpoise.describe.Param;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.train.Batching;

/**
 * Settings of {@link ConvNet}: the network and how it is trained.
 *
 * @param network the network
 * @param epochs passes over the images, 0 for as many as suit the data
 * @param batch images per training step
 * @param learningRate learning rate of Adam
 * @param batching which images come into a batch
 * @param holdout per cent of each class whose loss is watched instead of being trained on
 * @param patience epochs without a lower loss before training stops, 0 for never
 * @param budget seconds of training, 0 for no limit
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
    @Param(
            flag = "epochs",
            label = "Epochs",
            help =
                "Most passes over the data. 0 suits the data: as many as make 1500 batches, but no"
                    + " fewer than 3.",
            value = "0",
            min = 0,
            max = 1_000_000)
        int epochs,
    @Param(
            flag = "batch",
            label = "Training batch",
            help = "Images per training step.",
            value = "64",
            min = 1,
            max = 100_000)
        int batch,
    @Param(
            flag = "lr",
            label = "Learning rate",
            help = "Learning rate of the optimiser Adam; lower it where training diverges.",
            value = "0.001",
            min = 1e-12,
            max = 10)
        double learningRate,
    @Param(
            flag = "batching",
            label = "Batches",
            help =
                "Which images come into a batch: all in random order (shuffled), or as many of each"
                    + " class (balanced).",
            value = "shuffled")
        Batching batching,
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
        double holdout,
    @Param(
            flag = "patience",
            label = "Patience",
            help = "Stops training after this many epochs without a lower loss; 0 for never.",
            value = "50",
            min = 0,
            max = 1_000_000)
        int patience,
    @Param(
            flag = "budget",
            label = "Time budget",
            help =
                "Stops training after this time and keeps the best network so far; 0 for no limit."
                    + " The classifier then depends on the speed of the machine.",
            value = "0",
            min = 0,
            max = 1e9,
            unit = "s")
        double budget) {

  /** Checks the ranges. */
  public ConvNetConfig {
    Parameters<ConvNetConfig> parameters = Parameters.of(ConvNetConfig.class);
    parameters.check("network", network);
    parameters.check("epochs", epochs);
    parameters.check("batch", batch);
    parameters.check("learningRate", learningRate);
    parameters.check("batching", batching);
    parameters.check("holdout", holdout);
    parameters.check("patience", patience);
    parameters.check("budget", budget);
  }
}
