package io.github.counterpoise.seismoflow;

import io.github.counterpoise.describe.Default;
import io.github.counterpoise.describe.Param;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.describe.Preset;
import io.github.counterpoise.oversample.Extrapolation;
import io.github.counterpoise.oversample.OversamplerConfig;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.train.TrainingOptions;
import java.util.Locale;

/**
 * Settings of {@link SeismoFlow}. The ones left out when it is built by {@link Parameters#build}
 * are those of the preset.
 *
 * @param preset where the other values come from if they are not set
 * @param trainedOn which rows the flow is trained on
 * @param neighbors number of nearest neighbours in latent space among which the partner of a row is
 *     drawn, 0 for any row of the class
 * @param path where codes between two codes lie
 * @param extrapolation e of the interpolation weight λ ~ U(−e, 1 + e), as a number; "auto" for 1 on
 *     images and 0 on tables
 * @param temperature above 0: codes are drawn around the mean of the class instead
 * @param levels scales of an image flow, 0 for as many as suit the image
 * @param blocks steps of each scale, 0 for as many as suit the data
 * @param channels channels of the networks in the couplings, 0 for as many as suit the data
 * @param attention whether the networks of the last two scales attend
 * @param noise width of the noise, 0 for what suits the data
 * @param warmUp steps in which the learning rate rises
 * @param training epochs, batches, learning rate, and when training stops
 * @param relaxRange whether numbers may leave the range of the class
 */
public record SeismoFlowConfig(
    @Param(
            flag = "preset",
            label = "Preset",
            help =
                "Where the values of all options that are not set come from: this project's"
                    + " experiments (default: a small flow, minutes on a processor) or the paper (days"
                    + " for its images).",
            value = "default")
        Preset preset,
    @Param(
            flag = "trained-on",
            label = "Trained on",
            help =
                "Whether the flow learns from the rows of all classes (all), so that rare ones borrow"
                    + " from frequent ones, or only from those of which new rows are made (minority).",
            value = "all")
        TrainedOn trainedOn,
    @Param(
            flag = "K",
            label = "Neighbours",
            help =
                "Number of nearest neighbours of the same class, in latent space, among which the"
                    + " partner of a row is drawn; a smaller class uses as many as it has. 0 for any"
                    + " other row of the class.",
            value = "0",
            min = 0,
            max = 1_000_000,
            paper = "5")
        int neighbors,
    @Param(
            flag = "path",
            label = "Path",
            help =
                "Where the codes between two codes lie: on the straight line (linear), on the arc"
                    + " around the origin (spherical), or on the line for images and on the arc for"
                    + " tables (suited).",
            value = "suited",
            paper = "linear")
        Between path,
    @Param(
            flag = "extrapolation",
            label = "Extrapolation",
            help =
                "How far beyond a row and its partner new latent codes may lie: 0 is between them, 1"
                    + " as far again on both sides; auto is 1 for images and 0 for tables.",
            value = Extrapolation.AUTO,
            paper = "0")
        String extrapolation,
    @Param(
            flag = "temperature",
            label = "Temperature",
            help =
                "Above 0, new codes are drawn around the mean of the codes of the class, with this"
                    + " many times their deviation, instead of between two codes; 0 for codes between"
                    + " two.",
            value = "0",
            min = 0,
            max = 100)
        double temperature,
    @Param(
            flag = "levels",
            label = "Levels",
            help =
                "Scales of the flow, each of half the height and width of the one before. 0 suits the"
                    + " image: 3, or 2 where that spares a margin. Images only.",
            value = "0",
            min = 0,
            max = SeismoFlowConfig.MOST_LEVELS,
            paper = "6")
        int levels,
    @Param(
            flag = "blocks",
            label = "Blocks",
            help = "Steps of flow in each scale; 0 suits the data: 4 for images, 3 for tables.",
            value = "0",
            min = 0,
            max = 1000,
            paper = "15")
        int blocks,
    @Param(
            flag = "channels",
            label = "Channels",
            help =
                "Channels, or for tables units, of the networks in the couplings; 0 suits the data:"
                    + " 32.",
            value = "0",
            min = 0,
            max = 4096,
            paper = "96")
        int channels,
    @Param(
            flag = "attention",
            label = "Attention",
            help =
                "Whether the networks of the last two scales have a layer of self-attention of 4"
                    + " heads; the channels are then a multiple of 4. Images only.",
            value = "false",
            paper = "true")
        boolean attention,
    @Param(
            flag = "noise",
            label = "Noise",
            help =
                "Width of the noise that is added in training, so that rows have a density: for"
                    + " images the width of a bin as a share of the range of pixels, for tables a"
                    + " number of standard deviations; 0 suits the data: a sixteenth, and a"
                    + " twentieth.",
            value = "0",
            min = 0,
            max = 10,
            paper = "0.00390625")
        double noise,
    @Param(
            flag = "warm-up",
            label = "Warm up",
            help =
                "Training steps in which the learning rate rises, at most a fifth of all; then it"
                    + " falls to 0 along a line.",
            value = "100",
            min = 0,
            max = 1_000_000,
            paper = "456")
        int warmUp,
    @Default(
            of = "epochs",
            help =
                "Most passes over the data. 0 suits the data: as many as make 3000 batches of images"
                    + " or 800 batches of tables, but no fewer than 10.",
            paper = "400")
        @Default(of = "batch", paper = "1")
        @Default(of = "learningRate", paper = "0.0001")
        @Default(of = "batching", value = "root", paper = "shuffled")
        @Default(of = "patience", value = "30", paper = "0")
        TrainingOptions training,
    @Param(
            flag = "relax-range",
            label = "Relax range",
            help =
                "Lets numbers leave the range observed in the class. Tables only; pixels always stay"
                    + " within the range of all pixels.",
            value = "false")
        boolean relaxRange)
    implements OversamplerConfig {

  static final int MOST_LEVELS = 12;

  /** Checks the ranges. */
  public SeismoFlowConfig {
    Parameters.of(SeismoFlowConfig.class)
        .checkAll(
            preset,
            trainedOn,
            neighbors,
            path,
            extrapolation,
            temperature,
            levels,
            blocks,
            channels,
            attention,
            noise,
            warmUp,
            training,
            relaxRange);
    if (attention && channels % ImageArchitecture.HEADS != 0) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Option -channels (Channels) is %d, but attention needs a multiple of %d; change it, or"
                  + " leave -attention out.",
              channels,
              ImageArchitecture.HEADS));
    }
    extrapolation = Extrapolation.checked(extrapolation);
  }
}
