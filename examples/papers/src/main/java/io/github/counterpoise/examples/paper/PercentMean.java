package io.github.counterpoise.examples.paper;

import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * Mean and standard deviation of a measure over cells, in per cent.
 *
 * @param statistics of the values that are defined
 * @param undefined how many are not
 */
public record PercentMean(SummaryStatistics statistics, int undefined) {

  /**
   * Takes the mean.
   *
   * @param values shares as text; empty where not defined
   */
  public static PercentMean of(List<String> values) {
    SummaryStatistics statistics = new SummaryStatistics();
    values.stream()
        .filter(value -> !value.isEmpty())
        .forEach(value -> statistics.addValue(100 * Double.parseDouble(value)));
    return new PercentMean(statistics, values.size() - (int) statistics.getN());
  }

  /**
   * Returns mean and deviation as a table shows them; a dash where nothing is defined.
   *
   * @param decimals digits behind the point
   */
  public String text(int decimals) {
    String number = "%." + decimals + "f";
    return switch ((int) statistics.getN()) {
      case 0 -> "-";
      case 1 -> String.format(Locale.ROOT, number, statistics.getMean());
      default ->
          String.format(
              Locale.ROOT,
              number + " ± " + number,
              statistics.getMean(),
              statistics.getStandardDeviation());
    };
  }
}
