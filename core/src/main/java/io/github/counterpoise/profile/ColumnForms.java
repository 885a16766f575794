package io.github.counterpoise.profile;

import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Series;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.table.TimeUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Gives columns the form of their values. What a column is stays as its host declares it: numbers
 * get decimals or become whole, dates a unit; dates written as numbers become dates inside, which
 * {@link DateNumber#written} undoes.
 */
public final class ColumnForms {

  private ColumnForms() {}

  /**
   * Finds the forms of all columns. Images keep the columns they have.
   *
   * @param plain a table whose numbers have no form yet
   * @return the same rows under columns that have one
   */
  public static Table of(Table plain) {
    return of(plain, column -> true);
  }

  /**
   * Finds the forms of some columns. Images keep the columns they have.
   *
   * @param plain a table whose numbers have no form yet
   * @param wanted index of a column → whether it gets a form
   * @return the same rows under columns that have one
   */
  public static Table of(Table plain, IntPredicate wanted) {
    Schema schema = plain.schema();
    if (schema.shape() != DataShape.TABULAR) {
      return plain;
    }
    Table table = plain;
    List<Column> columns = new ArrayList<>(schema.columns());
    for (int c = 0; c < columns.size(); c++) {
      Column column = columns.get(c);
      if (!wanted.test(c) || column instanceof Column.Nominal) {
        continue;
      } else if (column instanceof Column.Series) {
        Series series = plain.series(c);
        table = table.withSeries(c, series.withSteps(of(series.steps())));
        columns.set(c, table.schema().column(c));
        continue;
      }
      if (column instanceof Column.Date) {
        columns.set(c, new Column.Date(column.name(), ValueProfile.unit(plain, c, TimeUnit.YEAR)));
      } else {
        ValueProfile profile = ValueProfile.of(plain, c);
        Optional<DateNumber> dates = profile.dateNumber();
        if (dates.isPresent()) {
          table = table.mapped(c, dates.get()::millis);
          columns.set(c, new Column.Date(column.name(), dates.get().unit()));
        } else if (!(column instanceof Column.Integral)) {
          columns.set(c, profile.column(column.name()));
        }
      }
    }
    return table.withSchema(schema.withColumns(columns));
  }

  /**
   * Returns a sentence for each column of dates that its host holds as numbers.
   *
   * @param table a table with forms
   * @param numbers index of a column → whether the host holds it as numbers
   */
  public static List<String> remarks(Table table, IntPredicate numbers) {
    List<String> remarks = new ArrayList<>();
    for (int c : table.schema().features()) {
      if (table.schema().column(c) instanceof Column.Date date && numbers.test(c)) {
        int example = 0;
        while (table.isMissing(example, c)) {
          example++;
        }
        DateNumber form = DateNumber.of(date.unit()).orElseThrow();
        remarks.add(
            String.format(
                Locale.ROOT,
                "Column '%s' holds %s written as numbers, such as %s, and is taken for dates; synthetic"
                    + " rows have %s that exist.",
                date.name(),
                form.words(),
                (long) form.number(table.value(example, c)),
                form.words()));
      }
    }
    return remarks;
  }

  /**
   * Returns the same rows under columns in which synthetic numbers may have any decimals. Whole
   * numbers and dates stay what they are.
   *
   * @param table a table
   */
  public static Table withoutDecimals(Table table) {
    Schema schema = table.schema();
    List<Column> columns = withoutDecimals(schema.columns());
    return columns.equals(schema.columns()) ? table : table.withSchema(schema.withColumns(columns));
  }

  private static List<Column> withoutDecimals(List<Column> columns) {
    return columns.stream().map(ColumnForms::withoutDecimals).toList();
  }

  private static Column withoutDecimals(Column column) {
    if (column instanceof Column.Series series) {
      return new Column.Series(series.name(), withoutDecimals(series.steps()));
    }
    return column instanceof Column.Numeric ? new Column.Numeric(column.name()) : column;
  }
}
