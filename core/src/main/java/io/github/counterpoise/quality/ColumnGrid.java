package io.github.counterpoise.quality;

import io.github.counterpoise.quality.Block.Cell;
import io.github.counterpoise.quality.Block.Grid;
import io.github.counterpoise.quality.Block.Group;
import io.github.counterpoise.quality.measure.ClassQuality;
import io.github.counterpoise.quality.measure.ColumnMeasures;
import io.github.counterpoise.quality.measure.Measure;
import io.github.counterpoise.quality.measure.MissingShares;
import io.github.counterpoise.quality.measure.SyntheticQuality;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The measures of single columns as a table, class by class, those furthest off first. */
final class ColumnGrid {

  private ColumnGrid() {}

  /**
   * Makes the table.
   *
   * @param quality the measures; of at least one class
   */
  static Grid of(SyntheticQuality quality) {
    boolean several = quality.classes().size() > 1;
    int columns = quality.classes().get(0).columns().size();
    String left =
        columns > Plots.MAX_COLUMNS
            ? String.format(
                Locale.ROOT,
                " The %d of %d columns that are furthest off.",
                Plots.MAX_COLUMNS,
                columns)
            : "";
    return new Grid(
        "Single columns. Distance: Kolmogorov–Smirnov for numbers, total variation for labels (best"
            + " 0). Covered: how much of the real range or labels the synthetic rows have; within:"
            + " the share of synthetic values inside the real range or among the real labels (best"
            + " 1). Missing: the shares of missing cells among real and among synthetic rows; a difference"
            + " beyond chance stands out."
            + left,
        List.of("Column", "Distance", "Covered", "Within", "Missing, real", "synthetic"),
        quality.classes().stream()
            .map(one -> new Group(several ? "Class " + one.part().label() : "", rows(one)))
            .toList());
  }

  private static List<List<Cell>> rows(ClassQuality one) {
    return one.columns().stream()
        .sorted(Comparator.comparingDouble(ColumnGrid::offTheMark).reversed())
        .limit(Plots.MAX_COLUMNS)
        .map(
            c ->
                List.of(
                    Cell.text(Canvas.label(c.column().name())),
                    number(c.distance()),
                    number(c.coverage()),
                    number(c.adherence()),
                    share(c, c.shares().real()),
                    share(c, c.shares().synthetic())))
        .toList();
  }

  /** Columns without a distance come last, unless other shares of their cells are missing. */
  private static double offTheMark(ColumnMeasures column) {
    double distance = column.distance().isDefined() ? column.distance().value() : -1;
    return column.shares().differ() ? Math.max(distance, column.shares().difference()) : distance;
  }

  private static Cell share(ColumnMeasures column, double share) {
    String text = MissingShares.percent(share);
    return column.shares().differ() ? Cell.best(text) : Cell.number(text);
  }

  private static Cell number(Measure measure) {
    return Cell.number(measure.text());
  }
}
