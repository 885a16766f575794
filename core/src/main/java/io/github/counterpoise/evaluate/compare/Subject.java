package io.github.counterpoise.evaluate.compare;

import io.github.counterpoise.evaluate.StratifiedFolds;
import io.github.counterpoise.evaluate.metric.ClassScope;
import io.github.counterpoise.learn.ScaledWeights;
import io.github.counterpoise.profile.ValueWarnings;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Kind;
import io.github.counterpoise.table.Table;
import java.util.List;
import java.util.Locale;
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
          String.format(
              Locale.ROOT,
              "%d of the %d rows of '%s' have no class in column '%s' and are left out.",
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
          String.format(
              Locale.ROOT,
              "Class column '%s' of '%s' has rows in %s; a comparison needs at least two classes.",
              column,
              data.name(),
              present == 0 ? "no class" : "one class only"));
    }
    if (table.schema().width() < 2) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Data set '%s' has only the class column '%s'; at least one other column is needed.",
              data.name(),
              column));
    }
    requireWeight(data.name(), table);
    if (table.schema().kind() == Kind.SEQUENCE) {
      monitor.info(
          String.format(
              Locale.ROOT,
              "Data set '%s' holds sequences; classifiers of plain columns learn from the length of"
                  + " each run and from first, last, mean and standard deviation of its columns.",
              data.name()));
    }
    CopiesCheck.warn(data.name(), table, monitor);
    ValueWarnings.of(table)
        .forEach(
            warning ->
                monitor.warn(
                    String.format(Locale.ROOT, "Data set '%s': %s", data.name(), warning)));
    ClassScope scope = ClassScope.of(table);
    sayTies(data.name(), table, scope, monitor);
    int folds = folds(data.name(), table, plan, monitor);
    return new Subject(data.name(), table, scope, folds, ContentKey.of(table));
  }

  private static void requireWeight(String name, Table table) {
    if (IntStream.range(0, table.rows()).noneMatch(row -> table.weight(row) > 0)) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "All rows of '%s' have weight 0, so that none counts; give some of them a weight above 0.",
              name));
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
          String.format(
              Locale.ROOT,
              "Class '%s' of '%s' counts as the smallest, the first by its label: %s %s as many rows.",
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
          String.format(
              Locale.ROOT,
              "Data set '%s' has %d rows with a class, fewer than the %d folds asked for.",
              name,
              table.rows(),
              plan.folds()));
    }
    if (smallest >= plan.folds() || plan.smallClasses() == SmallClasses.ALLOW) {
      if (smallest < plan.folds()) {
        monitor.warn(
            String.format(
                Locale.ROOT,
                "Class '%s' of '%s' has %d rows for %d folds, so some folds test without it; metrics"
                    + " that need it are left out there.",
                label,
                name,
                smallest,
                plan.folds()));
      }
      return plan.folds();
    }
    if (plan.smallClasses() == SmallClasses.FEWER_FOLDS && smallest >= 2) {
      monitor.warn(
          String.format(
              Locale.ROOT,
              "Class '%s' of '%s' has %d rows, so %d folds are used instead of %d.",
              label,
              name,
              smallest,
              smallest,
              plan.folds()));
      return smallest;
    }
    int folds = StratifiedFolds.smallestClass(table);
    throw new InvalidInputException(
        String.format(
            Locale.ROOT,
            "Class '%s' of '%s' has %d row%s, fewer than the %d folds asked for; %s.",
            label,
            name,
            smallest,
            smallest == 1 ? "" : "s",
            plan.folds(),
            folds >= 2
                ? String.format(
                    Locale.ROOT,
                    "ask for at most %d folds, or allow fewer folds for small classes",
                    folds)
                : "leave the class out, or allow folds without it"));
  }

  /**
   * Returns rows and classes in words, and the folds where they are others than planned.
   *
   * @param planned number of folds asked for
   */
  String words(int planned) {
    String rows = rowsInWords();
    return folds == planned
        ? rows
        : String.format(Locale.ROOT, "%s; %d folds instead of %d", rows, folds, planned);
  }

  private String rowsInWords() {
    int[] counts = table.classCounts();
    return String.format(
        Locale.ROOT,
        "%d rows; class '%s': %s",
        table.rows(),
        table.schema().classColumn().name(),
        IntStream.of(scope.present())
            .mapToObj(
                c ->
                    String.format(
                        Locale.ROOT, "%s %d", table.schema().classLabels().get(c), counts[c]))
            .collect(Collectors.joining(", ")));
  }
}
