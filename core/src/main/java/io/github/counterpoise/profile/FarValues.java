package io.github.counterpoise.profile;

import io.github.counterpoise.profile.Spread.Place;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoublePredicate;

/**
 * Values that lie so far from all others of a column that they hardly are values of it: those that
 * people write for "missing" (999, -9999, 1900-01-01), where they are farther from the others than
 * these are from each other, and any value that is far beyond what the quartiles make likely. Rules
 * of thumb, which columns with a long tail do not meet: for log-normal values with σ = 1 the chance
 * of an alarm is below 1 in 1,000.
 */
final class FarValues {

  private static final int FEWEST = 5;
  private static final int SOME = 20;
  private static final int MANY = 50;
  private static final double NEAR = 20; // times the reach of the others, where tails are short
  private static final double FAR = 200; // otherwise
  private static final double FARTHEST = 10_000; // where there are few rows
  private static final double SHORT_TAIL = 5; // times the quartiles' distance
  private static final double MOST_OF_ONE = 0.25; // share of cells with one far value
  private static final double MOST = 0.05; // share of cells with several

  private final Spread spread;
  private final DoublePredicate sentinel;
  private final Set<Place> far = new LinkedHashSet<>();

  private FarValues(Spread spread, DoublePredicate sentinel) {
    this.spread = spread;
    this.sentinel = sentinel;
  }

  /**
   * Finds far values.
   *
   * @param spread the column
   * @param sentinel whether people write a value for "missing"
   * @return values and where they stand first
   */
  static List<Place> of(Spread spread, DoublePredicate sentinel) {
    if (spread.present() < FEWEST || !spread.hasSample()) {
      return List.of();
    }
    FarValues values = new FarValues(spread, sentinel);
    values.findOutermost(spread.largest(), 1);
    values.findOutermost(spread.smallest(), -1);
    values.findSentinels();
    return List.copyOf(values.far);
  }

  private void findSentinels() {
    Place high = firstOther(spread.largest());
    Place low = firstOther(spread.smallest());
    if (high == null || low == null || others() < 3) {
      return;
    }
    double reach = high.value() - low.value();
    for (Place place : spread.largest()) {
      addSentinel(place, place.value() - high.value(), reach);
    }
    for (Place place : spread.smallest()) {
      addSentinel(place, low.value() - place.value(), reach);
    }
  }

  private Place firstOther(Place[] places) {
    return Arrays.stream(places)
        .filter(place -> !sentinel.test(place.value()) && !far.contains(place))
        .findFirst()
        .orElse(null);
  }

  private long others() {
    return Arrays.stream(spread.different()).filter(v -> !sentinel.test(v)).count();
  }

  /** A small number such as 99 or -1 is more often a value than a large one. */
  private void addSentinel(Place place, double gap, double reach) {
    boolean small = place.value() > -10 && place.value() < 100;
    double wanted = small ? (place.cells() > 1 ? 2 * reach : 5 * reach) : reach;
    if (gap > wanted && sentinel.test(place.value())) {
      far.add(place);
    }
  }

  /** Looks for the first wide gap from the outermost value inwards; what is beyond it is far. */
  private void findOutermost(Place[] places, int sign) {
    double median = spread.quantile(0.5);
    double width = spread.quantile(0.75) - spread.quantile(0.25);
    width = width > 0 ? width : spread.quantile(0.95) - spread.quantile(0.05);
    int cells = 0;
    for (int i = 0; i + 1 < places.length; i++) {
      cells += places[i].cells();
      double tail = sign * (places[i + 1].value() - median);
      double gap = sign * (places[i].value() - places[i + 1].value());
      double reach = Math.max(tail, 3 * width);
      boolean few = cells <= (i == 0 ? MOST_OF_ONE : MOST) * spread.present() || cells == 1;
      if (few
          && tail >= 0
          && reach > 0
          && different() - i > 3
          && gap > factor(tail, width) * reach) {
        for (int j = 0; j <= i; j++) {
          far.add(places[j]);
        }
      }
    }
  }

  private int different() {
    return spread.different().length;
  }

  private double factor(double tail, double width) {
    if (spread.present() < SOME) {
      return FARTHEST;
    }
    return spread.present() >= MANY && tail <= SHORT_TAIL * width ? NEAR : FAR;
  }
}
