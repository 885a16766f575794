package io.github.counterpoise.evaluate.compare;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The finished cells of a comparison as comma-separated values, appended as they come, so that a
 * run that was stopped can be taken up again. Before the cells of a data set stand, one a line, the
 * settings that they rest on: class, columns and cells, seed and folds, the program, and those of
 * each classifier and method. A file in which one of them is another is refused by its name. A last
 * line cut off by a crash is dropped with a warning. A cell that was refused has no values, but the
 * reason. Cells of other data sets, classifiers, contenders or repeats may stand in the file too.
 */
public final class ResultsFile implements AutoCloseable {

  private final Path path;
  private final RandomAccessFile file;
  private final Map<CellKey, Cell> cells = new HashMap<>();
  private final Map<String, Map<String, String>> settings = new HashMap<>(); // by data set

  private ResultsFile(Path path, RandomAccessFile file) {
    this.path = path;
    this.file = file;
  }

  /**
   * Opens a file, or begins one.
   *
   * @param path its name
   * @param monitor is told of a line that was cut off
   * @throws InvalidInputException if it cannot be read and written, holds something else, or is in
   *     use by another run
   */
  @SuppressWarnings("StreamResourceLeak") // closed with the results file
  public static ResultsFile open(Path path, Monitor monitor) {
    try {
      RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
      try {
        if (file.getChannel().tryLock() == null) {
          throw new InvalidInputException(
              String.format(
                  Locale.ROOT,
                  "Results file '%s' is in use by another run; wait for it or name another file.",
                  path));
        }
        ResultsFile results = new ResultsFile(path, file);
        results.read(monitor);
        return results;
      } catch (IOException | RuntimeException e) {
        file.close();
        throw e;
      }
    } catch (IOException | java.nio.channels.OverlappingFileLockException e) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT, "Results file '%s' cannot be opened: %s.", path, e.getMessage()),
          e);
    }
  }

  private void read(Monitor monitor) throws IOException {
    byte[] bytes = new byte[Math.toIntExact(file.length())];
    file.readFully(bytes);
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    if (end < bytes.length) {
      monitor.warn(
          String.format(
              Locale.ROOT,
              "The last line of results file '%s' was cut off and is dropped; its cell is measured again.",
              path));
      file.setLength(end);
    }
    String text = new String(bytes, 0, end, StandardCharsets.UTF_8);
    if (text.isEmpty()) {
      write(ResultsLine.text(ResultsLine.HEADER));
      return;
    }
    try (CSVParser parser = CSVParser.parse(new StringReader(text), CSVFormat.RFC4180)) {
      for (CSVRecord line : parser) {
        if (line.getRecordNumber() == 1) {
          requireHeader(line.toList());
        } else {
          take(line.toList(), line.getRecordNumber());
        }
      }
    }
  }

  private void requireHeader(List<String> names) {
    if (ResultsLine.isFormerHeader(names)) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Results file '%s' is of an earlier version, which did not keep the class column and other"
                  + " settings that its results rest on; name another file.",
              path));
    }
    if (!names.equals(ResultsLine.HEADER)) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "'%s' is no results file of this version: its first line is not '%s'; name another file.",
              path,
              String.join(",", ResultsLine.HEADER)));
    }
  }

  private void take(List<String> texts, long number) {
    try {
      ResultsLine.requireLength(texts);
      if (ResultsLine.isSetting(texts)) {
        settings
            .computeIfAbsent(ResultsLine.dataset(texts), name -> new LinkedHashMap<>())
            .put(ResultsLine.setting(texts), ResultsLine.value(texts));
      } else {
        cells.put(ResultsLine.key(texts), ResultsLine.cell(texts));
      }
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Line %d of results file '%s' cannot be read (%s); remove it or name another file.",
              number,
              path,
              e.getMessage()),
          e);
    }
  }

  /**
   * Checks that what the file has of a data set was measured as it would be now, and adds the
   * settings that it lacks.
   *
   * @throws InvalidInputException if a setting is another, by its name
   */
  synchronized void begin(Subject subject, ComparisonPlan plan) {
    Map<String, String> known =
        settings.computeIfAbsent(subject.name(), name -> new LinkedHashMap<>());
    Map<String, String> now = RunSettings.of(subject, plan.seed());
    boolean measured = cells.keySet().stream().anyMatch(k -> k.dataset().equals(subject.name()));
    require(subject, known, now, measured);
    for (var learner : plan.learners()) {
      Map<String, String> own =
          Map.of(RunSettings.name(learner), RunSettings.line(learner.settings()));
      require(subject, known, own, has(subject, learner.name(), null));
      now.putAll(own);
    }
    for (var contender : plan.contenders()) {
      Map<String, String> own =
          Map.of(RunSettings.name(contender), RunSettings.line(contender.settings()));
      require(subject, known, own, has(subject, null, contender.name()));
      now.putAll(own);
    }
    StringBuilder lines = new StringBuilder();
    now.forEach(
        (name, value) -> {
          if (known.put(name, value) == null) {
            lines.append(ResultsLine.text(ResultsLine.of(subject.name(), name, value)));
          }
        });
    append(lines.toString());
  }

  private boolean has(Subject subject, String learner, String contender) {
    return cells.keySet().stream()
        .anyMatch(
            key ->
                key.dataset().equals(subject.name())
                    && (learner == null || key.learner().equals(learner))
                    && (contender == null || key.contender().equals(contender)));
  }

  private void require(
      Subject subject, Map<String, String> known, Map<String, String> now, boolean measured) {
    for (Map.Entry<String, String> setting : now.entrySet()) {
      String before = known.get(setting.getKey());
      if (before == null && measured) {
        throw new InvalidInputException(
            String.format(
                Locale.ROOT,
                "Results file '%s' does not say the %s with which '%s' was measured; name another file.",
                path,
                setting.getKey(),
                subject.name()));
      }
      if (before != null && !before.equals(setting.getValue())) {
        throw new InvalidInputException(
            String.format(
                Locale.ROOT,
                "Results file '%s' was made with %s %s for '%s', this run has %s; use the same or name"
                    + " another file.",
                path,
                setting.getKey(),
                before,
                subject.name(),
                setting.getValue()));
      }
    }
  }

  /** Returns the finished cells found when the file was opened. */
  Map<CellKey, Cell> cells() {
    return Map.copyOf(cells);
  }

  /** Appends finished cells of a data set that was {@linkplain #begin begun}. */
  synchronized void add(Map<CellKey, Cell> finished) {
    StringBuilder lines = new StringBuilder();
    finished.forEach((key, cell) -> lines.append(ResultsLine.text(ResultsLine.of(key, cell))));
    append(lines.toString());
  }

  private void append(String lines) {
    try {
      write(lines);
    } catch (IOException e) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT, "Results file '%s' cannot be written: %s.", path, e.getMessage()),
          e);
    }
  }

  private void write(String text) throws IOException {
    file.seek(file.length());
    file.write(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT, "Results file '%s' cannot be closed: %s.", path, e.getMessage()),
          e);
    }
  }
}
