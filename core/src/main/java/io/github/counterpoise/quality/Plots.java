package io.github.counterpoise.quality;

import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.balance.ClassOutcome;
import io.github.counterpoise.evaluate.compare.ComparisonResult;
import io.github.counterpoise.evaluate.compare.ComparisonRow;
import io.github.counterpoise.evaluate.metric.Metric;
import io.github.counterpoise.evaluate.statistics.Ranking;
import io.github.counterpoise.quality.measure.ClassPart;
import io.github.counterpoise.quality.measure.PlainRows;
import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.DataShape;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pictures of reports, one by one, for files and other pages. */
public final class Plots {

  /** Classes drawn at most; of more, those with most synthetic rows. */
  public static final int MAX_CLASSES = 6;

  /** Columns drawn at most; of more, those that differ most. */
  public static final int MAX_COLUMNS = 24;

  private Plots() {}

  /**
   * Draws the rows of each class before balancing and those made.
   *
   * @param outcomes one entry per class
   */
  public static Picture classCounts(List<ClassOutcome> outcomes) {
    return ClassCountsPlot.draw(outcomes, true);
  }

  /**
   * Draws real and synthetic rows of each oversampled class along the first two principal
   * components of all real rows; see {@link BalanceReport} for what those are.
   *
   * @param balanced the outcome of balancing
   * @param monitor who watches
   * @return a picture per class, at most {@link #MAX_CLASSES}; none where no rows were made or all
   *     feature columns are constant
   * @throws CancelledException if the user stopped the run
   */
  public static List<Picture> pcaScatter(Balanced balanced, Monitor monitor) {
    Balanced plain = PlainRows.of(balanced);
    return PcaPlot.of(plain)
        .map(plot -> plot.draw(ClassPart.of(plain, MAX_CLASSES), true, monitor))
        .orElse(List.of());
  }

  /**
   * Draws how the real and the synthetic rows of a class are spread over each column, those columns
   * first in which they differ most. Columns in which all these rows are alike are left out.
   *
   * @param balanced the outcome of balancing
   * @param classIndex index of the class
   * @return at most {@link #MAX_COLUMNS} pictures; none where the class got no rows
   */
  public static List<Picture> columnOverlays(Balanced balanced, int classIndex) {
    return ClassPart.of(PlainRows.of(balanced), Integer.MAX_VALUE).stream()
        .filter(part -> part.index() == classIndex)
        .flatMap(part -> OverlayPlot.mostDifferentFirst(part).stream())
        .limit(MAX_COLUMNS)
        .map(contrast -> OverlayPlot.draw(contrast, true))
        .toList();
  }

  /**
   * Draws real images above synthetic ones.
   *
   * @param balanced the outcome of balancing
   * @param shape height, width and channels of the images that the rows are
   * @return a picture per class that got images, at most {@link #MAX_CLASSES}
   */
  public static List<Picture> imageGrids(Balanced balanced, DataShape.Image shape) {
    return ImageGridSection.pictures(balanced, shape);
  }

  /**
   * Draws a metric of every contender of a comparison on one scale.
   *
   * @param result the comparison
   * @param dataset one of its data sets
   * @param metric the metric
   * @return a picture per classifier, in the order of {@link ComparisonResult#learners}
   */
  public static List<Picture> scores(ComparisonResult result, String dataset, Metric metric) {
    List<ComparisonRow> all =
        result.rows().stream().filter(row -> row.dataset().equals(dataset)).toList();
    ScorePlot plot = new ScorePlot(metric, all);
    return result.learners().stream()
        .map(learner -> plot.draw(learner, result.rowsOf(dataset, learner)))
        .toList();
  }

  /**
   * Draws the losses of a training over its epochs.
   *
   * @param losses the mean loss of each epoch, at least one, by the loss's name; at least one loss
   */
  public static Picture lossCurves(Map<String, double[]> losses) {
    return LossPlot.draw(losses);
  }

  /**
   * Draws mean ranks on a scale, with bars under contenders that are not apart by Nemenyi's
   * critical difference.
   *
   * @param ranking the ranking; where it has no ranks there is no picture
   */
  public static Optional<Picture> criticalDifference(Ranking ranking) {
    return ranking.means().datasets() == 0
        ? Optional.empty()
        : Optional.of(CriticalDifferencePlot.draw(ranking));
  }
}
