package io.github.counterpoise.balance;

import io.github.counterpoise.oversample.FittedOversampler;
import io.github.counterpoise.oversample.Oversampler;
import io.github.counterpoise.profile.ColumnForms;
import io.github.counterpoise.profile.StepNotes;
import io.github.counterpoise.profile.ValueWarnings;
import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Balances tables: works out the totals, fits the method, makes exactly the missing rows of each
 * class and hands back originals and made-up rows together. Every host goes through here, so that
 * one seed and table give the same rows everywhere.
 */
public final class Balancer {

  private final Oversampler<?> method;
  private final BalanceConfig config;
  private final Targets targets;
  private final MemoryNeed memory;
  private final boolean looksAtValues;

  /**
   * Prepares to balance for a host that passes rows on as they are made.
   *
   * @param method makes the rows
   * @param config target, seed, fallback and threads
   */
  public Balancer(Oversampler<?> method, BalanceConfig config) {
    this(method, config, MemoryNeed.STREAMING);
  }

  /**
   * Prepares to balance.
   *
   * @param method makes the rows
   * @param config target, seed, fallback and threads
   * @param memory what the host takes for each row
   */
  public Balancer(Oversampler<?> method, BalanceConfig config, MemoryNeed memory) {
    this(method, config, memory, true);
  }

  private Balancer(
      Oversampler<?> method, BalanceConfig config, MemoryNeed memory, boolean looksAtValues) {
    this.method = method;
    this.config = config;
    this.memory = memory;
    this.targets = Targets.parse(config.target());
    this.looksAtValues = looksAtValues;
  }

  /**
   * Returns a balancer that warns neither of odd values nor of many synthetic rows. It is for parts
   * of a table, such as the training rows of a fold, when the whole was looked at.
   */
  public Balancer withoutValueWarnings() {
    return new Balancer(method, config, memory, false);
  }

  /**
   * Balances a table, which is left as it is.
   *
   * @param table the rows; those without a class are passed through and take no part
   * @param monitor who watches
   * @return original and made-up rows
   * @throws InvalidInputException if the table cannot be balanced
   * @throws CancelledException if the user stopped the run
   */
  public Balanced balance(Table table, Monitor monitor) {
    TableChecks.requireUsable(table);
    TableChecks.requireTaken(table, method);
    WarningCollector watch = new WarningCollector(monitor);
    warnOfValues(table, watch);
    List<String> labels = table.schema().classLabels();
    int[] counts = table.classCounts();
    int[] totals = targets.totals(counts, labels);
    checkSize(table, totals);

    FallbackLadder ladder = new FallbackLadder(method, config.fallback(), table.schema().kind());
    Map<Integer, Oversampler<?>> makers = new TreeMap<>();
    Map<Integer, Integer> missing = new TreeMap<>();
    for (int c = 0; c < totals.length; c++) {
      if (totals[c] > counts[c]) {
        if (looksAtValues) {
          SyntheticShare.remark(labels.get(c), counts[c], totals[c]).ifPresent(watch::warn);
        }
        makers.put(c, ladder.choose(labels.get(c), counts[c], watch));
        missing.put(c, totals[c] - counts[c]);
      }
    }
    if (makers.isEmpty()) {
      watch.warn("Target '" + config.target().trim() + "' is met already; no rows were added.");
    }
    RowMaker rows = new RowMaker(table, precise(table), ladder, missing, config.run(watch));
    rows.make(makers);
    List<ClassOutcome> outcomes =
        IntStream.range(0, totals.length)
            .mapToObj(c -> rows.outcome(c, totals[c], method.name()))
            .toList();
    return new Balanced(table, rows.parts(), outcomes, watch.warnings());
  }

  /**
   * Learns what {@link #balance} would learn, and nothing else: with one seed, what is sampled
   * later is equal to the rows made at once.
   *
   * @param table the rows; those without a class take no part
   * @param monitor who watches
   * @return what was learnt of every class with enough rows
   * @throws InvalidInputException if the table cannot be used, or no class has enough rows
   * @throws CancelledException if the user stopped the run
   */
  public FittedOversampler fit(Table table, Monitor monitor) {
    TableChecks.requireUsable(table);
    TableChecks.requireTaken(table, method);
    warnOfValues(table, monitor);
    int[] counts = table.classCounts();
    Set<Integer> classes =
        IntStream.range(0, counts.length)
            .filter(c -> counts[c] >= method.minimumClassSize())
            .boxed()
            .collect(Collectors.toUnmodifiableSet());
    if (classes.isEmpty()) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Every class has fewer rows than %s needs (%d); add rows.",
              method.name(),
              method.minimumClassSize()));
    }
    return method.fit(precise(table), classes, RowMaker.fitting(config.run(monitor), method));
  }

  private void warnOfValues(Table table, Monitor monitor) {
    if (looksAtValues) {
      ValueWarnings.of(table, config.run(monitor)).forEach(monitor::warn);
      StepNotes.of(table).forEach(monitor::info);
    }
  }

  /** Returns the rows under columns that have decimals or do not, as the settings say. */
  private Table precise(Table table) {
    return config.precision() == Decimals.FULL ? ColumnForms.withoutDecimals(table) : table;
  }

  private void checkSize(Table table, int[] totals) {
    long unlabelled = table.rows() - (long) Arrays.stream(table.classCounts()).sum();
    long rows = unlabelled + Arrays.stream(totals).asLongStream().sum();
    if (rows > Targets.MOST_ROWS) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "The target asks for %,d rows in all; a table holds at most %,d, so ask for fewer.",
              rows,
              Targets.MOST_ROWS));
    }
    memory.check(table, rows - table.rows(), Runtime.getRuntime().maxMemory());
  }
}
