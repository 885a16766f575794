package io.github.counterpoise.latent;

import io.github.counterpoise.encode.Points;
import java.util.Arrays;

/** Latent codes as points, for the search of near ones. */
public final class LatentPoints {

  private LatentPoints() {}

  /**
   * Returns codes as points of which all coordinates count alike.
   *
   * @param codes [row][latent], at least one row
   */
  public static Points of(float[][] codes) {
    int latent = codes[0].length;
    double[] coordinates = new double[Math.multiplyExact(codes.length, latent)];
    for (int i = 0; i < codes.length; i++) {
      for (int j = 0; j < latent; j++) {
        coordinates[i * latent + j] = codes[i][j];
      }
    }
    double[] shares = new double[latent];
    Arrays.fill(shares, 1);
    return new Points(codes.length, latent, coordinates, shares);
  }
}
