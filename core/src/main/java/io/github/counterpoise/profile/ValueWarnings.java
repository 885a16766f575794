package io.github.counterpoise.profile;

import io.github.counterpoise.profile.Spread.Place;
import io.github.counterpoise.run.Crew;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Series;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.table.TimeUnit;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What about the values of a table is worth a warning before rows are made from them: cells far
 * from all others, which may stand for missing ones; running numbers; codes; cells that are not in
 * the form of their column. Pixels, whether the table says so or they look like it, are let be.
 */
public final class ValueWarnings {

  private static final Run ALONE = new Run(new Seed(0), Monitor.silent(), 1);
  private static final int MOST = 20;
  private static final int PIXELS = 64; // so many columns of 0 to 255 are an image
  private static final int BRIGHTEST = 255;
  private static final int SHOWN = 3;
  private static final int FINE = 6; // decimals beyond which nobody misses one
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private final Table table;
  private final boolean farOnly;
  private final List<String> warnings = new ArrayList<>();

  private ValueWarnings(Table table, boolean farOnly) {
    this.table = table;
    this.farOnly = farOnly;
  }

  /**
   * Looks at every column but the class.
   *
   * @param table the rows as they were read; rows are counted from 1 in the sentences
   * @return whole sentences that name the column, the value and the row; at most {@value #MOST},
   *     and one more that says how many there would be
   */
  public static List<String> of(Table table) {
    return of(table, ALONE);
  }

  /**
   * Looks at every column but the class.
   *
   * @param table the rows as they were read; rows are counted from 1 in the sentences
   * @param run gives the number of threads
   * @return sentences as those of {@link #of(Table)}
   */
  public static List<String> of(Table table, Run run) {
    return warnings(table, false, run);
  }

  /**
   * Looks at every column but the class, and only for values far from all others.
   *
   * @param table the rows as they were read
   * @return sentences as those of {@link #of}
   */
  public static List<String> farValues(Table table) {
    return warnings(table, true, ALONE);
  }

  private static List<String> warnings(Table table, boolean farOnly, Run run) {
    if (table.schema().shape() != DataShape.TABULAR || table.rows() == 0) {
      return List.of();
    }
    ValueWarnings found = new ValueWarnings(table, farOnly);
    for (int column : table.schema().series()) {
      found.lookAtSteps(column);
    }
    Spread[] spreads = spreads(table, run);
    if (looksLikePixels(table, spreads)) {
      return List.of();
    }
    for (int column = 0; column < spreads.length; column++) {
      if (spreads[column] != null && spreads[column].present() > 0) {
        found.look(column, spreads[column]);
      }
    }
    return found.limited();
  }

  /** Returns the spread of each numeric feature, null for any other column. */
  private static Spread[] spreads(Table table, Run run) {
    int[] numeric =
        Arrays.stream(table.schema().features())
            .filter(column -> table.schema().column(column).isNumeric())
            .toArray();
    Spread[] spreads = new Spread[table.schema().width()];
    Crew.work(
        numeric.length,
        run.forCells((long) numeric.length * table.rows()).unreported(),
        () -> (task, pulse) -> spreads[numeric[task]] = new Spread(table, numeric[task]));
    return spreads;
  }

  private static boolean looksLikePixels(Table table, Spread[] spreads) {
    int[] features = table.schema().features();
    return features.length >= PIXELS
        && Arrays.stream(features)
            .mapToObj(column -> spreads[column])
            .allMatch(s -> s != null && (s.present() == 0 || isBrightness(s)));
  }

  private static boolean isBrightness(Spread spread) {
    return spread.smallest()[0].value() >= 0 && spread.largest()[0].value() <= BRIGHTEST;
  }

  private List<String> limited() {
    if (warnings.size() <= MOST) {
      return List.copyOf(warnings);
    }
    List<String> first = new ArrayList<>(warnings.subList(0, MOST));
    first.add(
        String.format(
            Locale.ROOT,
            "There are %s more remarks of this kind on other columns.",
            warnings.size() - MOST));
    return List.copyOf(first);
  }

