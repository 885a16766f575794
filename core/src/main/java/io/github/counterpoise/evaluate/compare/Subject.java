package io.github.counterpoise.evaluate.compare;

import io.github.counterpoise.evaluate.ScaledWeights;
import io.github.counterpoise.evaluate.StratifiedFolds;
import io.github.counterpoise.evaluate.metric.ClassScope;
import io.github.counterpoise.host.ValueWarnings;
import io.github.counterpoise.oversample.InvalidInputException;
import io.github.counterpoise.oversample.Monitor;
import io.github.counterpoise.table.Table;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A data set made ready to be compared on.
 *
 * @param name name in results
 * @param table its rows with a class, without provenance columns, with weights of mean 1
 * @param scope the classes that count
 * @param folds folds of each cross-validation that are really used
 * @param content check sums of the table, from which folds and seeds come
 */
record Subject(String name, Table table, ClassScope scope, int folds, ContentKey content) {

  /** Looks at a data set; what is to be said goes to the monitor. */
  static Subject of(DataSet data, ComparisonPlan plan, Monitor monitor) {
    Table clean = LeakCheck.withoutProvenance(data, monitor);
    int[] labelled = clean.labelledRows();
    if (labelled.length < clean.rows() && labelled.length > 0) {
      monitor.warn(
          "%d of the %d rows of '%s' have no class in column '%s' and are left out."
              .formatted(
                  clean.rows() - labelled.length,
                  clean.rows(),
                  data.name(),
                  clean.schema().classColumn().name()));
    }
    Table table = ScaledWeights.of(labelled.length < clean.rows() ? clean.select(labelled) : clean);
    String column = table.schema().classColumn().name();
    int[] counts = table.classCounts();
    long present = IntStream.of(counts).filter(n -> n > 0).count();
    if (present < 2) {
      throw new InvalidInputException(
          "Class column '%s' of '%s' has rows in %s; a comparison needs at least two classes."
              .formatted(column, data.name(), present == 0 ? "no class" : "one class only"));
    }
    if (table.schema().width() < 2) {
      throw new InvalidInputException(
          "Data set '%s' has only the class column '%s'; at least one other column is needed."
              .formatted(data.name(), column));
    }
    requireWeight(data.name(), table);
    CopiesCheck.warn(data.name(), table, monitor);
    ValueWarnings.of(table)
        .forEach(warning -> monitor.warn("Data set '%s': %s".formatted(data.name(), warning)));
    ClassScope scope = ClassScope.of(table);
    sayTies(data.name(), table, scope, monitor);
    int folds = folds(data.name(), table, plan, monitor);
    return new Subject(data.name(), table, scope, folds, ContentKey.of(table));
  }

  private static void requireWeight(String name, Table table) {
    if (IntStream.range(0, table.rows()).noneMatch(row -> table.weight(row) > 0)) {
      throw new InvalidInputException(
          "All rows of '%s' have weight 0, so that none counts; give some of them a weight above 0."
              .formatted(name));
    }
  }

  /** Says which class is the minority where several are as small. */
  private static void sayTies(String name, Table table, ClassScope scope, Monitor monitor) {
    int[] counts = table.classCounts();
    List<String> labels = table.schema().classLabels();
    List<String> others =
        IntStream.of(scope.present())
            .filter(c -> c != scope.minority() && counts[c] == counts[scope.minority()])
            .mapToObj(c -> "'" + labels.get(c) + "'")
            .sorted()
            .toList();
    if (!others.isEmpty()) {
      monitor.warn(
          "Class '%s' of '%s' counts as the smallest, the first by its label: %s %s as many rows."
              .formatted(
                  labels.get(scope.minority()),
                  name,
                  String.join(", ", others),
                  others.size() == 1 ? "has" : "have"));
    }
  }

  private static int folds(String name, Table table, ComparisonPlan plan, Monitor monitor) {
    ClassScope scope = ClassScope.of(table);
    int smallest = table.classCounts()[scope.minority()];
    String label = table.schema().classLabels().get(scope.minority());
    if (table.rows() < plan.folds()) {
      throw new InvalidInputException(
          "Data set '%s' has %d rows with a class, fewer than the %d folds asked for."
              .formatted(name, table.rows(), plan.folds()));
    }
    if (smallest >= plan.folds() || plan.smallClasses() == SmallClasses.ALLOW) {
      if (smallest < plan.folds()) {
        monitor.warn(
            ("Class '%s' of '%s' has %d rows for %d folds, so some folds test without it; metrics"
                    + " that need it are left out there.")
                .formatted(label, name, smallest, plan.folds()));
      }
      return plan.folds();
    }
    if (plan.smallClasses() == SmallClasses.FEWER_FOLDS && smallest >= 2) {
      monitor.warn(
          "Class '%s' of '%s' has %d rows, so %d folds are used instead of %d."
              .formatted(label, name, smallest, smallest, plan.folds()));
      return smallest;
    }
    int folds = StratifiedFolds.smallestClass(table);
    throw new InvalidInputException(
        "Class '%s' of '%s' has %d row%s, fewer than the %d folds asked for; %s."
            .formatted(
                label,
                name,
                smallest,
                smallest == 1 ? "" : "s",
                plan.folds(),
                folds >= 2
                    ? "ask for at most %d folds, or allow fewer folds for small classes"
                        .formatted(folds)
                    : "leave the class out, or allow folds without it"));
  }

  /**
   * Returns rows and classes in words, and the folds where they are others than planned.
   *
   * @param planned number of folds asked for
   */
  String words(int planned) {
    String rows = rowsInWords();
    return folds == planned ? rows : "%s; %d folds instead of %d".formatted(rows, folds, planned);
  }

  private String rowsInWords() {
    int[] counts = table.classCounts();
    return "%d rows; class '%s': %s"
        .formatted(
            table.rows(),
            table.schema().classColumn().name(),
            IntStream.of(scope.present())
                .mapToObj(c -> "%s %d".formatted(table.schema().classLabels().get(c), counts[c]))
                .collect(Collectors.joining(", ")));
  }
}
