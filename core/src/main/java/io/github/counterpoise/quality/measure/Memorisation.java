package io.github.counterpoise.quality.measure;

import io.github.counterpoise.encode.Points;
import io.github.counterpoise.neighbor.NearestNeighbors;
import io.github.counterpoise.neighbor.Neighbors;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How much of the real rows of a class its synthetic rows repeat.
 *
 * <p>Copies are counted over all rows, cell by cell, the class left aside. Distances to the closest
 * real row are held against those from each real row to the closest other one (leave one out), or
 * from real rows that the generator has not seen: fresh rows would have the same.
 */
final class Memorisation {

  /** Real rows among which the closest are sought; of more, a sample. */
  static final int MAX_REFERENCES = 10_000;

  private static final double CLOSE = 0.05; // share of the real rows that stand for "too close"

  private final ClassPart part;

  private Memorisation(ClassPart part) {
    this.part = part;
  }

  /**
   * Measures a class.
   *
   * @param part the class
   * @param space where rows are compared
   * @param synthetic points of some of its synthetic rows
   * @param heldOut points of real rows of the class that the generator has not seen, at least one
   * @param run gives threads and who watches
   * @return copies, repeats, and three measures of distance
   */
  static List<Measure> of(
      ClassPart part, RowSpace space, Points synthetic, Optional<Points> heldOut, Run run) {
    Memorisation memorisation = new Memorisation(part);
    List<Measure> measures = new ArrayList<>();
    measures.add(memorisation.copies());
    measures.add(memorisation.repeats());
    int most = Math.max(1, Math.min(MAX_REFERENCES, 8_000_000 / space.dimensions()));
    Points real = space.encode(part.real(), Sample.of(part.realRows(), most, "references"));
    measures.addAll(distances(real, synthetic, heldOut, run));
    return measures;
  }

  private Measure copies() {
    int[] features = part.real().schema().features();
    Map<Row, Integer> seen = new HashMap<>(); // how many real rows look so
    for (int row : part.realRows()) {
      seen.merge(new Row(part.real(), row, features), 1, Integer::sum);
    }
    long copies =
        Arrays.stream(part.syntheticRows())
            .filter(row -> seen.containsKey(new Row(part.synthetic(), row, features)))
            .count();
    long twins = seen.values().stream().filter(n -> n > 1).mapToLong(n -> n).sum();
    return new Measure(
        MeasureKind.COPIES,
        (double) copies / part.syntheticRows().length,
        String.format(
            Locale.ENGLISH,
            "of the real rows, %.1f %% equal another one",
            100.0 * twins / part.realRows().length));
  }

  private Measure repeats() {
    int[] features = part.real().schema().features();
    Set<Row> seen = new HashSet<>();
    for (int row : part.syntheticRows()) {
      seen.add(new Row(part.synthetic(), row, features));
    }
    int made = part.syntheticRows().length;
    return Measure.of(MeasureKind.REPEATS, (double) (made - seen.size()) / made);
  }

  /** Measures distances of synthetic rows to real ones, held against those of rows held out. */
  static List<Measure> distances(Points real, Points synthetic, Optional<Points> heldOut, Run run) {
    if (real.size() < 2) {
      String why = "the class has one real row, which no other can be compared with";
      return List.of(
          Measure.undefined(MeasureKind.CLOSEST_DISTANCE, why),
          Measure.undefined(MeasureKind.TOO_CLOSE, why),
          Measure.undefined(MeasureKind.DISTANCE_RATIO, why));
    }
    NearestNeighbors index = NearestNeighbors.of(real);
    Neighbors among =
        heldOut.map(rows -> index.of(rows, null, 2, run)).orElseGet(() -> index.ofEach(2, run));
    String yardstick =
        heldOut
            .map(
                rows ->
                    String.format(Locale.ROOT, "held against %d real rows held out", rows.size()))
            .orElse("");
    Neighbors made = index.of(synthetic, null, 2, run);
    double[] usual = closest(among);
    double[] found = closest(made);
    return List.of(
        relative(usual, found, yardstick), tooClose(usual, found, yardstick), ratio(among, made));
  }

  private static Measure relative(double[] usual, double[] found, String yardstick) {
    double unit = median(usual);
    double distance = median(found);
    if (!(unit > 0) || Double.isInfinite(unit) || Double.isInfinite(distance)) {
      return Measure.undefined(
          MeasureKind.CLOSEST_DISTANCE,
          unit == 0
              ? "most of the real rows of the class have a twin"
              : "rows have no value in a common column");
    }
    return new Measure(MeasureKind.CLOSEST_DISTANCE, distance / unit, yardstick);
  }

  private static Measure tooClose(double[] usual, double[] found, String yardstick) {
    double[] sorted = usual.clone();
    Arrays.sort(sorted);
    double bound = sorted[(int) (CLOSE * sorted.length)];
    if (bound == 0) {
      return Measure.undefined(
          MeasureKind.TOO_CLOSE, "more than 5 % of the real rows of the class have a twin");
    }
    long close = Arrays.stream(found).filter(d -> d < bound).count();
    return new Measure(MeasureKind.TOO_CLOSE, (double) close / found.length, yardstick);
  }

  private static Measure ratio(Neighbors among, Neighbors made) {
    double[] ratios = ratios(made);
    if (ratios.length == 0) {
      return Measure.undefined(
          MeasureKind.DISTANCE_RATIO, "the two closest real rows are twins of every synthetic row");
    }
    double[] usual = ratios(among);
    String remark =
        usual.length == 0
            ? ""
            : String.format(Locale.ENGLISH, "among the real rows %.3f", median(usual));
    return new Measure(MeasureKind.DISTANCE_RATIO, median(ratios), remark);
  }

  /** Returns closest ÷ second closest distance of those that have two which are not both 0. */
  private static double[] ratios(Neighbors neighbors) {
    return IntStream.range(0, neighbors.size())
        .filter(i -> neighbors.count(i) > 1)
        .filter(i -> neighbors.distance(i, 1) > 0 && neighbors.distance(i, 1) < 1e300)
        .mapToDouble(i -> neighbors.distance(i, 0) / neighbors.distance(i, 1))
        .toArray();
  }

  private static double[] closest(Neighbors neighbors) {
    return IntStream.range(0, neighbors.size())
        .mapToDouble(i -> neighbors.distance(i, 0))
        .toArray();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : sorted[half - 1] / 2 + sorted[half] / 2;
  }

  /** The cells of a row, without a copy of them; a missing cell equals a missing one. */
  private static final class Row {
    private final Table table;
    private final int row;
    private final int[] columns;
    private final int hash;

    Row(Table table, int row, int[] columns) {
      this.table = table;
      this.row = row;
      this.columns = columns;
      int code = 1;
      for (int column : columns) {
        code = 31 * code + Double.hashCode(cell(column));
      }
      this.hash = code;
    }

    private double cell(int column) {
      return table.value(row, column) + 0.0; // minus zero is zero
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Row that
          && hash == that.hash
          && Arrays.stream(columns).allMatch(c -> Double.compare(cell(c), that.cell(c)) == 0);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}
