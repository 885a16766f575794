package io.github.counterpoise.host;

import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.TimeUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the columns of a host's table lie in a table of the core.
 *
 * @param parts the columns that take part, in order
 * @param schema the core's columns
 */
public record Layout(List<Part> parts, Schema schema) {

  private static final String STEP = "value"; // name of the feature of a list

  /** Copies the list. */
  public Layout {
    parts = List.copyOf(parts);
  }

  /**
   * Lays out the columns that take part.
   *
   * @param roles which columns take part, in which order
   * @param survey what only the rows tell
   * @param whole [index] the columns that the host has as a whole
   * @param pixels what columns of pixels are called before their number, {@code null} for the name
   *     of the column of images
   */
  static Layout of(
      ColumnRoles roles, Survey survey, Map<Integer, WholeColumn> whole, String pixels) {
    List<Part> parts = new ArrayList<>();
    List<Column> described = new ArrayList<>();
    Set<String> names = new HashSet<>();
    roles.used().forEach(index -> names.add(roles.columns().get(index).name()));
    int classIndex = -1;
    for (int index : roles.used()) {
      HostColumn column = roles.columns().get(index);
      if (index == roles.classColumn()) {
        classIndex = described.size();
      }
      DataShape.Image image = column.kind().isImage() ? survey.image() : null;
      boolean series =
          column.kind() == CellKind.SERIES || (roles.lists() && column.kind().isList());
      int width = column.kind().isList() && !series ? survey.lengths().get(index) : 1;
      parts.add(
          new Part(
              column,
              index,
              described.size(),
              image == null ? width : image.values(),
              image,
              series));
      if (whole.containsKey(index)) {
        described.add(whole.get(index).column());
      } else {
        String stem = image == null || pixels == null ? column.name() : pixels;
        describe(parts.get(parts.size() - 1), survey, stem, names, described);
      }
    }
    DataShape shape =
        survey.image() == null ? DataShape.TABULAR : survey.image(); // images stand alone
    return new Layout(parts, new Schema(described, classIndex, shape));
  }

  /**
   * Lays out the columns of a table that exists.
   *
   * @param columns the host's columns, all of which take part
   * @param widths how many of the core's columns hold each
   * @param schema the core's columns
   */
  static Layout of(List<HostColumn> columns, int[] widths, Schema schema) {
    List<Part> parts = new ArrayList<>();
    int first = 0;
    for (int index = 0; index < widths.length; index++) {
      HostColumn column = columns.get(index);
      DataShape.Image image =
          column.kind().isImage() && schema.shape() instanceof DataShape.Image shape ? shape : null;
      parts.add(new Part(column, index, first, widths[index], image, false));
      first += widths[index];
    }
    return new Layout(parts, schema);
  }

  /**
   * Lays out a table that has a column for each of a host's that takes part.
   *
   * @param columns those that take part
   * @param indices their indices in the host's table
   * @param schema the core's columns
   */
  static Layout plain(List<HostColumn> columns, List<Integer> indices, Schema schema) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      HostColumn column = columns.get(i);
      parts.add(new Part(column, indices.get(i), i, 1, null, column.kind() == CellKind.SERIES));
    }
    return new Layout(parts, schema);
  }

  /** Returns the same layout under columns of other forms. */
  Layout withSchema(Schema other) {
    return new Layout(parts, other);
  }

  /** Returns whether the host holds one of the core's columns as numbers. */
  boolean isNumber(int column) {
    return parts.stream().anyMatch(part -> part.first() == column && part.kind().isNumber());
  }

  private static void describe(
      Part part, Survey survey, String stem, Set<String> names, List<Column> described) {
    String name = part.column().name();
    if (part.column().form().isPresent()) {
      described.add(part.column().form().get());
      return;
    } else if (part.isSeries()) {
      Column step =
          switch (part.kind()) {
            case NUMBER_LIST -> new Column.Numeric(STEP);
            case BOOLEAN_LIST -> new Column.Nominal(STEP, part.column().labels());
            case TEXT_LIST -> new Column.Nominal(STEP, survey.labels().get(part.index()));
            default -> new Column.Integral(STEP);
          };
      described.add(new Column.Series(name, List.of(step)));
      return;
    }
    switch (part.kind()) {
      case NUMBER -> described.add(new Column.Numeric(name));
      case INTEGER, LONG -> described.add(new Column.Integral(name));
      case BOOLEAN, LABEL -> described.add(new Column.Nominal(name, part.column().labels()));
      case TEXT ->
          described.add(
              new Column.Nominal(
                  name, survey.labels().getOrDefault(part.index(), part.column().labels())));
      case DATE -> described.add(new Column.Date(name, TimeUnit.DAY));
      case DATE_TIME, TIME, ZONED -> described.add(new Column.Date(name));
      default -> {
        for (int i = 1; i <= part.width(); i++) {
          String element = free(stem + " " + i, names);
          described.add(
              part.kind() == CellKind.NUMBER_LIST
                  ? new Column.Numeric(element)
                  : new Column.Integral(element));
        }
      }
    }
  }

  private static String free(String wanted, Set<String> names) {
    String name = wanted;
    while (!names.add(name)) {
      name += "'";
    }
    return name;
  }
}
