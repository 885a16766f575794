package io.github.counterpoise.examples.files;

import io.github.counterpoise.oversample.InvalidInputException;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import weka.core.Utils;

/** Reads a CSV file's cells twice: first to work out types and labels, then to fill the table. */
final class CsvReader {

  private final CsvText text;
  private final ReadOptions options;
  private final int classColumn;
  private final List<ColumnGuess> guesses =
      new ArrayList<>(); // [column of the file], null: ignored
  private final List<FileColumn> columns = new ArrayList<>();
  private final List<ToDoubleFunction<String>> parsers = new ArrayList<>(); // [column of the file]
  private String missing;

  private CsvReader(CsvText text, ReadOptions given) {
    this.text = text;
    this.classColumn = ClassColumn.find(given.classColumn(), text.header());
    this.options = given.resolved(text.header(), classColumn);
    requireColumns(options.ignored(), "-ignore");
    requireColumns(options.nominal(), "--nominal");
    String className = text.header().get(classColumn);
    if (options.ignored().contains(className)) {
      throw new InvalidInputException(
          "Column '%s' is the class and cannot be ignored; choose another class column with -c."
              .formatted(className));
    }
  }

  /**
   * Reads a file.
   *
   * @param file its name
   * @param options what the user said about it
   * @throws InvalidInputException if it cannot be read or used
   */
  static CsvFile read(Path file, ReadOptions options) {
    String text = TextFile.read(file, options.encoding());
    return new CsvReader(new CsvText(file, text, options.separator()), options).read();
  }

  private CsvFile read() {
    for (String name : text.header()) {
      boolean ignored = options.ignored().contains(name);
      boolean labels = options.nominal().contains(name) || options.likelyNominal().contains(name);
      guesses.add(ignored ? null : new ColumnGuess(name, labels));
    }
    text.forEach(this::guess);
    int inTable = 0;
    for (int c = 0; c < guesses.size(); c++) {
      inTable += decide(c, inTable);
    }
    return new CsvFile(text, options.encoding(), columns, fill(), missing == null ? "" : missing);
  }

  private void requireColumns(List<String> names, String option) {
    for (String name : names) {
      if (!text.header().contains(name)) {
        throw new InvalidInputException(
            "Column '%s' named in %s does not exist; the columns are %s."
                .formatted(name, option, Names.quoted(text.header())));
      }
    }
  }

  private void guess(CsvText.Row row) {
    for (int c = 0; c < guesses.size(); c++) {
      String cell = row.cell(c);
      if (ColumnGuess.isMissing(cell)) {
        missing = missing == null ? cell : missing;
      } else if (guesses.get(c) != null) {
        guesses.get(c).add(cell, row.line());
      }
    }
  }

  /** Settles what a column is and returns how many columns of the table it takes. */
  private int decide(int index, int inTable) {
    String name = text.header().get(index);
    ColumnGuess guess = guesses.get(index);
    if (guess == null) {
      columns.add(new FileColumn(name, null, -1, "string", null));
      parsers.add(null);
      return 0;
    }
    ColumnGuess.Kind kind = index == classColumn ? ColumnGuess.Kind.LABELS : guess.kind();
    switch (kind) {
      case WHOLE_NUMBERS -> addNumbers(new Column.Integral(name), inTable);
      case NUMBERS -> addNumbers(new Column.Numeric(name), inTable);
      case DATES -> addDates(name, guess.datePattern(), inTable);
      case LABELS ->
          addLabels(name, index == classColumn ? guess.classLabels() : guess.labels(), inTable);
    }
    return 1;
  }

  private void addNumbers(Column column, int inTable) {
    columns.add(new FileColumn(column.name(), column, inTable, ArffLines.type(column), null));
    parsers.add(Double::parseDouble);
  }

  private void addDates(String name, DatePattern pattern, int inTable) {
    String type = "date " + Utils.quote(pattern.forArff());
    columns.add(new FileColumn(name, new Column.Date(name), inTable, type, pattern::format));
    parsers.add(pattern::parse);
  }

  private void addLabels(String name, List<String> labels, int inTable) {
    Map<String, Integer> codes = new HashMap<>();
    labels.forEach(label -> codes.put(label, codes.size()));
    Column column = new Column.Nominal(name, labels);
    columns.add(new FileColumn(name, column, inTable, ArffLines.type(column), null));
    parsers.add(codes::get);
  }

  private Table fill() {
    List<Column> used =
        columns.stream().filter(c -> !c.isIgnored()).map(FileColumn::column).toList();
    Schema schema = new Schema(used, columns.get(classColumn).inTable());
    Table.Builder table = new Table.Builder(schema, text.rows());
    for (CsvText.Row row : text) {
      for (int c = 0; c < columns.size(); c++) {
        String cell = row.cell(c);
        if (!columns.get(c).isIgnored() && !ColumnGuess.isMissing(cell)) {
          table.set(row.index(), columns.get(c).inTable(), parsers.get(c).applyAsDouble(cell));
        }
      }
    }
    return table.build();
  }
}
