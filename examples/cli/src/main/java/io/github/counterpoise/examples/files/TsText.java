package io.github.counterpoise.examples.files;

import io.github.counterpoise.host.WholeColumn;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Series;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The text of a {@code .ts} file, as the time series archives have them: a header of lines that
 * begin with {@code @}, then one case a line, its dimensions parted by colons and its class last.
 * Values are parted by commas; {@code ?} and {@code NaN} are missing ones.
 */
final class TsText {

  private final List<String> lines; // all of them
  private final List<Integer> cases = new ArrayList<>(); // line indices
  private final List<double[][]> values = new ArrayList<>(); // [case][dimension][step]
  private final List<Integer> classes = new ArrayList<>(); // [case] label index, -1 for none
  private List<String> labels = List.of();

  private TsText(List<String> lines) {
    this.lines = lines;
  }

  /**
   * Reads a text.
   *
   * @param text the whole text of a file
   * @throws InvalidInputException if it is no such file, or a kind of it that is not supported
   */
  static TsText of(String text) {
    TsText read = new TsText(text.lines().toList());
    boolean data = false;
    for (int i = 0; i < read.lines.size(); i++) {
      String line = read.lines.get(i).strip();
      boolean comment = line.isEmpty() || line.startsWith("#") || line.startsWith("%");
      if (line.equalsIgnoreCase("@data")) {
        data = true;
      } else if (!comment && data) {
        read.takeCase(i, line);
      } else if (line.startsWith("@")) {
        read.takeHeader(i, line);
      } else if (!comment) {
        throw refused(i, "expected a line that begins with @ before @data");
      }
    }
    if (!data || read.cases.isEmpty()) {
      throw new InvalidInputException("The file has no cases after a line @data.");
    }
    return read;
  }

  private void takeHeader(int index, String line) {
    String[] words = line.split("\\s+");
    boolean yes = words.length > 1 && words[1].equalsIgnoreCase("true");
    switch (words[0].toLowerCase(Locale.ROOT)) {
      case "@timestamps" -> {
        if (yes) {
          throw refused(
              index,
              "values with time stamps are not read; write the values alone, or the series in long"
                  + " format as CSV (--sequence-id, --order)");
        }
      }
      case "@targetlabel" -> {
        if (yes) {
          throw refused(index, "the target is a number; balancing needs classes (@classLabel)");
        }
      }
      case "@classlabel" -> {
        if (!yes || words.length < 3) {
          throw refused(index, "there are no class labels; balancing needs at least two classes");
        }
        labels = List.of(Arrays.copyOfRange(words, 2, words.length));
      }
      default -> {
        // names and sizes, which the cases tell themselves
      }
    }
  }

  private void takeCase(int index, String line) {
    if (labels.isEmpty()) {
      throw refused(index, "cases come before a line @classLabel true with the labels");
    }
    String[] parts = line.split(":", -1);
    if (parts.length < 2) {
      throw refused(index, "expected dimensions parted by colons, and a class after the last");
    }
    String label = parts[parts.length - 1].strip();
    int classIndex = label.equals("?") ? -1 : labels.indexOf(label);
    if (classIndex < 0 && !label.equals("?")) {
      throw refused(
          index,
          String.format(
              Locale.ROOT, "the class '%s' is none of %s", label, String.join(", ", labels)));
    }
    double[][] run = new double[parts.length - 1][];
    for (int d = 0; d < run.length; d++) {
      run[d] = numbers(index, parts[d]);
      if (run[d].length != run[0].length) {
        throw refused(
            index,
            String.format(
                Locale.ROOT,
                "dimension 1 has %d values, dimension %d has %d; all of a case are equally long",
                run[0].length,
                d + 1,
                run[d].length));
      }
    }
    if (!values.isEmpty() && values.get(0).length != run.length) {
      throw refused(
          index,
          String.format(
              Locale.ROOT,
              "%d dimensions, but %d in the first case",
              run.length,
              values.get(0).length));
    }
    cases.add(index);
    values.add(run);
    classes.add(classIndex);
  }

  private static double[] numbers(int index, String part) {
    if (part.isBlank()) {
      return new double[0];
    }
    String[] words = part.split(",", -1);
    double[] numbers = new double[words.length];
    for (int i = 0; i < words.length; i++) {
      String word = words[i].strip();
      try {
        numbers[i] = word.equals("?") ? Double.NaN : Double.parseDouble(word);
      } catch (NumberFormatException e) {
        throw refused(
            index, String.format(Locale.ROOT, "value %d is '%s', not a number", i + 1, word));
      }
      if (Double.isInfinite(numbers[i])) {
        throw refused(index, String.format(Locale.ROOT, "value %d is infinite", i + 1));
      }
    }
    return numbers;
  }

  private static InvalidInputException refused(int index, String reason) {
    return new InvalidInputException(
        String.format(Locale.ROOT, "Line %d of the .ts file: %s.", index + 1, reason));
  }

  /** Returns the lines of the file, as they are. */
  List<String> lines() {
    return lines;
  }

  /** Returns the cases: a series of as many columns as there are dimensions, and the class. */
  FileTable table() {
    int dimensions = values.get(0).length;
    List<Column> features =
        IntStream.rangeClosed(1, dimensions)
            .<Column>mapToObj(d -> new Column.Numeric("dimension " + d))
            .toList();
    int[] offsets = new int[values.size() + 1];
    for (int i = 0; i < values.size(); i++) {
      offsets[i + 1] = Math.addExact(offsets[i], values.get(i)[0].length);
    }
    Table.Builder steps = new Table.Builder(Schema.withoutClass(features), offsets[values.size()]);
    for (int i = 0; i < values.size(); i++) {
      for (int d = 0; d < dimensions; d++) {
        double[] run = values.get(i)[d];
        for (int step = 0; step < run.length; step++) {
          steps.set(offsets[i] + step, d, run[step]);
        }
      }
    }
    FileTable table = new FileTable(values.size(), null);
    Series runs = Series.of(steps.build(), offsets, new boolean[values.size()]);
    table.add(new WholeColumn.Runs(new Column.Series("series", features), runs));
    IntToDoubleFunction label = i -> classes.get(i) < 0 ? Double.NaN : classes.get(i);
    table.add(new WholeColumn.Cells(new Column.Nominal("class", labels), label, true));
    return table;
  }

  /**
   * Returns a case as a line.
   *
   * @param table rows of the columns of {@link #table}
   * @param row index of the row
   */
  static String line(Table table, int row) {
    Series series = table.series(0);
    Table run = series.run(row);
    StringBuilder line = new StringBuilder();
    for (int d = 0; d < run.schema().width(); d++) {
      for (int step = 0; step < run.rows(); step++) {
        line.append(step == 0 ? "" : ",");
        double value = run.value(step, d);
        line.append(Double.isNaN(value) ? "?" : CellText.of(run.schema().column(d), value));
      }
      line.append(':');
    }
    int label = table.classOf(row);
    return line.append(label < 0 ? "?" : table.schema().classLabels().get(label)).toString();
  }
}
