package io.github.counterpoise.balance;

import io.github.counterpoise.balance.ClassOutcome.TopUp;
import io.github.counterpoise.oversample.FittedOversampler;
import io.github.counterpoise.oversample.Oversampler;
import io.github.counterpoise.oversample.Provenance;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.profile.DatePairs;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.Series;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

/**
 * Makes the missing rows of each class. Each method is fitted once for all its classes. Where it
 * makes fewer rows than it was asked for, the next rung of the ladder makes the others.
 */
final class RowMaker {

  private final Table table; // under the columns of the outcome
  private final Table learnt; // the same rows under the columns that methods learn from
  private final DatePairs dates;
  private final FallbackLadder ladder;
  private final Run run;
  private final int[] counts; // [class] real rows
  private final Map<Integer, Integer> missing; // [class] rows still to be made
  private final Map<Integer, List<Synthetic>> parts = new TreeMap<>();
  private final Map<Integer, String> reasons = new TreeMap<>(); // why the last method fell short
  private final Map<Integer, List<TopUp>> topUps = new TreeMap<>();

  RowMaker(
      Table table, Table learnt, FallbackLadder ladder, Map<Integer, Integer> missing, Run run) {
    this.table = table;
    this.learnt = learnt;
    this.dates = DatePairs.of(table);
    this.ladder = ladder;
    this.counts = table.classCounts();
    this.missing = new TreeMap<>(missing);
    this.run = run;
  }

  /** Returns the run in which a method is fitted. */
  static Run fitting(Run run, Oversampler<?> maker) {
    return run.withSeed(run.seed().derive(maker.name()).derive("fit"));
  }

  /** Makes all rows, each class by the method given. */
  void make(Map<Integer, Oversampler<?>> makers) {
    Map<Integer, Oversampler<?>> next = round(makers, run.monitor());
    while (!next.isEmpty()) {
      next = round(next, run.monitor().slice(1, 1));
    }
    run.monitor().checkCancelled();
    run.monitor().progress(1);
  }

  /** Returns what was made, class by class; of one class in the order of the methods. */
  List<Synthetic> parts() {
    return parts.values().stream().flatMap(List::stream).toList();
  }

  /** Returns what became of a class. */
  ClassOutcome outcome(int index, int after, String chosen) {
    List<String> methods =
        parts.getOrDefault(index, List.of()).stream()
            // A method may itself leave a class to another one, and then says so in the provenance.
            .map(part -> part.provenance().method())
            .distinct()
            .toList();
    return new ClassOutcome(
        table.schema().classLabels().get(index),
        counts[index],
        after,
        String.join(" and ", methods),
        methods.stream().anyMatch(method -> !method.equals(chosen)),
        topUps.getOrDefault(index, List.of()));
  }

  /** Returns who makes what is missing after it. */
  private Map<Integer, Oversampler<?>> round(Map<Integer, Oversampler<?>> makers, Monitor monitor) {
    Map<Integer, Oversampler<?>> next = new TreeMap<>();
    List<Oversampler<?>> methods = makers.values().stream().distinct().toList();
    for (int i = 0; i < methods.size(); i++) {
      Oversampler<?> maker = methods.get(i);
      List<Integer> classes = makers.keySet().stream().filter(c -> makers.get(c) == maker).toList();
      Run part =
          run.withSeed(run.seed().derive(maker.name()))
              .withMonitor(monitor.slice((double) i / methods.size(), (i + 1.0) / methods.size()));
      FittedOversampler fitted =
          maker.fit(
              learnt,
              Set.copyOf(classes),
              fitting(run, maker).withMonitor(part.monitor().slice(0, 0.5)));
      for (int j = 0; j < classes.size(); j++) {
        int c = classes.get(j);
        monitor.checkCancelled();
        Monitor slice =
            part.monitor()
                .slice(0.5 + 0.5 * j / classes.size(), 0.5 + 0.5 * (j + 1) / classes.size());
        Seed seed = part.seed().derive("sample").derive(c);
        int wanted = missing.get(c);
        Synthetic made = fitted.sample(c, wanted, part.withSeed(seed).withMonitor(slice));
        int left = keep(c, maker, made);
        if (left > 0) {
          Oversampler<?> other = ladder.below(maker, counts[c]);
          said(c, maker, made, other);
          next.put(c, other);
        }
      }
    }
    return next;
  }

  /** Returns how many rows are still missing. */
  private int keep(int index, Oversampler<?> maker, Synthetic made) {
    int wanted = missing.get(index);
    int size = made.rows().rows();
    if (size > wanted || (size < wanted && made.shortfall().isBlank())) {
      throw new IllegalStateException(
          String.format(Locale.ROOT, "%s made %d rows instead of %d", maker.name(), size, wanted));
    }
    if (size > 0) {
      Table rows = dates.agreed(made.rows().withSchema(table.schema()));
      for (int column : table.schema().labels()) { // whatever the method made of them
        rows = rows.withCells(column, labels(made.provenance(), rows, column));
      }
      for (int column : table.schema().series()) {
        Series runs = rows.series(column);
        DatePairs pairs = DatePairs.of(table.series(column).steps());
        rows = rows.withSeries(column, runs.withSteps(pairs.agreed(runs.steps())));
      }
      parts.computeIfAbsent(index, c -> new ArrayList<>()).add(made.withRows(rows));
    }
    if (reasons.containsKey(index)) {
      topUps
          .computeIfAbsent(index, c -> new ArrayList<>())
          .add(new TopUp(made.provenance().method(), size, reasons.get(index)));
    }
    missing.put(index, wanted - size);
    return wanted - size;
  }

  private IntToDoubleFunction labels(Provenance provenance, Table rows, int column) {
    return row ->
        provenance.base(row) == Provenance.NONE
            ? rows.value(row, column)
            : table.value(provenance.base(row), column);
  }

  private void said(int index, Oversampler<?> maker, Synthetic made, Oversampler<?> next) {
    int wanted = missing.get(index) + made.rows().rows();
    String reason = made.shortfall().trim();
    reasons.put(index, reason);
    run.monitor()
        .warn(
            String.format(
                Locale.ROOT,
                "Class '%s': %s made %d of %d rows (%s); %s makes the other%s.",
                table.schema().classLabels().get(index),
                maker.name(),
                made.rows().rows(),
                wanted,
                reason,
                next.name(),
                missing.get(index) == 1 ? "" : " " + missing.get(index)));
  }
}
