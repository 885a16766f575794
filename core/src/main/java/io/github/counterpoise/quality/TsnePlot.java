package io.github.counterpoise.quality;

import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.quality.measure.ClassPart;
import io.github.counterpoise.quality.measure.Marks;
import io.github.counterpoise.quality.measure.PlotSpace;
import io.github.counterpoise.quality.measure.Sample;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import smile.manifold.TSNE;
import smile.math.MathEx;

/**
 * Scatter plots of a map by t-SNE (van der Maaten and Hinton 2008), which keeps neighbours together
 * and says little about distances: one map of real and synthetic rows, drawn once per class.
 *
 * <p>The map is drawn by the library Smile, from squared distances in {@link PlotSpace} and along
 * {@link Marks}. Its cost grows as the square of the rows, so that these are few.
 */
final class TsnePlot {

  /** Rows in the map: a third each of classes that got rows, of synthetic rows, and of others. */
  static final int MAX_ROWS = 900;

  private static final int FEWEST_ROWS = 12;
  private static final double PERPLEXITY = 30;
  private static final double LEARNING_RATE = 200;
  private static final int ITERATIONS = 400;
  private static final int ITERATIONS_AT_ONCE = 20; // between two looks at the monitor
  private static final int SEED = 1;

  private final List<double[]> rows = new ArrayList<>();
  private final List<Integer> classes = new ArrayList<>();
  private final PlotSpace space;
  private final Marks marks;
  private int real; // rows before are real, from here on synthetic
  private double[][] map; // [row][2]

  private TsnePlot(PlotSpace space, Marks marks) {
    this.space = space;
    this.marks = marks;
  }

  /**
   * Draws classes.
   *
   * @param balanced real and synthetic rows
   * @param parts the classes
   * @param monitor who watches
   * @return a picture per class; none where there are too few rows or all columns are constant
   */
  static List<Picture> draw(Balanced balanced, List<ClassPart> parts, Monitor monitor) {
    Table table = balanced.original();
    int[] labelled = table.labelledRows();
    TsnePlot plot = new TsnePlot(PlotSpace.fit(table, labelled), Marks.of(table, parts));
    int[] wanted = parts.stream().mapToInt(ClassPart::index).toArray();
    int[] own = ofClasses(table, labelled, wanted, true);
    int[] others = ofClasses(table, labelled, wanted, false);
    plot.add(table, Sample.of(own, MAX_ROWS / 3, "t-SNE real"));
    plot.add(table, Sample.of(others, MAX_ROWS / 3, "t-SNE others"));
    plot.real = plot.rows.size();
    long made = parts.stream().mapToLong(part -> part.syntheticRows().length).sum();
    for (ClassPart part : parts) {
      int share = (int) Math.ceil(part.syntheticRows().length * Math.min(1, MAX_ROWS / 3.0 / made));
      plot.add(part.synthetic(), Sample.of(part.syntheticRows(), share, "t-SNE synthetic"));
    }
    if (plot.rows.size() < FEWEST_ROWS || plot.space.dimensions() + plot.marks.dimensions() == 0) {
      return List.of();
    }
    plot.learn(monitor);
    if (Arrays.stream(plot.map).noneMatch(TsnePlot::isFinite)) {
      return List.of();
    }
    return parts.stream().map(plot::draw).toList();
  }

  private static int[] ofClasses(Table table, int[] rows, int[] classes, boolean inside) {
    return Arrays.stream(rows)
        .filter(row -> IntStream.of(classes).anyMatch(c -> c == table.classOf(row)) == inside)
        .toArray();
  }

  private void add(Table table, int[] chosen) {
    for (int row : chosen) {
      double[] point = new double[space.dimensions() + marks.dimensions()];
      space.encode(table, row, point, 0);
      marks.encode(table, row, point, space.dimensions());
      rows.add(point);
      classes.add(table.classOf(row));
    }
  }

  private void learn(Monitor monitor) {
    int n = rows.size();
    double[][] squares = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        squares[i][j] = MathEx.squaredDistance(rows.get(i), rows.get(j));
        squares[j][i] = squares[i][j];
      }
    }
    scale(squares);
    MathEx.setSeed(SEED);
    TSNE tsne =
        new TSNE(
            squares, 2, Math.min(PERPLEXITY, (n - 1) / 3.0), LEARNING_RATE, ITERATIONS_AT_ONCE);
    for (int done = ITERATIONS_AT_ONCE; done < ITERATIONS; done += ITERATIONS_AT_ONCE) {
      monitor.checkCancelled();
      monitor.progress((double) done / ITERATIONS);
      tsne.update(ITERATIONS_AT_ONCE);
    }
    map = tsne.coordinates;
  }

  /**
   * Makes the mean 1. The map does not depend on the unit, but the search for the widths of the
   * kernels begins at 1, where rows of many columns are too far apart for any of them to count.
   */
  private static void scale(double[][] squares) {
    double mean = Arrays.stream(squares).flatMapToDouble(Arrays::stream).average().orElse(0);
    if (mean > 0) {
      for (double[] row : squares) {
        Arrays.setAll(row, i -> row[i] / mean);
      }
    }
  }

  private static boolean isFinite(double[] point) {
    return Double.isFinite(point[0] + point[1]);
  }

  private Picture draw(ClassPart part) {
    double[][] own = points(0, real, part.index(), true);
    double[][] made = points(real, rows.size(), part.index(), true);
    String description =
        String.format(
            Locale.ENGLISH,
            "Scatter plot of a t-SNE map: %,d real and %,d synthetic rows of class %s.",
            own[0].length,
            made[0].length,
            part.label());
    return new ScatterPlot(points(0, real, part.index(), false), own, made)
        .draw("class " + part.label(), description, "", "", false);
  }

  private double[][] points(int from, int to, int classIndex, boolean inside) {
    int[] chosen =
        IntStream.range(from, to)
            .filter(i -> (classes.get(i) == classIndex) == inside)
            .filter(i -> isFinite(map[i]))
            .toArray();
    return new double[][] {
      Arrays.stream(chosen).mapToDouble(i -> map[i][0]).toArray(),
      Arrays.stream(chosen).mapToDouble(i -> map[i][1]).toArray()
    };
  }
}
