package io.github.counterpoise.quality.measure;

import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.Table;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * The first two principal components of real rows in a {@link PlotSpace}.
 *
 * <p>Found by orthogonal iteration with a Rayleigh–Ritz step: a block V of a few orthonormal
 * directions is multiplied by XᵀX again and again, and the eigenvectors of the small matrix VᵀXᵀXV
 * turn V towards the leading eigenvectors. The cost of a step is linear in rows and columns, and no
 * d×d matrix is ever made, so that pictures of thousands of pixels are no trouble. With no more
 * columns than directions one step is exact.
 */
public final class PrincipalComponents {

  /** Cells of the matrix components are learnt from; a sample of rows is plenty for a picture. */
  private static final int MAX_CELLS = 2_000_000;

  private static final int MIN_ROWS = 1_000;

  /** Directions iterated: more than the two wanted, which then converge as (λ₉/λ₂)ⁱ. */
  private static final int DIRECTIONS = 8;

  private static final int MAX_STEPS = 100;
  private static final double TOLERANCE = 1e-9;

  private final PlotSpace space;
  private final double[][] directions; // [2][dimensions]
  private final double[] shares; // [2] of the variance

  private PrincipalComponents(PlotSpace space, double[][] directions, double[] shares) {
    this.space = space;
    this.directions = directions;
    this.shares = shares;
  }

  /**
   * Learns the components.
   *
   * @param space the coordinates, at least one
   * @param table the real rows
   * @param rows indices of the rows to learn from; more than enough of them are sampled
   */
  public static PrincipalComponents fit(PlotSpace space, Table table, int[] rows) {
    int d = space.dimensions();
    int most = Math.max(MIN_ROWS, MAX_CELLS / d);
    int[] sample = Sample.of(rows, most, "components");
    double[] x = encode(space, table, sample); // [rows × d]
    double total = Arrays.stream(x).map(v -> v * v).sum();

    double[][] v = start(d); // [k][d]
    double[] values = new double[v.length];
    for (int step = 0; step < MAX_STEPS; step++) {
      double[] before = values;
      values = new double[v.length];
      v = ritz(x, v, values);
      if (v.length == d || settled(before, values)) {
        break;
      }
      v = multiply(x, v);
    }
    double[][] two = {new double[d], new double[d]};
    double[] shares = new double[2];
    for (int i = 0; i < Math.min(2, v.length); i++) {
      two[i] = withPositivePeak(v[i]);
      shares[i] = total > 0 ? Math.max(0, values[i] / total) : 0;
    }
    return new PrincipalComponents(space, two, shares);
  }

  /**
   * Returns the share of the variance along a component.
   *
   * @param component 0 or 1
   */
  public double share(int component) {
    return shares[component];
  }

  /**
   * Returns the coordinates of rows along a component.
   *
   * @param table a table of the schema learnt from
   * @param rows row indices
   * @return one array per component, a value per row
   */
  public double[][] project(Table table, int[] rows) {
    double[] x = new double[space.dimensions()];
    double[][] points = new double[2][rows.length];
    for (int i = 0; i < rows.length; i++) {
      space.encode(table, rows[i], x, 0);
      points[0][i] = dot(x, 0, directions[0]);
      points[1][i] = dot(x, 0, directions[1]);
    }
    return points;
  }

  /**
   * Returns the columns that a component leans on most.
   *
   * @param component 0 or 1
   * @param count how many at most
   * @return column indices, the weightiest first; those that weigh nothing are left out
   */
  public List<Integer> columns(int component, int count) {
    int[] columns = space.columns();
    double[] weights = new double[Arrays.stream(columns).max().orElse(-1) + 1];
    for (int j = 0; j < columns.length; j++) {
      weights[columns[j]] += directions[component][j] * directions[component][j];
    }
    return IntStream.range(0, weights.length)
        .filter(c -> weights[c] > 1e-6)
        .boxed()
        .sorted(Comparator.comparing((Integer c) -> -weights[c]))
        .limit(count)
        .toList();
  }

