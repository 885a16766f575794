package io.github.counterpoise.host;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads cells that one number stands for, and refuses those that no number can. */
final class CellReader {

  private static final double MAX_EXACT_INTEGER = 9_007_199_254_740_992.0; // 2^53

  /** [core's column], of a list of labels those of its elements. */
  private final List<Map<String, Integer>> codes = new ArrayList<>();

  CellReader(Layout layout) {
    for (Column column : layout.schema().columns()) {
      Map<String, Integer> code = new HashMap<>();
      Column labelled = column instanceof Column.Series series ? series.steps().get(0) : column;
      if (labelled instanceof Column.Nominal nominal) {
        for (int label = 0; label < nominal.labels().size(); label++) {
          code.put(nominal.labels().get(label), label);
        }
      }
      codes.add(code);
    }
  }

  /** Returns the numbers that stand for the elements of a list, {@code null} for a missing one. */
  double[] list(HostRow row, Part part) {
    if (part.kind() != CellKind.TEXT_LIST) {
      return row.list(part.index());
    }
    String[] texts = row.texts(part.index());
    Map<String, Integer> code = codes.get(part.first());
    return texts == null
        ? null
        : Arrays.stream(texts)
            .mapToDouble(text -> text == null ? Double.NaN : code.get(text))
            .toArray();
  }

  /** Returns the number that stands for a cell. */
  double value(HostRow row, Part part) {
    return part.kind() == CellKind.TEXT
        ? label(row, part)
        : checked(row, part, row.number(part.index()));
  }

  /** Returns a number if it can be used. */
  static double checked(HostRow row, Part part, double value) {
    if (Double.isInfinite(value)) {
      throw infinite(part.column(), value, row.key());
    }
    boolean isLong = part.kind() == CellKind.LONG || part.kind() == CellKind.LONG_LIST;
    if (isLong && Math.abs(value) > MAX_EXACT_INTEGER) {
      throw refused(
          row,
          part.column(),
          String.format(Locale.ROOT, "%.0f", value),
          "a whole number of at most 2^53, so exclude the column or turn it into another type");
    }
    return value;
  }

  private double label(HostRow row, Part part) {
    String label = row.text(part.index());
    if (label == null) {
      return Double.NaN;
    }
    Integer known = codes.get(part.first()).get(label);
    if (known == null) {
      throw refused(
          row,
          part.column(),
          "'" + label + "'",
          "one of the values in the column's domain, so run the node Domain Calculator first");
    }
    return known;
  }

  static InvalidInputException infinite(HostColumn column, double value, String key) {
    return refused(
        key, column, String.valueOf(value), "a finite number, so correct it or make it missing");
  }

  static InvalidInputException refused(
      HostRow row, HostColumn column, String found, String expected) {
    return refused(row.key(), column, found, expected);
  }

  private static InvalidInputException refused(
      String key, HostColumn column, String found, String expected) {
    return new InvalidInputException(
        String.format(
            Locale.ROOT,
            "Column '%s' is %s in row '%s'; expected %s.",
            column.name(),
            found,
            key,
            expected));
  }
}
