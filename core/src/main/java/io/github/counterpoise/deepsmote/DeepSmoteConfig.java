package io.github.counterpoise.deepsmote;

import io.github.counterpoise.describe.Default;
import io.github.counterpoise.describe.Param;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.describe.Preset;
import io.github.counterpoise.oversample.OversamplerConfig;
import io.github.counterpoise.train.TrainingOptions;

/**
 * Settings of {@link DeepSmote}. The ones left out when it is built by {@link Parameters#build} are
 * those of the preset.
 *
 * @param preset where the other values come from if they are not set
 * @param neighbors number of nearest neighbours k in latent space
 * @param extrapolation e of the interpolation weight λ ~ U(−e, 1 + e)
 * @param residual whether what the network loses of the base is added to the new row
 * @param motions number of motions between neighbours that a new image is moved by
 * @param penalty second term of the loss
 * @param penaltyWeight its weight
 * @param latent numbers in a latent code, 0 for as many as suit the data
 * @param channels channels of the first convolution of image networks
 * @param levels halvings of height and width by image networks, 0 for as many as suit the image
 * @param hidden units of a hidden layer of table networks
 * @param pixelLoss reconstruction loss of images
 * @param training epochs, batches, learning rate, and when training stops
 * @param relaxRange whether numbers may leave the range of the class
 */
public record DeepSmoteConfig(
    @Param(
            flag = "preset",
            label = "Preset",
            help =
                "Where the values of all options that are not set come from: this project's"
                    + " experiments (default: a small network, minutes on a processor), the paper, or"
                    + " the authors' published code.",
            value = "default")
        Preset preset,
    @Param(
            flag = "K",
            label = "Neighbours",
            help =
                "Number of nearest neighbours of the same class, in latent space, among which the"
                    + " partner of a row is drawn; a smaller class uses as many as it has.",
            value = "5",
            min = 1,
            max = 1_000_000,
            paper = "5")
        int neighbors,
    @Param(
            flag = "extrapolation",
            label = "Extrapolation",
            help =
                "How far beyond a row and its neighbour new latent codes may lie: 0 is the segment"
                    + " between them as in SMOTE, 1 as far again on both sides.",
            value = "1",
            min = 0,
            max = 100,
            paper = "0")
        double extrapolation,
    @Param(
            flag = "residual",
            label = "Residual",
            help =
                "Whether what the network loses when it encodes and decodes the row that a new one"
                    + " starts from is added to the new row, so that details survive (added), or not"
                    + " (dropped).",
            value = "added",
            paper = "dropped")
        Residual residual,
    @Param(
            flag = "motions",
            label = "Motions",
            help =
                "How many learned deformations to apply to each new image, each by a random"
                    + " amount; 0 turns this off. They are smooth and come from neighbours of all"
                    + " classes, so that rare classes borrow slant, width and stroke from frequent"
                    + " ones. Skipped automatically where deformations explain less than two thirds"
                    + " of the differences within a class. Images only.",
            value = "4",
            min = 0,
            max = 1000,
            paper = "0")
        int motions,
    @Param(
            flag = "penalty",
            label = "Penalty",
            help =
                "Second term of the loss, over rows of one class drawn for each batch: none; rows"
                    + " decoded from each other's codes, as the paper says (permuted); or from their"
                    + " own codes, by the decoder alone, as the authors' code does (aligned).",
            value = "permuted",
            paper = "permuted",
            authors = "aligned")
        Penalty penalty,
    @Param(
            flag = "penalty-weight",
            label = "Penalty weight",
            help = "Weight of the penalty beside the reconstruction loss.",
            value = "0.1",
            min = 0,
            max = 1e6,
            paper = "1")
        double penaltyWeight,
    @Param(
            flag = "latent",
            label = "Latent size",
            help =
                "Numbers in a latent code, never more than there are values in a row. 0 suits the"
                    + " data: 64 for images and 32 for tables by default; 300, or 600 for images in"
                    + " colour, with the presets paper and authors.",
            value = "0",
            min = 0,
            max = 100_000)
        int latent,
    @Param(
            flag = "channels",
            label = "Channels",
            help =
                "Channels of the first convolution; each further level has twice as many, up to 512."
                    + " Images only.",
            value = "16",
            min = 1,
            max = 4096,
            paper = "64")
        int channels,
    @Param(
            flag = "levels",
            label = "Levels",
            help =
                "How often convolutions halve height and width. 0 suits the image: until the shorter"
                    + " side is at most 8 by default; 4 times with the presets paper and authors."
                    + " Images only.",
            value = "0",
            min = 0,
            max = DeepSmoteConfig.MOST_LEVELS)
        int levels,
    @Param(
            flag = "hidden",
            label = "Hidden units",
            help = "Units of each hidden layer. Tables only.",
            value = "64",
            min = 1,
            max = 100_000)
        int hidden,
    @Param(
            flag = "loss",
            label = "Pixel loss",
            help =
                "How decoded images are compared with images: binary cross-entropy (bce) or squared"
                    + " error (mse). Images only.",
            value = "bce",
            paper = "mse")
        PixelLoss pixelLoss,
    @Default(
            of = "epochs",
            help =
                "Most passes over the data. 0 suits the data: as many as make 1500 batches of images"
                    + " or 300 batches of tables, but no fewer than 10.",
            paper = "200")
        @Default(of = "batch", min = 2, paper = "100")
        @Default(of = "learningRate", paper = "0.0002")
        @Default(of = "batching", value = "balanced", paper = "shuffled", after = "penaltyWeight")
        @Default(of = "patience", paper = "0")
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
  public DeepSmoteConfig {
    Parameters.of(DeepSmoteConfig.class)
        .checkAll(
            preset,
            neighbors,
            extrapolation,
            residual,
            motions,
            penalty,
            penaltyWeight,
            latent,
            channels,
            levels,
            hidden,
            pixelLoss,
            training,
            relaxRange);
  }
}
