package io.github.counterpoise.latent;

import io.github.counterpoise.oversample.Provenance;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.synthesis.Allocation;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The parents of new rows: a base, one of its nearest codes, and how far from the one towards the
 * other the new code lies.
 */
public final class Pairs {

  private final LatentClass of;
  private final int[] bases; // indices within the class
  private final int[] partners;
  private final double[] lambdas;

  private final Path path;

  private Pairs(LatentClass of, int count, Path path) {
    this.of = of;
    this.path = path;
    bases = new int[count];
    partners = new int[count];
    lambdas = new double[count];
  }

  /**
   * Draws parents. Rows are bases in proportion to their weights (sub-stream {@code bases});
   * partners and weights λ ~ U(−e, 1 + e) come from the sub-stream {@code codes}.
   *
   * @param of the class
   * @param count number of new rows, at least 0
   * @param extrapolation e, how far beyond both parents a code may lie: 0 is the segment
   * @param run seed and monitor
   */
  public static Pairs draw(LatentClass of, int count, double extrapolation, Run run) {
    return draw(of, count, extrapolation, Path.LINEAR, run);
  }

  /**
   * Draws parents whose codes are joined by a path of some kind; otherwise as above.
   *
   * @param of the class
   * @param count number of new rows, at least 0
   * @param extrapolation e, how far beyond both parents a code may lie: 0 is the segment
   * @param path where the points between two codes lie
   * @param run seed and monitor
   */
  public static Pairs draw(LatentClass of, int count, double extrapolation, Path path, Run run) {
    Pairs pairs = new Pairs(of, count, path);
    double[] weights = of.rows().weights(run.monitor());
    int[] shares = Allocation.systematic(weights, count, run.stream("bases"));
    UniformRandomProvider random = run.stream("codes");
    int i = 0;
    for (int base = 0; base < shares.length; base++) {
      for (int j = 0; j < shares[base]; j++, i++) {
        pairs.bases[i] = base;
        pairs.partners[i] = of.partner(base, random);
        pairs.lambdas[i] = -extrapolation + (1 + 2 * extrapolation) * random.nextDouble();
      }
    }
    return pairs;
  }

  /**
   * Returns points spread evenly over the path between two rows.
   *
   * @param of the class of both
   * @param from row of the table where they begin
   * @param to row of the table where they end
   * @param count number of points, both ends among them, at least 2
   * @param path where the points between two codes lie
   */
  public static Pairs walk(LatentClass of, int from, int to, int count, Path path) {
    Pairs pairs = new Pairs(of, count, path);
    Arrays.fill(pairs.bases, Arrays.binarySearch(of.rows().rows(), from));
    Arrays.fill(pairs.partners, Arrays.binarySearch(of.rows().rows(), to));
    Arrays.setAll(pairs.lambdas, i -> i / (count - 1.0));
    return pairs;
  }

  /** Returns the number of new rows. */
  public int size() {
    return bases.length;
  }

  /**
   * Returns the class that the parents belong to.
   *
   * @return the class
   */
  LatentClass from() {
    return of;
  }

  /**
   * Returns the base of a new row, as an index within its class.
   *
   * @param i which new row
   */
  int base(int i) {
    return bases[i];
  }

  /**
   * Returns the partner of a new row, as an index within its class.
   *
   * @param i which new row
   */
  int partner(int i) {
    return partners[i];
  }

  /**
   * Returns the code of a new row, which lies on the path at λ.
   *
   * @param i which new row
   */
  public float[] code(int i) {
    return path.point(of.codes()[bases[i]], of.codes()[partners[i]], lambdas[i]);
  }

  /**
   * Returns the parents as rows of the table.
   *
   * @param method name of the method
   */
  Provenance provenance(String method) {
    return new Provenance(method, inTable(bases), inTable(partners), lambdas);
  }

  private int[] inTable(int[] withinClass) {
    int[] rows = new int[withinClass.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = of.rows().rows()[withinClass[i]];
    }
    return rows;
  }
}
