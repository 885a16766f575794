package io.github.counterpoise.examples.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.examples.files.DataFile;
import io.github.counterpoise.table.Table;
import java.io.IOException;
import java.io.StringReader;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/**
 * Small files in the manner of spreadsheets, pandas, R, SAS, databases and sensors, each with the
 * profile it should have: {@code options:} for reading it, a {@code column:} line for every column
 * (name, kind, form, different values, missing cells), {@code values:} of a column's first rows,
 * {@code says:} for what must be told, and {@code refused} for a file that cannot be read so.
 */
class ColumnSamplesTest {

  static List<Path> samples() throws IOException, URISyntaxException {
    Path folder = Path.of(DataFile.class.getResource("samples").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> !f.toString().endsWith(".expected")).sorted().toList();
    }
  }

  private static List<String> lines(List<String> expected, String start) {
    return expected.stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isReadAsExpected(Path sample) throws IOException {
    String name = sample.getFileName().toString().replaceAll("\\.[a-z]+$", ".expected");
    List<String> expected = Files.readAllLines(sample.resolveSibling(name));
    List<String> options =
        lines(expected, "options: ").stream().flatMap(o -> Stream.of(o.split(" "))).toList();
    CommandLineRun table = run(sample, options, "--csv");
    boolean refused = expected.contains("refused");
    assertEquals(refused ? 1 : 0, table.code(), table.err());
    assertEquals(lines(expected, "column: "), columns(table.out()));
    CommandLineRun shown = run(sample, options);
    String told = (shown.out() + shown.err()).replaceAll("\\s+", " ");
    for (String sentence : lines(expected, "says: ")) {
      assertTrue(told.contains(sentence), told);
    }
    for (String values : lines(expected, "values: ")) {
      checkValues(sample, options, values.split(" "));
    }
  }

  private static CommandLineRun run(Path sample, List<String> options, String... more) {
    List<Object> args = new ArrayList<>(List.of("columns", sample));
    args.addAll(options);
    args.addAll(List.of(more));
    return CommandLineRun.of(args.toArray());
  }

  private static List<String> columns(String csv) throws IOException {
    List<String> columns = new ArrayList<>();
    for (CSVRecord row : CSVFormat.RFC4180.parse(new StringReader(csv))) {
      if (!row.get(1).equals("read_as")) {
        columns.add(String.join(" | ", row.toList().subList(0, 5)));
      }
    }
    return columns;
  }

  private static void checkValues(Path sample, List<String> options, String[] values) {
    DataOptions data = new DataOptions();
    new CommandLine(data).parseArgs(options.toArray(new String[0]));
    Table table = data.read(sample, List.of(), false).table();
    int column =
        IntStream.range(0, table.schema().width())
            .filter(c -> table.schema().column(c).name().equals(values[0]))
            .findFirst()
            .orElseThrow();
    double[] wanted = Arrays.stream(values).skip(1).mapToDouble(Double::parseDouble).toArray();
    double[] found =
        IntStream.range(0, wanted.length).mapToDouble(row -> table.value(row, column)).toArray();
    assertArrayEquals(wanted, found);
  }
}
