package io.github.counterpoise.learn;

import io.github.counterpoise.archive.ArchiveReader;
import io.github.counterpoise.describe.Reference;
import io.github.counterpoise.encode.TableCodec;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Multinomial logistic regression with a quadratic penalty, found by L-BFGS: minimises Σ weight ×
 * (−log p of the row's class) + ridge / 2 × Σ w² over the weights of standardised columns and label
 * indicators; intercepts are free. Weights are scaled to mean 1 before. A missing number counts as
 * the mean, a missing label as none.
 *
 * @param name name in results
 * @param config settings
 */
@Reference(
    key = "Liu1989",
    authors = "Liu, Dong C. and Nocedal, Jorge",
    title = "On the Limited Memory BFGS Method for Large Scale Optimization",
    venue = "Mathematical Programming",
    year = 1989,
    volume = "45",
    pages = "503-528",
    url = "https://doi.org/10.1007/BF01589116")
public record Logistic(String name, LogisticConfig config) implements StoringLearner {

  /** The name users know it by. */
  public static final String NAME = "LogisticRegression";

  private static final int MOST_ITERATIONS = 500;
  private static final double TOLERANCE = 1e-6; // of the gradient, per unit of row weight

  @Override
  public String settings() {
    return config.toString();
  }

  @Override
  public StoredLearner fit(Table given, Run run) {
    requireTaken(given.schema());
    Table rows = ScaledWeights.of(given); // the penalty is in rows of weight 1
    int[] all = IntStream.range(0, rows.rows()).toArray();
    TableCodec codec = TableCodec.fit(rows, all);
    Objective objective =
        new Objective(rows, codec.encode(rows, all).values(), codec.width(), config.ridge());
    double[] start = new double[objective.size()];
    double total = Arrays.stream(all).mapToDouble(rows::weight).sum();
    double[] w =
        new Lbfgs(MOST_ITERATIONS, TOLERANCE * Math.max(1, total))
            .minimise(objective::evaluate, start, run.monitor());
    return new LogisticModel(codec, w, objective.classes);
  }

  /**
   * Reads what a fitted one wrote.
   *
   * @param config its settings
   * @param archive where from
   * @param schema the columns learnt from
   * @throws IOException if entries are missing or damaged
   */
  public static StoredLearner read(LogisticConfig config, ArchiveReader archive, Schema schema)
      throws IOException {
    return LogisticModel.read(archive, schema);
  }

  /** Returns the probabilities of a row: softmax of w_c · x + w_c0. */
  static double[] softmax(double[] w, float[] x, int classes) {
    double[] p = new double[classes];
    int stride = x.length + 1;
    double most = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < classes; c++) {
      double sum = w[c * stride + x.length];
      for (int j = 0; j < x.length; j++) {
        sum += w[c * stride + j] * x[j];
      }
      p[c] = sum;
      most = Math.max(most, sum);
    }
    double total = 0;
    for (int c = 0; c < classes; c++) {
      p[c] = Math.exp(p[c] - most);
      total += p[c];
    }
    for (int c = 0; c < classes; c++) {
      p[c] /= total;
    }
    return p;
  }

  /** The penalised loss and its gradient; weights are [class][coordinate, intercept last]. */
  private static final class Objective {
    private final Table rows;
    private final float[][] x;
    private final int width;
    private final int classes;
    private final double ridge;

    Objective(Table rows, float[][] x, int width, double ridge) {
      this.rows = rows;
      this.x = x;
      this.width = width;
      this.classes = rows.schema().classLabels().size();
      this.ridge = ridge;
    }

    int size() {
      return classes * (width + 1);
    }

    double evaluate(double[] w, double[] gradient) {
      Arrays.fill(gradient, 0);
      double loss = 0;
      int stride = width + 1;
      for (int row = 0; row < x.length; row++) {
        double[] p = softmax(w, x[row], classes);
        int label = rows.classOf(row);
        double weight = rows.weight(row);
        loss -= weight * Math.log(Math.max(p[label], Double.MIN_NORMAL));
        for (int c = 0; c < classes; c++) {
          double error = weight * (p[c] - (c == label ? 1 : 0)); // d loss / d logit
          for (int j = 0; j < width; j++) {
            gradient[c * stride + j] += error * x[row][j];
          }
          gradient[c * stride + width] += error;
        }
      }
      for (int i = 0; i < w.length; i++) {
        if (i % stride != width) {
          loss += ridge / 2 * w[i] * w[i];
          gradient[i] += ridge * w[i];
        }
      }
      return loss;
    }
  }
}