  private void look(int column, Spread spread) {
    Column described = table.schema().column(column);
    boolean date = described instanceof Column.Date;
    if (!date && !farOnly && CodeColumns.isRunningNumber(table, column, spread)) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "Column '%s' is a running number (%s, …): it says where a row stands in the data and"
                  + " nothing about it, so list it as ignored (-ignore).",
              described.name(),
              firstValues(column)));
      return;
    }
    List<Place> far = FarValues.of(spread, date ? Sentinels::isDate : Sentinels::isNumber);
    String name = "Column '" + described.name() + "'";
    far.forEach(
        place ->
            warnings.add(
                far(name, described, spread, place, far, "row " + (place.firstRow() + 1))));
    if (farOnly) {
      return;
    }
    if (!date && CodeColumns.areCodes(spread)) {
      double[] codes = spread.different();
      warnings.add(
          String.format(
              Locale.ROOT,
              "Column '%s' has only %s different whole numbers (%s), as codes have: if they are labels,"
                  + " make the column nominal, or synthetic rows have numbers between them.",
              described.name(),
              codes.length,
              listed(codes)));
    }
    strays(column, described);
  }

  /** Looks for values far from all others in the steps of sequences. */
  private void lookAtSteps(int column) {
    Series series = table.series(column);
    Table steps = series.steps();
    for (int c = 0; c < steps.schema().width(); c++) {
      Column described = steps.schema().column(c);
      if (!described.isNumeric() || steps.rows() == 0 || series.isAxis(c)) {
        continue;
      }
      boolean date = described instanceof Column.Date;
      Spread spread = new Spread(steps, c);
      List<Place> far = FarValues.of(spread, date ? Sentinels::isDate : Sentinels::isNumber);
      String name = StepNotes.words(table, column, described);
      far.forEach(
          place -> warnings.add(far(name, described, spread, place, far, step(series, place))));
    }
  }

  /** Says where a step stands. */
  private static String step(Series series, Place place) {
    int row = 0;
    while (place.firstRow() >= series.start(row) + series.length(row)) {
      row++;
    }
    return String.format(
        Locale.ROOT, "step %s of row %s", place.firstRow() - series.start(row) + 1, row + 1);
  }

  private String firstValues(int column) {
    StringBuilder first = new StringBuilder();
    int shown = 0;
    for (int row = 0; shown < SHOWN && row < table.rows(); row++) {
      if (!table.isMissing(row, column)) {
        first.append(shown++ > 0 ? ", " : "").append(number(table.value(row, column)));
      }
    }
    return first.toString();
  }

  private static String listed(double[] values) {
    String first =
        Arrays.stream(values)
            .limit(SHOWN)
            .mapToObj(ValueWarnings::number)
            .collect(Collectors.joining(", "));
    return values.length > SHOWN ? first + ", …" : first;
  }

  private static String far(
      String name, Column column, Spread spread, Place place, List<Place> far, String first) {
    String where =
        place.cells() == 1
            ? "in " + first
            : String.format(Locale.ROOT, "in %s cells, the first in %s", place.cells(), first);
    return String.format(
        Locale.ROOT,
        "%s has the value %s %s, far from all others (%s to %s): if it stands for a"
            + " missing value or is wrong, make it missing or correct it, since distances and"
            + " synthetic rows follow it.",
        name,
        text(column, place.value()),
        where,
        text(column, near(spread.smallest(), far)),
        text(column, near(spread.largest(), far)));
  }

  /** Returns the outermost value that is not far from the others. */
  private static double near(Place[] places, List<Place> far) {
    return Arrays.stream(places)
        .filter(place -> !far.contains(place))
        .findFirst()
        .orElse(places[places.length - 1])
        .value();
  }

  /** Says how many cells are not in the form of their column. */
  private void strays(int column, Column described) {
    boolean any =
        described instanceof Column.Integral
            || (described instanceof Column.Numeric numeric
                && numeric.decimals() == Column.Numeric.ANY);
    if (any) {
      return;
    }
    Strays strays = new Strays();
    int present = 0;
    for (int row = 0; row < table.rows(); row++) {
      double value = table.value(row, column);
      if (!Double.isNaN(value)) {
        present++;
        if (described.nearest(value) != value) {
          strays.add(row, value);
        }
      }
    }
    if (strays.count() == 0) {
      return;
    }
    String cells = String.format(Locale.ROOT, "%s of %s cells", strays.count(), present);
    String first = "the first is row " + (strays.firstRow() + 1);
    if (described instanceof Column.Date date) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "Column '%s' holds dates to the %s, but %s lie between (%s), as filters make them that"
                  + " fill in or standardise; dates in synthetic rows are whole there.",
              date.name(),
              date.unit().name().toLowerCase(Locale.ROOT),
              cells,
              first));
    } else {
      int decimals = ((Column.Numeric) described).decimals();
      if (decimals >= FINE) {
        return;
      }
      String form =
          decimals == 0
              ? "whole numbers"
              : decimals == 1
                  ? "numbers of 1 decimal"
                  : String.format(Locale.ROOT, "numbers of %s decimals", decimals);
      warnings.add(
          String.format(
              Locale.ROOT,
              "Column '%s' holds %s, but %s have more decimals (%s: %s); synthetic rows have %s there"
                  + " unless -precision is full.",
              described.name(),
              form,
              cells,
              first,
              number(strays.first()),
              form));
    }
  }

  private static String text(Column column, double value) {
    if (!(column instanceof Column.Date date)) {
      return number(value);
    }
    DateTimeFormatter format = date.unit().compareTo(TimeUnit.DAY) >= 0 ? DATE : TIME;
    return format.format(Instant.ofEpochMilli((long) value).atOffset(ZoneOffset.UTC));
  }

  private static String number(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
    return whole ? Long.toString((long) value) : Double.toString(value);
  }
}