  private static double[] encode(PlotSpace space, Table table, int[] rows) {
    int d = space.dimensions();
    double[] x = new double[rows.length * d];
    for (int i = 0; i < rows.length; i++) {
      space.encode(table, rows[i], x, i * d);
    }
    // A sample's mean is not quite 0, nor is that of a column with missing cells.
    for (int j = 0; j < d; j++) {
      double mean = 0;
      for (int at = j; at < x.length; at += d) {
        mean += x[at] / rows.length;
      }
      for (int at = j; at < x.length; at += d) {
        x[at] -= mean;
      }
    }
    return x;
  }

  private static double[][] start(int d) {
    double[][] v = new double[Math.min(d, DIRECTIONS)][d];
    UniformRandomProvider random = new Seed(1).stream("components");
    ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
    for (double[] direction : v) {
      Arrays.setAll(direction, j -> normal.sample());
    }
    orthonormalise(v);
    return v;
  }

  /** Turns orthonormal directions into those of VᵀXᵀXV's eigenvectors, the largest value first. */
  private static double[][] ritz(double[] x, double[][] v, double[] values) {
    int k = v.length;
    int d = v[0].length;
    double[][] small = new double[k][k];
    double[] w = new double[k];
    for (int offset = 0; offset < x.length; offset += d) {
      for (int a = 0; a < k; a++) {
        w[a] = dot(x, offset, v[a]);
        for (int b = 0; b <= a; b++) {
          small[a][b] += w[a] * w[b];
          small[b][a] = small[a][b];
        }
      }
    }
    // Sorted by falling value, as the decomposition of a symmetric matrix is.
    EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(small, false));
    double[][] turned = new double[k][d];
    for (int a = 0; a < k; a++) {
      values[a] = eigen.getRealEigenvalue(a);
      double[] weights = eigen.getEigenvector(a).toArray();
      for (int b = 0; b < k; b++) {
        for (int j = 0; j < d; j++) {
          turned[a][j] += weights[b] * v[b][j];
        }
      }
    }
    return turned;
  }

  /** Returns an orthonormal basis of XᵀXV. */
  private static double[][] multiply(double[] x, double[][] v) {
    int d = v[0].length;
    double[][] product = new double[v.length][d];
    for (int offset = 0; offset < x.length; offset += d) {
      for (int a = 0; a < v.length; a++) {
        double w = dot(x, offset, v[a]);
        for (int j = 0; j < d; j++) {
          product[a][j] += w * x[offset + j];
        }
      }
    }
    orthonormalise(product);
    return product;
  }

  /** Modified Gram–Schmidt, each direction twice so that rounding leaves nothing of the others. */
  private static void orthonormalise(double[][] v) {
    for (int a = 0; a < v.length; a++) {
      for (int pass = 0; pass < 2; pass++) {
        for (int b = 0; b < a; b++) {
          double overlap = dot(v[a], 0, v[b]);
          for (int j = 0; j < v[a].length; j++) {
            v[a][j] -= overlap * v[b][j];
          }
        }
        double length = Math.sqrt(dot(v[a], 0, v[a]));
        for (int j = 0; j < v[a].length; j++) {
          v[a][j] = length > 0 ? v[a][j] / length : 0; // data of lower rank: nothing is left
        }
      }
    }
  }

  private static boolean settled(double[] before, double[] after) {
    return IntStream.range(0, Math.min(2, after.length))
        .allMatch(i -> Math.abs(after[i] - before[i]) <= TOLERANCE * after[0]);
  }

  /** An eigenvector's sign is arbitrary; this choice makes pictures repeatable. */
  private static double[] withPositivePeak(double[] direction) {
    double peak = 0;
    for (double weight : direction) {
      peak = Math.abs(weight) > Math.abs(peak) + 1e-12 ? weight : peak;
    }
    double sign = peak < 0 ? -1 : 1;
    return Arrays.stream(direction).map(weight -> sign * weight).toArray();
  }

  private static double dot(double[] x, int offset, double[] direction) {
    double sum = 0;
    for (int j = 0; j < direction.length; j++) {
      sum += x[offset + j] * direction[j];
    }
    return sum;
  }
}
