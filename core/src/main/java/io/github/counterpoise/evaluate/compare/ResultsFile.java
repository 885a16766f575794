package io.github.counterpoise.evaluate.compare;

import io.github.counterpoise.evaluate.metric.Metric;
import io.github.counterpoise.oversample.InvalidInputException;
import io.github.counterpoise.oversample.Monitor;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The finished cells of a comparison as comma-separated values, appended as they come, so that a
 * run that was stopped can be taken up again. Every line names data (with a check sum), seed and
 * folds; a file made with others is refused. A last line cut off by a crash is dropped with a
 * warning. A cell that was refused has no values, but the reason. Cells of other classifiers,
 * contenders or repeats may stand in the file too.
 */
public final class ResultsFile implements AutoCloseable {

  private static final int TEXTS = 8; // columns before the metrics
  private static final List<String> HEADER = header();

  /** The columns before refusals were kept; such a file is gone on with. */
  private static final List<String> FORMER = HEADER.subList(0, HEADER.size() - 1);

  private final Path path;
  private final RandomAccessFile file;
  private final Map<CellKey, Cell> cells = new HashMap<>();
  private final Map<String, String> checksums = new HashMap<>(); // by data set
  private final Map<String, List<String>> plans = new HashMap<>(); // seed and folds by data set

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
              "Results file '%s' is in use by another run; wait for it or name another file."
                  .formatted(path));
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
          "Results file '%s' cannot be opened: %s.".formatted(path, e.getMessage()), e);
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
          "The last line of results file '%s' was cut off and is dropped; its cell is measured again."
              .formatted(path));
      file.setLength(end);
    }
    String text = new String(bytes, 0, end, StandardCharsets.UTF_8);
    if (text.isEmpty()) {
      write(line(HEADER));
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
    if (!names.equals(HEADER) && !names.equals(FORMER)) {
      throw new InvalidInputException(
          "'%s' is no results file of this version: its first line is not '%s'; name another file."
              .formatted(path, String.join(",", HEADER)));
    }
  }

  private void take(List<String> texts, long number) {
    try {
      if (texts.size() != HEADER.size() && texts.size() != FORMER.size()) {
        throw new IllegalArgumentException(
            "%d values instead of %d".formatted(texts.size(), HEADER.size()));
      }
      Map<Metric, Double> values = new EnumMap<>(Metric.class);
      for (Metric metric : Metric.values()) {
        String text = texts.get(HEADER.indexOf(metric.key()));
        if (!text.isEmpty()) {
          values.put(metric, Double.valueOf(text));
        }
      }
      int time = TEXTS + Metric.values().length;
      CellKey key =
          new CellKey(
              texts.get(0),
              texts.get(4),
              texts.get(5),
              Integer.parseInt(texts.get(6)),
              Integer.parseInt(texts.get(7)));
      cells.put(
          key,
          new Cell(
              values,
              Double.parseDouble(texts.get(time)),
              Double.parseDouble(texts.get(time + 1)),
              Double.parseDouble(texts.get(time + 2)),
              refusal(texts, values)));
      checksums.put(texts.get(0), texts.get(1));
      plans.put(texts.get(0), List.of(texts.get(2), texts.get(3)));
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException(
          "Line %d of results file '%s' cannot be read (%s); remove it or name another file."
              .formatted(number, path, e.getMessage()),
          e);
    }
  }

  private static String refusal(List<String> texts, Map<Metric, Double> values) {
    if (texts.size() == HEADER.size()) {
      return texts.get(HEADER.size() - 1);
    }
    return values.isEmpty() ? "it was refused; the reason was not kept." : "";
  }

  /** Checks that what the file has of a data set was measured as it would be now. */
  void requireSame(Subject subject, long seed) {
    String known = checksums.get(subject.name());
    if (known != null && !known.equals(subject.checksum())) {
      throw new InvalidInputException(
          "Results file '%s' is about other data named '%s'; name another file."
              .formatted(path, subject.name()));
    }
    List<String> plan = plans.get(subject.name());
    List<String> now = List.of(Long.toString(seed), Integer.toString(subject.folds()));
    if (plan != null && !plan.equals(now)) {
      throw new InvalidInputException(
          ("Results file '%s' was made with seed %s and %s folds, this plan has seed %s and %s; use the"
                  + " same or name another file.")
              .formatted(path, plan.get(0), plan.get(1), now.get(0), now.get(1)));
    }
  }

  /** Returns the finished cells found when the file was opened. */
  Map<CellKey, Cell> cells() {
    return Map.copyOf(cells);
  }

  /** Appends finished cells of one data set. */
  synchronized void add(Subject subject, long seed, Map<CellKey, Cell> finished) {
    StringBuilder lines = new StringBuilder();
    finished.forEach((key, cell) -> lines.append(line(texts(subject, seed, key, cell))));
    try {
      write(lines.toString());
    } catch (IOException e) {
      throw new InvalidInputException(
          "Results file '%s' cannot be written: %s.".formatted(path, e.getMessage()), e);
    }
  }

  private void write(String text) throws IOException {
    file.seek(file.length());
    file.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> texts(Subject subject, long seed, CellKey key, Cell cell) {
    List<String> texts = new ArrayList<>();
    texts.add(key.dataset());
    texts.add(subject.checksum());
    texts.add(Long.toString(seed));
    texts.add(Integer.toString(subject.folds()));
    texts.add(key.learner());
    texts.add(key.contender());
    texts.add(Integer.toString(key.repeat()));
    texts.add(Integer.toString(key.fold()));
    for (Metric metric : Metric.values()) {
      OptionalDouble value = cell.value(metric);
      texts.add(value.isPresent() ? Double.toString(value.getAsDouble()) : "");
    }
    for (double seconds :
        new double[] {cell.prepareSeconds(), cell.fitSeconds(), cell.predictSeconds()}) {
      texts.add(String.format(Locale.ROOT, "%.6f", seconds));
    }
    texts.add(cell.refusal());
    return texts;
  }

  private static String line(List<String> texts) {
    return CSVFormat.RFC4180.format(texts.toArray()) + "\n";
  }

  private static List<String> header() {
    List<String> names =
        new ArrayList<>(
            List.of(
                "dataset",
                "checksum",
                "seed",
                "folds",
                "classifier",
                "contender",
                "repeat",
                "fold"));
    for (Metric metric : Metric.values()) {
      names.add(metric.key());
    }
    names.addAll(List.of("prepare_seconds", "fit_seconds", "predict_seconds", "refusal"));
    return List.copyOf(names);
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new InvalidInputException(
          "Results file '%s' cannot be closed: %s.".formatted(path, e.getMessage()), e);
    }
  }
}
