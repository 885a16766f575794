package io.github.counterpoise.evaluate.compare;

import io.github.counterpoise.evaluate.metric.Metric;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;

/**
 * The lines of a results file: either a setting of a data set with its value, or a cell with its
 * metrics; what belongs to the other kind is empty.
 */
final class ResultsLine {

  private static final int SETTING = 1;
  private static final int VALUE = 2;
  private static final int LEARNER = 3;
  private static final int CONTENDER = 4;
  private static final int REPEAT = 5;
  private static final int FOLD = 6;
  private static final int METRICS = 7;

  /** The names of the columns. */
  static final List<String> HEADER = header();

  private ResultsLine() {}

  private static List<String> header() {
    List<String> names =
        new ArrayList<>(
            List.of("dataset", "setting", "value", "classifier", "contender", "repeat", "fold"));
    for (Metric metric : Metric.values()) {
      names.add(metric.key());
    }
    names.addAll(List.of("prepare_seconds", "fit_seconds", "predict_seconds", "refusal"));
    return List.copyOf(names);
  }

  /** Returns whether a header is that of a file without settings. */
  static boolean isFormerHeader(List<String> names) {
    return names.size() > 4
        && names.subList(0, 4).equals(List.of("dataset", "checksum", "seed", "folds"));
  }

  static String text(List<String> texts) {
    return CSVFormat.RFC4180.format(texts.toArray()) + "\n";
  }

  static List<String> of(String dataset, String setting, String value) {
    List<String> texts = new ArrayList<>(Collections.nCopies(HEADER.size(), ""));
    texts.set(0, RunSettings.line(dataset));
    texts.set(SETTING, RunSettings.line(setting));
    texts.set(VALUE, value);
    return texts;
  }

  static List<String> of(CellKey key, Cell cell) {
    List<String> texts = new ArrayList<>();
    texts.add(RunSettings.line(key.dataset()));
    texts.add("");
    texts.add("");
    texts.add(RunSettings.line(key.learner()));
    texts.add(RunSettings.line(key.contender()));
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

  static void requireLength(List<String> texts) {
    if (texts.size() != HEADER.size()) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "%d values instead of %d", texts.size(), HEADER.size()));
    }
  }

  static boolean isSetting(List<String> texts) {
    return !texts.get(SETTING).isEmpty();
  }

  static String dataset(List<String> texts) {
    return plain(texts.get(0));
  }

  static String setting(List<String> texts) {
    return plain(texts.get(SETTING));
  }

  static String value(List<String> texts) {
    return texts.get(VALUE);
  }

  static CellKey key(List<String> texts) {
    return new CellKey(
        dataset(texts),
        plain(texts.get(LEARNER)),
        plain(texts.get(CONTENDER)),
        Integer.parseInt(texts.get(REPEAT)),
        Integer.parseInt(texts.get(FOLD)));
  }

  static Cell cell(List<String> texts) {
    Map<Metric, Double> values = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      String text = texts.get(HEADER.indexOf(metric.key()));
      if (!text.isEmpty()) {
        values.put(metric, Double.valueOf(text));
      }
    }
    int time = METRICS + Metric.values().length;
    return new Cell(
        values,
        Double.parseDouble(texts.get(time)),
        Double.parseDouble(texts.get(time + 1)),
        Double.parseDouble(texts.get(time + 2)),
        texts.get(HEADER.size() - 1));
  }

  /** Undoes {@link RunSettings#line}. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        char next = text.charAt(++i);
        plain.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next);
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
