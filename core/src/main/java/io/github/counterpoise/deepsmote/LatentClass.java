package io.github.counterpoise.deepsmote;

import io.github.counterpoise.encode.ClassDomain;
import io.github.counterpoise.encode.Encoded;
import io.github.counterpoise.encode.Points;
import io.github.counterpoise.encode.RowCodec;
import io.github.counterpoise.neighbor.NearestNeighbors;
import io.github.counterpoise.neighbor.Neighbors;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.synthesis.ClassRows;
import java.util.Arrays;

/**
 * The rows of one class as the network sees them.
 *
 * @param rows the class
 * @param codes [row][latent] their latent codes
 * @param residuals [row][values] encoded row less decoded code, 0 where a cell is missing; null
 *     where none are added
 * @param neighbors nearest codes of each code within the class
 * @param domain the values made-up rows may take
 * @param weight mean weight of the rows, which made-up rows get
 */
record LatentClass(
    ClassRows rows,
    float[][] codes,
    float[][] residuals,
    Neighbors neighbors,
    ClassDomain domain,
    double weight) {

  /** Encodes a class of at least 2 rows. */
  static LatentClass of(
      ClassRows rows, RowCodec codec, Network network, DeepSmoteConfig config, Run run) {
    Encoded encoded = codec.encode(rows.table(), rows.rows());
    float[][] codes = network.encode(encoded.values());
    boolean residual = config.residual() == Residual.ADDED;
    ClassDomain domain = ClassDomain.of(rows.table(), rows.rows());
    int k = rows.clampNeighbors(config.neighbors(), DeepSmote.NAME, run.monitor());
    return new LatentClass(
        rows,
        codes,
        residual ? residuals(encoded, network.decode(codes)) : null,
        NearestNeighbors.of(points(codes)).ofEach(k, run),
        config.relaxRange() ? domain.withoutRanges() : domain,
        meanWeight(rows));
  }

  private static double meanWeight(ClassRows rows) {
    double[] weights = Arrays.stream(rows.rows()).mapToDouble(rows.table()::weight).toArray();
    double largest = Arrays.stream(weights).max().orElse(1);
    if (largest == 0) {
      return 0;
    }
    // In shares of the largest, since the sum of large weights may be infinite.
    return largest * Arrays.stream(weights).map(w -> w / largest).average().orElse(1);
  }

  private static float[][] residuals(Encoded encoded, float[][] decoded) {
    for (int i = 0; i < decoded.length; i++) {
      for (int j = 0; j < decoded[i].length; j++) {
        boolean present = encoded.present() == null || encoded.present()[i][j] > 0;
        decoded[i][j] = present ? encoded.values()[i][j] - decoded[i][j] : 0;
      }
    }
    return decoded;
  }

  /** Returns codes as points of which all coordinates count alike. */
  static Points points(float[][] codes) {
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
