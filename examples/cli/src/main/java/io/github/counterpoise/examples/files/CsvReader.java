package io.github.counterpoise.examples.files;

import io.github.counterpoise.host.WholeColumn;
import io.github.counterpoise.profile.ColumnReading;
import io.github.counterpoise.profile.TextDecision;
import io.github.counterpoise.profile.TextProfile;
import io.github.counterpoise.profile.ValueWarnings;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Suggestion;
import io.github.counterpoise.table.Column;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads a CSV file's cells once: numbers as values, other texts each once. When all were seen it is
 * decided what each column holds; only columns of which numbers are no numbers after all are read
 * again.
 */
final class CsvReader {

  private final CsvText text;
  private final ReadOptions options;
  private final String files; // name of the column that names image files, null for none
  private final ClassColumn classColumn;
  private final List<TextProfile> profiles = new ArrayList<>(); // [column], null: ignored
  private final List<TextDecision.Wish> wishes = new ArrayList<>(); // [column], null: ignored
  private final List<ColumnReading> readings = new ArrayList<>(); // [column], null: ignored
  private final double[][] cells; // [column][row], null: ignored
  private String missing;

  private CsvReader(CsvText text, ReadOptions given) {
    this.text = text;
    List<String> ownNames = text.header().subList(text.hasRowNames() ? 1 : 0, text.header().size());
    int shift = text.header().size() - ownNames.size();
    ClassColumn found = ClassColumn.find(given.classColumn(), ownNames);
    this.classColumn = found.isNone() ? found : found.shifted(shift);
    this.options = given.resolved(ownNames, found.index());
    this.files = given.imageFiles() ? given.fileNames(ownNames, found.index()) : null;
    requireColumns(options.ignored(), "-ignore");
    requireColumns(options.nominal(), "--nominal");
    requireColumns(options.wishes().numeric(), "--numeric");
    String className = classColumn.isNone() ? null : text.header().get(classColumn.index());
    if (className != null && options.ignored().contains(className)) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Column '%s' is the class and cannot be ignored; choose another class column with -c.",
              className));
    }
    refuseContradictions(className);
    for (int c = 0; c < text.header().size(); c++) {
      TextDecision.Wish wish = wish(c);
      wishes.add(wish);
      boolean labels =
          wish == TextDecision.Wish.CLASS
              || wish == TextDecision.Wish.LABELS
              || wish == TextDecision.Wish.LIKELY_LABELS;
      profiles.add(wish == null ? null : new TextProfile(text.header().get(c), labels));
    }
    this.cells = new double[profiles.size()][];
  }

  /** Refuses numbers wished for where labels are, which would win in silence. */
  private void refuseContradictions(String className) {
    for (String name : options.wishes().numeric()) {
      if (name.equals(className)) {
        throw new InvalidInputException(
            String.format(
                Locale.ROOT,
                "Column '%s' is the class, whose values are labels; leave it out of --numeric, or choose"
                    + " another class column with -c.",
                name));
      }
      if (options.nominal().contains(name)) {
        throw new InvalidInputException(
            String.format(
                Locale.ROOT,
                "Column '%s' is named in --nominal and in --numeric; name it in one of them.",
                name));
      }
    }
  }

  private TextDecision.Wish wish(int column) {
    String name = text.header().get(column);
    boolean rowName = text.hasRowNames() && column == 0;
    if (rowName || options.ignored().contains(name)) {
      return null;
    } else if (options.nominal().contains(name)) {
      return TextDecision.Wish.LABELS;
    } else if (column == classColumn.index()) {
      return TextDecision.Wish.CLASS;
    } else if (options.wishes().numeric().contains(name)) {
      return TextDecision.Wish.NUMBERS;
    }
    return options.likelyNominal().contains(name)
        ? TextDecision.Wish.LIKELY_LABELS
        : TextDecision.Wish.GUESS;
  }

  /**
   * Reads a file.
   *
   * @param file its name
   * @param options what the user said about it
   * @throws InvalidInputException if it cannot be read or used
   */
  static CsvFile read(Path file, ReadOptions options) {
    CsvReader reader = scanned(file, options);
    reader.refuseProblems();
    return reader.file();
  }

  /**
   * Reads a file only to say what its columns hold.
   *
   * @param file its name
   * @param options what the user said about it
   * @throws InvalidInputException if it cannot be read
   */
  static DataProfile profile(Path file, ReadOptions options) {
    CsvReader reader = scanned(file, options);
    List<ColumnProfile> columns = new ArrayList<>();
    for (int c = 0; c < reader.readings.size(); c++) {
      columns.add(
          ColumnProfile.ofCsv(
              reader.text,
              c,
              reader.readings.get(c),
              reader.cells[c],
              c == reader.classColumn.index()));
    }
    List<String> said = new ArrayList<>(reader.said());
    if (reader.readings.stream().allMatch(r -> r == null || r.problem().isEmpty())) {
      said.addAll(ValueWarnings.farValues(reader.file().table()));
    }
    return new DataProfile(reader.text.rows(), columns, said);
  }

  private static CsvReader scanned(Path file, ReadOptions options) {
    CsvText text = new CsvText(file, TextFile.read(file, options.encoding()), options);
    CsvReader reader = new CsvReader(text, options);
    try {
      reader.scan();
    } catch (CsvScanner.Malformed e) {
      throw text.malformed(e);
    }
    reader.decide();
    return reader;
  }

  private void requireColumns(List<String> names, String option) {
    for (String name : names) {
      if (!text.header().contains(name)) {
        throw new InvalidInputException(
            String.format(
                Locale.ROOT,
                "Column '%s' named in %s does not exist; the columns are %s%s.",
                name,
                option,
                Names.quoted(text.header()),
                Suggestion.aside(name, text.header())));
      }
    }
  }

  private void scan() {
    int most = text.mostRows();
    for (int c = 0; c < cells.length; c++) {
      cells[c] = profiles.get(c) == null ? null : new double[most];
    }
    TextProfile[] columns = profiles.toArray(new TextProfile[0]);
    CsvScanner scanner = text.scan();
    while (scanner.nextRow()) {
      int row = text.rows();
      int column = 0;
      while (scanner.nextCell()) {
        if (column < columns.length) {
          if (columns[column] != null) {
            cells[column][row] =
                columns[column].add(
                    scanner.buffer(),
                    scanner.from(),
                    scanner.to(),
                    scanner.isQuoted(),
                    scanner.line());
          } else if (missing == null) {
            noteMissing(scanner.cell());
          }
        }
        column++;
      }
      if (column != columns.length) {
        throw ragged(scanner, column);
      }
      text.note(scanner.rowStart());
      if (text.isHeader(scanner.rowStart())) {
        throw new InvalidInputException(
            String.format(
                Locale.ROOT,
                "File '%s', line %d repeats the header; remove the line.",
                text.file(),
                scanner.line()));
      }
    }
    if (text.rows() == 0) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "File '%s' has a header but no rows; there is nothing to learn from.",
              text.file()));
    }
  }

  private void noteMissing(String cell) {
    if (cell.isEmpty() || cell.equals("?") || cell.equals("NA")) {
      missing = cell;
    }
  }

  private InvalidInputException ragged(CsvScanner scanner, int found) {
    int width = profiles.size();
    String advice =
        found > width && text.separator() == ','
            ? " (a number with a comma must stand in quotes)"
            : "";
    return new InvalidInputException(
        String.format(
            Locale.ROOT,
            "File '%s', line %d: found %d cell%s where the header has %d%s; correct the line, and check that the file is whole.",
            text.file(),
            scanner.line(),
            found,
            found == 1 ? "" : "s",
            width,
            advice));
  }

  private void decide() {
    List<TextProfile> used = profiles.stream().filter(p -> p != null).toList();
    List<TextDecision.Wish> known = wishes.stream().filter(w -> w != null).toList();
    List<ColumnReading> decided =
        new ArrayList<>(TextDecision.decide(used, known, options.wishes().rules()));
    for (TextProfile profile : profiles) {
      readings.add(profile == null ? null : decided.remove(0));
    }
    readAgain();
    for (int c = 0; c < cells.length; c++) {
      if (readings.get(c) != null) {
        readings.get(c).resolve(cells[c], text.rows());
      }
    }
  }

  /** Reads columns again, every cell as a text, where numbers mean something else. */
  private void readAgain() {
    TextProfile[] again = new TextProfile[readings.size()];
    boolean any = false;
    for (int c = 0; c < again.length; c++) {
      if (readings.get(c) != null && readings.get(c).needsTexts()) {
        again[c] = new TextProfile(readings.get(c).name(), true);
        any = true;
      }
    }
    CsvScanner scanner = text.scan();
    for (int row = 0; any && scanner.nextRow(); row++) {
      for (int c = 0; scanner.nextCell(); c++) {
        if (again[c] != null) {
          cells[c][row] =
              again[c].add(
                  scanner.buffer(),
                  scanner.from(),
                  scanner.to(),
                  scanner.isQuoted(),
                  scanner.line());
        }
      }
    }
    for (int c = 0; c < again.length; c++) {
      if (again[c] != null) {
        readings.set(c, readings.get(c).over(again[c]));
      }
    }
  }

  private void refuseProblems() {
    List<ColumnReading> bad =
        readings.stream().filter(r -> r != null && r.problem().isPresent()).toList();
    if (bad.isEmpty()) {
      return;
    }
    String first = bad.get(0).problem().orElseThrow();
    String others =
        bad.size() == 1
            ? ""
            : String.format(
                Locale.ROOT,
                " (so has %s: the command columns shows all)",
                Names.quoted(bad.stream().skip(1).map(ColumnReading::name).toList()));
    throw new InvalidInputException(
        others.isEmpty() ? first : first.substring(0, first.length() - 1) + others + ".");
  }

  private CsvFile file() {
    List<String> said = said();
    List<FileColumn> columns = new ArrayList<>();
    FileTable table = new FileTable(text.rows(), null);
    int used = 0;
    for (int c = 0; c < readings.size(); c++) {
      ColumnReading reading = readings.get(c);
      if (reading == null) {
        columns.add(FileColumn.ignored(text.header().get(c), "string"));
        table.add(text.header().get(c), false, row -> null);
        continue;
      }
      double[] values = cells[c];
      Column column = reading.column(values, text.rows());
      columns.add(CsvColumns.of(reading, column, used++));
      table.add(new WholeColumn.Cells(column, row -> values[row], true));
    }
    return new CsvFile(
        text,
        options.encoding(),
        columns,
        table.read(classColumn.index()),
        files,
        missingText(),
        said,
        beyondArff());
  }

  /** Says what an ARFF file of the rows leaves out. */
  private List<String> beyondArff() {
    return readings.stream()
        .filter(reading -> reading != null && !reading.beyondArff().isEmpty())
        .map(
            reading ->
                String.format(
                    Locale.ROOT,
                    "%s: ARFF has no place for %s of its dates; they are written in UTC, to the millisecond.",
                    reading.name(),
                    reading.beyondArff()))
        .toList();
  }

  /** Returns how the file writes a missing cell of which its column tells nothing. */
  private String missingText() {
    for (ColumnReading reading : readings) {
      String own = reading == null ? null : reading.text(Double.NaN);
      if (own != null) {
        return own;
      }
    }
    return missing == null ? "" : missing;
  }

  private List<String> said() {
    return ReadingLines.ofCsv(text, classColumn, readings, cells);
  }
}
