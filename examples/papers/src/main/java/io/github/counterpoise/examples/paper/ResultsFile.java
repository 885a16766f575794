package io.github.counterpoise.examples.paper;

import io.github.counterpoise.file.WholeFile;
import io.github.counterpoise.run.InvalidInputException;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * The finished cells of a table as a CSV file: some columns say which cell it is, the others what
 * came out. It is written anew, whole, with each cell that is finished, so that a run that was
 * stopped at any moment goes on where it was.
 */
public final class ResultsFile {

  private final Path file;
  private final List<String> header;
  private final int keys;
  private final Map<List<String>, List<String>> cells = new LinkedHashMap<>();

  /**
   * Opens a file, or starts one with the first cell.
   *
   * @param file the file
   * @param keys names of the columns that say which cell it is
   * @param values names of the columns that say what came out
   * @throws InvalidInputException if it cannot be read or has other columns
   */
  public ResultsFile(Path file, List<String> keys, List<String> values) {
    this.file = file;
    this.keys = keys.size();
    header = new ArrayList<>(keys);
    header.addAll(values);
    if (Files.exists(file)) {
      read();
    }
  }

  private void read() {
    CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
    try (Reader in = Files.newBufferedReader(file);
        CSVParser lines = CSVParser.parse(in, format)) {
      boolean first = true;
      for (CSVRecord line : lines) {
        if (first ? !line.toList().equals(header) : line.size() != header.size()) {
          throw refused(line.toList(), line.getRecordNumber());
        }
        if (!first) {
          put(line.toList());
        }
        first = false;
      }
    } catch (IOException | UncheckedIOException e) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "The results in '%s' cannot be read (%s); move the file away.",
              file,
              e.getMessage()),
          e);
    }
  }

  private InvalidInputException refused(List<String> found, long line) {
    return new InvalidInputException(
        String.format(
            Locale.ROOT,
            "The file '%s' holds other results (line %d is '%s'); choose another folder with --out.",
            file,
            line,
            String.join(",", found)));
  }

  private void put(List<String> line) {
    cells.put(List.copyOf(line.subList(0, keys)), List.copyOf(line.subList(keys, line.size())));
  }

  /**
   * Returns what came out of a cell, if it is finished.
   *
   * @param key which cell it is
   */
  public Optional<List<String>> find(List<String> key) {
    return Optional.ofNullable(cells.get(key));
  }

  /**
   * Adds a finished cell, or replaces it, and writes the file.
   *
   * @param key which cell it is
   * @param values what came out
   * @throws InvalidInputException if the file cannot be written
   */
  public void add(List<String> key, List<String> values) {
    List<String> line = new ArrayList<>(key);
    line.addAll(values);
    if (key.size() != keys || line.size() != header.size()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "%d and %d entries for %s", key.size(), values.size(), header));
    }
    put(line);
    WholeFile.write(
        file,
        "results",
        out -> {
          Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
          CSVPrinter printer = new CSVPrinter(text, format);
          printer.printRecord(header);
          for (Map.Entry<List<String>, List<String>> cell : cells.entrySet()) {
            List<String> all = new ArrayList<>(cell.getKey());
            all.addAll(cell.getValue());
            printer.printRecord(all);
          }
          printer.flush();
        });
  }
}
