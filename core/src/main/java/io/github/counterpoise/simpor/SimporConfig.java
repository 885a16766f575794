package io.github.counterpoise.simpor;

import io.github.counterpoise.describe.Param;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.describe.Preset;
import io.github.counterpoise.oversample.OversamplerConfig;

/**
 * Settings of {@link Simpor}. The ones left out when it is built by {@link Parameters#build} are
 * those of the preset.
 *
 * @param preset where the other values come from if they are not set
 * @param neighbors number of nearest neighbours k that give the radius
 * @param informative which rows make up the informative region
 * @param ranking whose uncertainty about rows counts
 * @param topShare share of the class, and of its new rows, under {@link Informative#MINORITY_TOP}
 * @param topFraction share of all rows under {@link Informative#TOP_FRACTION}
 * @param threshold entropy that active learning asks above, under {@link Informative#ENTROPY}
 * @param query rows asked for at a time, under {@link Informative#ENTROPY}
 * @param start direction in which a new row starts
 * @param ascent how far a new row of the informative region climbs
 * @param margin log f that is high enough, under {@link Ascent#MARGIN}
 * @param iterations most steps of the ascent
 * @param step width of its first step in radians
 * @param growth factor for the next step after one that gained
 * @param bandwidth h, or 0 to find it
 * @param bandwidthFactor what an h that was found is multiplied by
 * @param kernelNeighbors nearest rows of each class in the kernel sums, 0 for as many as affordable
 * @param noise deviation of the noise added to each coordinate, in units of the radius's range
 * @param relaxRange whether values may leave the range of the class
 */
public record SimporConfig(
    @Param(
            flag = "preset",
            label = "Preset",
            help =
                "Where the values of all options that are not set come from: this project's"
                    + " experiments (default), the paper, or the authors' published code.",
            value = "default")
        Preset preset,
    @Param(
            flag = "K",
            label = "Neighbours",
            help =
                "Number of nearest neighbours of the same class. Their mean distance from a row is"
                    + " the largest distance of a new row from it, and one of them gives the"
                    + " direction in which it starts; a smaller class uses as many as it has.",
            value = "10",
            min = 1,
            max = 1_000_000)
        int neighbors,
    @Param(
            flag = "informative",
            label = "Informative region",
            help =
                "Which rows make up the informative region, whose new rows climb towards their"
                    + " class: all rows of the class; the part of them with the highest entropy"
                    + " (minorityTop); the rows that active learning asks for (entropy); or the part"
                    + " of all rows with the highest entropy (topFraction). The last two give the"
                    + " region only the rows that balance it.",
            value = "all",
            paper = "entropy",
            authors = "topFraction")
        Informative informative,
    @Param(
            flag = "ranking",
            label = "Entropy ranking",
            help =
                "Whose uncertainty counts where the informative region needs the entropy of rows:"
                    + " that of the kernel densities (ratio), or of a neural network trained on the"
                    + " rows (network). Both did alike in our experiments; the network takes longer.",
            value = "ratio",
            paper = "network")
        Ranking ranking,
    @Param(
            flag = "top-share",
            label = "Top share",
            help =
                "With minorityTop: the share of the class with the highest entropy that is the"
                    + " informative region, and the share of the new rows that it gets.",
            value = "0.5",
            min = 0,
            max = 1)
        double topShare,
    @Param(
            flag = "top-fraction",
            label = "Top fraction",
            help =
                "With topFraction: the share of all rows with the highest entropy that is the"
                    + " informative region.",
            value = "0.2",
            min = 0,
            max = 1)
        double topFraction,
    @Param(
            flag = "threshold",
            label = "Entropy threshold",
            help =
                "With entropy: active learning ends when no row left has an entropy of at least"
                    + " this.",
            value = "0.7",
            min = 0,
            max = 1,
            paper = "0.7")
        double threshold,
    @Param(
            flag = "query",
            label = "Query size",
            help =
                "With entropy: how many rows active learning starts from, and how many it asks for"
                    + " at a time.",
            value = "100",
            min = 1,
            max = 1_000_000)
        int query,
    @Param(
            flag = "start",
            label = "Start",
            help =
                "In which direction from its base a new row starts: towards one of the base's"
                    + " neighbours, or uniformly in any direction.",
            value = "neighbor",
            paper = "uniform")
        Start start,
    @Param(
            flag = "ascent",
            label = "Ascent",
            help =
                "How far new rows of the informative region climb the posterior ratio: not at all"
                    + " (none), only until it is as high as at their base and at least the margin"
                    + " (margin), or as far as they get (full).",
            value = "margin",
            paper = "full")
        Ascent ascent,
    @Param(
            flag = "margin",
            label = "Margin",
            help =
                "With ascent margin: the logarithm of the posterior ratio that is high enough. 0 is"
                    + " where both classes are equally likely; higher values favour precision.",
            value = "0")
        double margin,
    @Param(
            flag = "iterations",
            label = "Iterations",
            help = "Most steps of the ascent; 10 reach 99 per cent of the gain of 40.",
            value = "10",
            min = 1,
            max = 100_000,
            paper = "300",
            authors = "500")
        int iterations,
    @Param(
            flag = "step",
            label = "First step",
            help = "Width of the first step of the ascent along the sphere.",
            value = "0.5",
            min = 1e-9,
            max = 3.2,
            unit = "radians",
            authors = "3.14159e-5")
        double step,
    @Param(
            flag = "growth",
            label = "Step growth",
            help =
                "Factor by which the next step is wider after one that gained. One that did not is"
                    + " undone, and the next is 0.4 times as wide.",
            value = "1.3",
            min = 1,
            max = 10,
            authors = "1")
        double growth,
    @Param(
            flag = "bandwidth",
            label = "Bandwidth",
            help =
                "Width h of the Gaussian kernels in standard deviations of the columns; 0 finds the"
                    + " one that makes each row most likely given the others (leave-one-out"
                    + " likelihood).",
            value = "0",
            min = 0,
            authors = "0.1")
        double bandwidth,
    @Param(
            flag = "bandwidth-factor",
            label = "Bandwidth factor",
            help = "What a bandwidth that was found is multiplied by.",
            value = "2",
            min = 1e-3,
            max = 1e3,
            paper = "1")
        double bandwidthFactor,
    @Param(
            flag = "kernel",
            label = "Kernel neighbours",
            help =
                "How many rows of each class, the nearest to the base, the kernel sums run over."
                    + " Wider kernels need more. 0 takes all rows, or as many as keep the work for"
                    + " very large data within minutes.",
            value = "0",
            min = 0)
        int kernelNeighbors,
    @Param(
            flag = "noise",
            label = "Noise",
            help =
                "Standard deviation of noise added to every numeric column after the ascent, in"
                    + " units of the largest distance from the base.",
            value = "0",
            min = 0,
            max = 100,
            authors = "1")
        double noise,
    @Param(
            flag = "relax-range",
            label = "Relax range",
            help = "Lets values leave the range observed in the class.",
            value = "false")
        boolean relaxRange)
    implements OversamplerConfig {

  /** Checks the ranges. */
  public SimporConfig {
    Parameters.of(SimporConfig.class)
        .checkAll(
            preset,
            neighbors,
            informative,
            ranking,
            topShare,
            topFraction,
            threshold,
            query,
            start,
            ascent,
            margin,
            iterations,
            step,
            growth,
            bandwidth,
            bandwidthFactor,
            kernelNeighbors,
            noise,
            relaxRange);
  }
}
