package io.github.counterpoise.oversample;

import java.util.Arrays;

/** Where each synthetic row came from: the method, its parent rows and the interpolation weight. */
public final class Provenance {

  /** Stands for "no such parent". */
  public static final int NONE = -1;

  private final String method;
  private final int[] base;
  private final int[] partner;
  private final double[] weight;

  /**
   * Records where rows came from.
   *
   * @param method name of the method that made them
   * @param base row index of each one's base in the table learnt from, or {@link #NONE}
   * @param partner row index of each one's partner, or {@link #NONE}
   * @param weight how far each one lies from its base (0) towards its partner (1); {@code NaN}
   *     where that has no meaning
   */
  public Provenance(String method, int[] base, int[] partner, double[] weight) {
    if (base.length != partner.length || base.length != weight.length) {
      throw new IllegalArgumentException("Provenance arrays of different lengths");
    }
    this.method = method;
    this.base = base.clone();
    this.partner = partner.clone();
    this.weight = weight.clone();
  }

  /**
   * Records rows whose parents are unknown or have no meaning.
   *
   * @param method name of the method that made them
   * @param size number of rows
   */
  public static Provenance withoutParents(String method, int size) {
    int[] none = new int[size];
    Arrays.fill(none, NONE);
    double[] nan = new double[size];
    Arrays.fill(nan, Double.NaN);
    return new Provenance(method, none, none, nan);
  }

  /** Returns the number of rows described. */
  public int size() {
    return base.length;
  }

  /** Returns the name of the method that made the rows. */
  public String method() {
    return method;
  }

  /**
   * Returns the row index of a synthetic row's base, or {@link #NONE}.
   *
   * @param row index of the synthetic row
   */
  public int base(int row) {
    return base[row];
  }

  /**
   * Returns the row index of a synthetic row's partner, or {@link #NONE}.
   *
   * @param row index of the synthetic row
   */
  public int partner(int row) {
    return partner[row];
  }

  /**
   * Returns how far a synthetic row lies from its base (0) towards its partner (1), or {@code NaN}.
   *
   * @param row index of the synthetic row
   */
  public double weight(int row) {
    return weight[row];
  }
}
