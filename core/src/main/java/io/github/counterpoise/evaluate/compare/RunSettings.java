package io.github.counterpoise.evaluate.compare;

import io.github.counterpoise.evaluate.contender.Contender;
import io.github.counterpoise.learn.Learner;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Everything that the cells of a data set rest on, setting by setting, as a results file keeps it.
 * What cells are about one by one (repeat and fold) is not among it.
 */
final class RunSettings {

  /**
   * Goes up whenever the same settings give other numbers: other folds, seeds or definitions of
   * metrics.
   */
  private static final int RULES = 2;

  private static final int LONGEST = 300; // characters of names that are written out

  private RunSettings() {}

  /** Returns the settings of a data set by name, those that tell the most first. */
  static Map<String, String> of(Subject subject, long seed) {
    Map<String, String> settings = new LinkedHashMap<>();
    Schema schema = subject.table().schema();
    settings.put("class column", schema.classColumn().name());
    settings.put("seed", Long.toString(seed));
    settings.put("folds", Integer.toString(subject.folds()));
    settings.put("columns", shortened(schema.columns().stream().map(Column::name).toList()));
    for (int c = 0; c < schema.width(); c++) {
      settings.put("column " + (c + 1), words(schema.column(c)));
    }
    settings.put("number of rows", Integer.toString(subject.table().rows()));
    settings.put("check sum of the cells", Long.toHexString(subject.content().cells()));
    settings.put("check sum of the order of rows", Long.toHexString(subject.content().order()));
    settings.put("check sum of the row weights", Long.toHexString(subject.content().weights()));
    settings.put("version of Counterpoise", version());
    settings.put("rules of measuring", Integer.toString(RULES));
    settings.replaceAll((name, value) -> line(value));
    return settings;
  }

  /** Returns the name of a classifier's settings. */
  static String name(Learner learner) {
    return "settings of classifier " + learner.name();
  }

  /** Returns the name of a contender's settings. */
  static String name(Contender contender) {
    return "settings of method " + contender.name();
  }

  /** Returns a text without line breaks, so that a line of the file is a record. */
  static String line(String text) {
    return text.replace("\\", "\\\\").replace("\r", "\\r").replace("\n", "\\n");
  }

  private static String words(Column column) {
    String name = "'" + column.name() + "', ";
    if (column instanceof Column.Nominal nominal) {
      return name + "labels " + shortened(nominal.labels());
    }
    if (column instanceof Column.Series series) {
      return name
          + "series of "
          + series.steps().stream().map(RunSettings::words).collect(Collectors.joining("; "));
    }
    if (column instanceof Column.Numeric numeric) {
      return name
          + (numeric.decimals() == Column.Numeric.ANY
              ? "numbers"
              : String.format(Locale.ROOT, "numbers of %d decimals", numeric.decimals()));
    }
    return name
        + (column instanceof Column.Date date
            ? "dates by " + date.unit().name().toLowerCase(Locale.ROOT)
            : "whole numbers");
  }

  private static String shortened(List<String> names) {
    String all = String.join(", ", names);
    return all.length() <= LONGEST
        ? all
        : String.format(
            Locale.ROOT,
            "%d with check sum %s",
            names.size(),
            Long.toHexString(ContentKey.of(names)));
  }

  private static String version() {
    String version = RunSettings.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
