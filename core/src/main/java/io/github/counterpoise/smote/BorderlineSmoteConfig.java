package io.github.counterpoise.smote;

import io.github.counterpoise.describe.Param;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.oversample.OversamplerConfig;

/**
 * Settings of {@link BorderlineSmote}.
 *
 * @param neighbors number of nearest neighbours k within the class
 * @param dangerNeighbors number of nearest neighbours m in the whole data
 * @param kind 1 or 2
 * @param rawDistances whether numeric columns are compared without standardising them
 * @param relaxRange whether values may leave the range of the class (kind 2)
 */
public record BorderlineSmoteConfig(
    @Param(
            flag = "K",
            label = "Neighbours",
            help =
                "Number of nearest neighbours of the same class among which the partner of a row is"
                    + " drawn; a smaller class uses as many as it has.",
            value = "5",
            min = 1,
            max = 1_000_000,
            paper = "5")
        int neighbors,
    @Param(
            flag = "M",
            label = "Danger neighbours",
            help =
                "Number of nearest rows of any class that decide whether a row is in danger: at least"
                    + " half of them, but not all, belong to other classes.",
            value = "10",
            min = 1,
            max = 1_000_000)
        int dangerNeighbors,
    @Param(
            flag = "kind",
            label = "Kind",
            help =
                "1 draws partners from the same class only; 2 also from the nearest row of another"
                    + " class, going at most half of the way.",
            value = "1",
            min = 1,
            max = 2)
        int kind,
    @Param(
            flag = "raw",
            label = "Raw distances",
            help =
                "Compares numeric columns as they are when neighbours are sought; by default each is"
                    + " standardised, so that no column counts more for its unit.",
            value = "false")
        boolean rawDistances,
    @Param(
            flag = "relax-range",
            label = "Relax range",
            help = "Lets values leave the range observed in the class (kind 2 only).",
            value = "false")
        boolean relaxRange)
    implements OversamplerConfig {

  /** Checks the ranges. */
  public BorderlineSmoteConfig {
    Parameters<BorderlineSmoteConfig> parameters = Parameters.of(BorderlineSmoteConfig.class);
    parameters.check("neighbors", neighbors);
    parameters.check("dangerNeighbors", dangerNeighbors);
    parameters.check("kind", kind);
  }
}
