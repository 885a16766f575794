package io.github.counterpoise.latent;

import io.github.counterpoise.encode.ClassDomain;
import io.github.counterpoise.encode.Encoded;
import io.github.counterpoise.encode.RowCodec;
import io.github.counterpoise.neighbor.NearestNeighbors;
import io.github.counterpoise.neighbor.Neighbors;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.synthesis.ClassRows;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The rows of one class as the network sees them.
 *
 * @param rows the class
 * @param codes [row][latent] their latent codes
 * @param residuals [row][values] encoded row less decoded code, 0 where a cell is missing; null
 *     where none are added
 * @param neighbors nearest codes of each code within the class; null where any row may be a partner
 * @param domain the values synthetic rows may take
 * @param weight mean weight of the rows, which synthetic rows get
 */
public record LatentClass(
    ClassRows rows,
    float[][] codes,
    float[][] residuals,
    Neighbors neighbors,
    ClassDomain domain,
    double weight) {

  /**
   * How the codes of a class are used.
   *
   * @param method name of the method, for its warnings
   * @param neighbors number of nearest codes among which the partner of a row is drawn; 0 for any
   *     other row of the class
   * @param residual whether what the network loses of a row is added to the rows made of it
   * @param relaxRange whether numbers may leave the range of the class
   */
  public record Use(String method, int neighbors, boolean residual, boolean relaxRange) {}

  /**
   * Encodes a class.
   *
   * @param rows the class, of at least 2 rows
   * @param codec turns rows into what the network takes
   * @param network encodes
   * @param use how the codes are used
   * @param run monitor and threads
   */
  public static LatentClass of(
      ClassRows rows, RowCodec codec, Autoencoder network, Use use, Run run) {
    Encoded encoded = codec.encode(rows.table(), rows.rows());
    float[][] codes = network.encode(encoded.values());
    ClassDomain domain = ClassDomain.of(rows.table(), rows.rows());
    return new LatentClass(
        rows,
        codes,
        use.residual() ? residuals(encoded, network.decode(codes)) : null,
        use.neighbors() == 0 ? null : neighbors(rows, codes, use, run),
        use.relaxRange() ? domain.withoutRanges() : domain,
        meanWeight(rows));
  }

  private static Neighbors neighbors(ClassRows rows, float[][] codes, Use use, Run run) {
    int k = rows.clampNeighbors(use.neighbors(), use.method(), run.monitor());
    return NearestNeighbors.of(LatentPoints.of(codes)).ofEach(k, run);
  }

  /** Draws the partner of a row, as indices within the class. */
  int partner(int base, UniformRandomProvider random) {
    if (neighbors == null) {
      int other = random.nextInt(codes.length - 1);
      return other < base ? other : other + 1;
    }
    return neighbors.index(base, random.nextInt(neighbors.count(base)));
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
}
