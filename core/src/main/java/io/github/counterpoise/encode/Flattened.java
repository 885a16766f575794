package io.github.counterpoise.encode;

import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Kind;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Series;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Sequences as plain columns, for whatever knows of no steps: in place of each series its length
 * and, of each column of the steps, the first and the last value, and of numbers the mean and the
 * standard deviation as well. What a run does not tell is missing. The plain columns stay as they
 * are and where they are.
 */
public final class Flattened {

  private enum Summary {
    FIRST,
    LAST,
    MEAN,
    DEVIATION;

    String words() {
      return this == DEVIATION ? "sd" : name().toLowerCase(Locale.ROOT);
    }
  }

  /** Where a plain column comes from: a column, a series' length, or a summary of its steps. */
  private record Source(int column, int step, Summary summary) {}

  private final List<Column> columns = new ArrayList<>();
  private final List<Source> sources = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final List<Integer> labels = new ArrayList<>();
  private int classIndex = Schema.NO_CLASS;

  private Flattened(Schema schema) {
    for (Column column : schema.columns()) {
      if (!(column instanceof Column.Series)) {
        names.add(column.name());
      }
    }
    for (int c = 0; c < schema.width(); c++) {
      if (schema.column(c) instanceof Column.Series series) {
        add(series, c);
        continue;
      }
      if (c == schema.classIndex()) {
        classIndex = columns.size();
      } else if (schema.labels().contains(c)) {
        labels.add(columns.size());
      }
      columns.add(schema.column(c));
      sources.add(new Source(c, 0, null));
    }
  }

  /**
   * Returns the same rows with plain columns in place of series; tables without any as they are.
   *
   * @param table the rows
   */
  public static Table of(Table table) {
    return table.schema().kind() == Kind.SEQUENCE
        ? new Flattened(table.schema()).flat(table)
        : table;
  }

  private void add(Column.Series series, int index) {
    columns.add(new Column.Integral(free(series.name() + " length")));
    sources.add(new Source(index, -1, null));
    for (int step = 0; step < series.steps().size(); step++) {
      Column described = series.steps().get(step);
      for (Summary summary : Summary.values()) {
        boolean ends = summary == Summary.FIRST || summary == Summary.LAST;
        if (ends || described instanceof Column.Numeric || described instanceof Column.Integral) {
          String name = free(series.name() + " " + described.name() + " " + summary.words());
          columns.add(ends ? renamed(described, name) : new Column.Numeric(name));
          sources.add(new Source(index, step, summary));
        }
      }
    }
  }

  private String free(String wanted) {
    String name = wanted;
    while (!names.add(name)) {
      name = name + "'";
    }
    return name;
  }

  private static Column renamed(Column column, String name) {
    if (column instanceof Column.Nominal nominal) {
      return new Column.Nominal(name, nominal.labels());
    } else if (column instanceof Column.Date date) {
      return new Column.Date(name, date.unit());
    } else if (column instanceof Column.Numeric numeric) {
      return new Column.Numeric(name, numeric.decimals());
    }
    return new Column.Integral(name);
  }

  private Table flat(Table table) {
    Schema schema = new Schema(columns, classIndex, labels, table.schema().shape());
    Table.Builder flat = new Table.Builder(schema, table.rows());
    for (int c = 0; c < sources.size(); c++) {
      Source source = sources.get(c);
      for (int row = 0; row < table.rows(); row++) {
        flat.set(row, c, cell(table, source, row));
      }
    }
    for (int row = 0; row < table.rows(); row++) {
      flat.weight(row, table.weight(row));
    }
    return flat.build();
  }

  private static double cell(Table table, Source source, int row) {
    if (!(table.schema().column(source.column()) instanceof Column.Series)) {
      return table.value(row, source.column());
    }
    Series series = table.series(source.column());
    if (series.isMissing(row)) {
      return Double.NaN;
    } else if (source.summary() == null) {
      return series.length(row);
    } else if (series.length(row) == 0) {
      return Double.NaN;
    }
    int start = series.start(row);
    int end = start + series.length(row);
    Table steps = series.steps();
    return switch (source.summary()) {
      case FIRST -> steps.value(start, source.step());
      case LAST -> steps.value(end - 1, source.step());
      case MEAN, DEVIATION -> {
        int[] own =
            IntStream.range(start, end).filter(s -> !steps.isMissing(s, source.step())).toArray();
        Moments moments = Moments.of(steps, source.step(), own);
        double told = source.summary() == Summary.MEAN ? moments.mean() : moments.deviation();
        yield own.length == 0 ? Double.NaN : told;
      }
    };
  }
}
