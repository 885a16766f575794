package io.github.counterpoise.host;

import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says what a node took of a table, so that no decision is silent. */
final class Taken {

  private static final int NAMES_SHOWN = 10;
  private static final int MANY_LABELS = 10;
  private static final int MOST_RATIO = 2;

  private Taken() {}

  /**
   * Returns a sentence each on the class column, the columns that take part by kind, those left
   * out, rows without a class, and missing cells.
   *
   * @param why how the class column was found; empty for nothing to say of it
   * @param roles which columns take part
   * @param read what was read
   */
  static List<String> of(String why, ColumnRoles roles, ReadTable read) {
    List<String> said = new ArrayList<>();
    if (!why.isEmpty()) {
      said.add(why);
    }
    said.add(kinds(roles));
    List<String> out =
        IntStream.range(0, roles.columns().size())
            .filter(index -> !roles.used().contains(index))
            .mapToObj(index -> roles.columns().get(index).name())
            .toList();
    if (!out.isEmpty()) {
      said.add(
          String.format(Locale.ROOT, "Left out, and missing in synthetic rows: %s.", names(out)));
    }
    said.add(rows(read.table()));
    missing(read).ifPresentOrElse(said::add, () -> said.add("No cell is missing."));
    return said;
  }

  /**
   * Returns a sentence where a class column that was guessed looks like none: many labels, all of
   * about the same number of rows.
   */
  static Optional<String> doubt(Table table) {
    int[] counts = Arrays.stream(table.classCounts()).filter(n -> n > 0).sorted().toArray();
    if (counts.length < MANY_LABELS || counts[counts.length - 1] > MOST_RATIO * counts[0]) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "Column '%s', which was taken since no class column was chosen, has %d labels with %d to"
                + " %d rows each: choose the class column in the dialog if it is another.",
            table.schema().classColumn().name(),
            counts.length,
            counts[0],
            counts[counts.length - 1]));
  }

  private static String kinds(ColumnRoles roles) {
    Map<String, List<String>> byKind = new LinkedHashMap<>();
    for (int index : roles.used()) {
      if (index != roles.classColumn()) {
        HostColumn column = roles.columns().get(index);
        byKind.computeIfAbsent(words(column.kind()), kind -> new ArrayList<>()).add(column.name());
      }
    }
    return "Columns taken besides the class: "
        + byKind.entrySet().stream()
            .map(kind -> kind.getKey() + " " + names(kind.getValue()))
            .collect(Collectors.joining("; "))
        + ".";
  }

  private static String rows(Table table) {
    int labelled = table.labelledRows().length;
    int without = table.rows() - labelled;
    return without == 0
        ? String.format(Locale.ROOT, "All %d rows have a class.", labelled)
        : String.format(
            Locale.ROOT,
            "%d of %d rows have no class; they are passed on and not learnt from.",
            without,
            table.rows());
  }

  private static Optional<String> missing(ReadTable read) {
    Table table = read.table();
    List<String> columns = new ArrayList<>();
    for (Part part : read.layout().parts()) {
      if (part.column().kind().isImage() || part.first() == table.schema().classIndex()) {
        continue; // rows without a class are told apart, and their images are not read
      }
      int cells = 0;
      for (int row = 0; row < table.rows(); row++) {
        cells += table.isMissing(row, part.first()) ? 1 : 0;
      }
      if (cells > 0) {
        columns.add(
            String.format(
                Locale.ROOT, "'%s' in %d of %d rows", part.column().name(), cells, table.rows()));
      }
    }
    return columns.isEmpty()
        ? Optional.empty()
        : Optional.of("Cells are missing: " + shortened(columns) + ".");
  }

  private static String words(CellKind kind) {
    return switch (kind) {
      case NUMBER -> "numbers";
      case INTEGER, LONG -> "whole numbers";
      case BOOLEAN -> "booleans";
      case TEXT -> "text, taken as labels,";
      case LABEL -> "labels";
      case DATE -> "dates";
      case DATE_TIME -> "dates with times";
      case TIME -> "times";
      case ZONED -> "points in time";
      case NUMBER_LIST -> "lists of numbers";
      case INTEGER_LIST, LONG_LIST -> "lists of whole numbers";
      case SERIES -> "sequences";
      case IMAGE -> "images";
      case IMAGE_FILE -> "names of image files";
      case FREE_TEXT, OTHER -> "others";
    };
  }

  private static String names(List<String> names) {
    return shortened(names.stream().map(name -> "'" + name + "'").toList());
  }

  private static String shortened(List<String> all) {
    String shown = all.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "));
    return all.size() > NAMES_SHOWN
        ? shown + String.format(Locale.ROOT, ", … (%d in all)", all.size())
        : shown;
  }
}
