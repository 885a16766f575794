package io.github.counterpoise.quality.measure;

import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.encode.Flattened;
import io.github.counterpoise.encode.Points;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * All measures of the synthetic rows of a table, class by class: a synthetic row is compared with
 * the real rows of its own class. Time and memory are bounded by samples: columns and pairs are
 * measured on {@link #COLUMN_ROWS} rows of either kind, distances on {@link #ROWS} (fewer where a
 * row has more than {@link #CELLS} / {@link #ROWS} coordinates), copies on all.
 *
 * @param classes the classes that got rows, in order of their indices
 */
public record SyntheticQuality(List<ClassQuality> classes) {

  /** Rows of either kind that columns are measured on; of more, a sample. */
  public static final int COLUMN_ROWS = 20_000;

  /** Rows of either kind whose distances are measured; of more, a sample. */
  public static final int ROWS = 1_500;

  /** Coordinates of either kind whose distances are measured. */
  public static final int CELLS = 1_000_000;

  /** Copies the list. */
  public SyntheticQuality {
    classes = List.copyOf(classes);
  }

  /**
   * Measures.
   *
   * @param balanced real and synthetic rows
   * @param most classes to measure at most; those with most synthetic rows are
   * @param run gives seed, threads and who watches
   * @return the measures; of no class where none got rows that it has real ones for
   * @throws CancelledException if the user stopped the run
   */
  public static SyntheticQuality of(Balanced balanced, int most, Run run) {
    return of(balanced, Optional.empty(), most, run);
  }

  /**
   * Measures, and holds distances to the closest real row against those of real rows that the
   * generator has not seen.
   *
   * @param balanced real and synthetic rows
   * @param heldOut more real rows, of the same columns
   * @param most classes to measure at most; those with most synthetic rows are
   * @param run gives seed, threads and who watches
   * @return the measures; of no class where none got rows that it has real ones for
   * @throws CancelledException if the user stopped the run
   */
  public static SyntheticQuality of(Balanced balanced, Optional<Table> heldOut, int most, Run run) {
    return measure(PlainRows.of(balanced), heldOut.map(Flattened::of), most, run);
  }

  private static SyntheticQuality measure(
      Balanced balanced, Optional<Table> heldOut, int most, Run run) {
    List<ClassPart> parts = ClassPart.of(balanced, most);
    if (parts.isEmpty()) {
      return new SyntheticQuality(List.of());
    }
    Run quiet = run.withMonitor(new CancelOnly(run.monitor()));
    RowSpace space = RowSpace.fit(balanced.original(), parts);
    Relations relations = Relations.of(balanced.original());
    List<Table> all = new ArrayList<>(List.of(balanced.original()));
    balanced.parts().stream().map(Synthetic::rows).forEach(all::add);
    Optional<MainDirection> before =
        MainDirection.of(List.of(balanced.original()), HardToDifferentiate.MAX_ROWS);
    Optional<MainDirection> after = MainDirection.of(all, HardToDifferentiate.MAX_ROWS);
    List<ClassQuality> classes = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      run.monitor().checkCancelled();
      run.monitor().progress((double) i / parts.size());
      ClassPart part = parts.get(i);
      classes.add(
          measure(
              part,
              space,
              relations,
              heldOut,
              before.flatMap(line -> HardToDifferentiate.of(line, part.index())),
              after.flatMap(line -> HardToDifferentiate.of(line, part.index())),
              quiet));
    }
    run.monitor().progress(1);
    return new SyntheticQuality(classes);
  }

  /**
   * Returns the mean of a measure over the classes that have it, each class counting by its
   * synthetic rows.
   *
   * @param kind what was measured
   */
  public Measure overall(MeasureKind kind) {
    double sum = 0;
    double weight = 0;
    for (ClassQuality quality : classes) {
      Measure measure = quality.get(kind);
      if (measure.isDefined()) {
        sum += measure.value() * quality.part().syntheticRows().length;
        weight += quality.part().syntheticRows().length;
      }
    }
    return weight > 0
        ? Measure.of(kind, sum / weight)
        : Measure.undefined(kind, "it is not defined for any class");
  }

  private static ClassQuality measure(
      ClassPart part,
      RowSpace space,
      Relations relations,
      Optional<Table> heldOut,
      Optional<HardToDifferentiate> before,
      Optional<HardToDifferentiate> after,
      Run run) {
    int[] real = Sample.of(part.realRows(), COLUMN_ROWS, "measured real");
    int[] synthetic = Sample.of(part.syntheticRows(), COLUMN_ROWS, "measured synthetic");
    List<ColumnMeasures> columns =
        Arrays.stream(part.real().schema().features())
            .mapToObj(column -> ColumnMeasures.of(part, real, synthetic, column))
            .toList();
    run.monitor().checkCancelled();
    List<Measure> measures = new ArrayList<>(columnMeans(columns));
    measures.addAll(PairTrends.of(part, real, synthetic));
    run.monitor().checkCancelled();
    measures.addAll(rowMeasures(part, space, heldOut, run));
    measures.add(overlap(MeasureKind.OVERLAP_BEFORE, before));
    measures.add(overlap(MeasureKind.OVERLAP_AFTER, after));
    measures.sort(Comparator.comparing(Measure::kind));
    List<StrayValues> strays =
        Arrays.stream(part.real().schema().features())
            .mapToObj(column -> StrayValues.of(part.real(), column, part, synthetic))
            .flatMap(Optional::stream)
            .toList();
    return new ClassQuality(
        part, measures, columns, relations.broken(part, synthetic), strays, before, after);
  }

  private static List<Measure> rowMeasures(
      ClassPart part, RowSpace space, Optional<Table> heldOut, Run run) {
    int most = Math.max(100, Math.min(ROWS, CELLS / space.dimensions()));
    Points real = space.encode(part.real(), Sample.of(part.realRows(), most, "measured real rows"));
    Points synthetic =
        space.encode(
            part.synthetic(), Sample.of(part.syntheticRows(), most, "measured synthetic rows"));
    int equal = Math.min(real.size(), synthetic.size());
    Points someReal = Subset.atMost(equal, real);
    Points someSynthetic = Subset.atMost(equal, synthetic);
    List<Measure> measures = new ArrayList<>();
    measures.add(RealOrSynthetic.of(someReal, someSynthetic, run));
    measures.addAll(Manifold.of(real, synthetic, run));
    run.monitor().checkCancelled();
    measures.add(KernelDiscrepancy.of(real, synthetic));
    Optional<Points> fresh =
        heldOut
            .map(table -> space.encode(table, heldOutRows(table, part, most)))
            .filter(points -> points.size() > 0);
    measures.addAll(Memorisation.of(part, space, synthetic, fresh, run));
    return measures;
  }

  private static int[] heldOutRows(Table table, ClassPart part, int most) {
    return Sample.of(table.rowsOf(part.index()), most, "measured rows held out");
  }

  private static List<Measure> columnMeans(List<ColumnMeasures> columns) {
    return List.of(
        mean(columns, MeasureKind.NUMERIC_DISTANCE, ColumnMeasures::distance),
        mean(columns, MeasureKind.NOMINAL_DISTANCE, ColumnMeasures::distance),
        mean(columns, MeasureKind.MISSING_DIFFERENCE, ColumnMeasures::missing),
        mean(columns, MeasureKind.RANGE_COVERAGE, ColumnMeasures::coverage),
        mean(columns, MeasureKind.LABEL_COVERAGE, ColumnMeasures::coverage),
        mean(columns, MeasureKind.RANGE_ADHERENCE, ColumnMeasures::adherence),
        mean(columns, MeasureKind.LABEL_ADHERENCE, ColumnMeasures::adherence));
  }

  /** Returns the mean over the columns that have the measure; the remark names the worst one. */
  private static Measure mean(
      List<ColumnMeasures> columns, MeasureKind kind, Function<ColumnMeasures, Measure> get) {
    List<ColumnMeasures> of = columns.stream().filter(c -> get.apply(c).kind() == kind).toList();
    List<ColumnMeasures> defined = of.stream().filter(c -> get.apply(c).isDefined()).toList();
    if (defined.isEmpty()) {
      return Measure.undefined(
          kind,
          of.isEmpty() ? "the data has no column of that kind" : get.apply(of.get(0)).remark());
    }
    double mean = defined.stream().mapToDouble(c -> get.apply(c).value()).average().orElseThrow();
    Comparator<ColumnMeasures> offTheMark =
        Comparator.comparing(c -> Math.abs(get.apply(c).value() - kind.best()));
    ColumnMeasures worst = defined.stream().max(offTheMark).orElseThrow();
    return new Measure(
        kind,
        mean,
        get.apply(worst).value() == kind.best()
            ? ""
            : String.format(
                Locale.ENGLISH,
                "worst in column '%s': %.3f",
                worst.column().name(),
                get.apply(worst).value()));
  }

  private static Measure overlap(MeasureKind kind, Optional<HardToDifferentiate> counts) {
    return counts
        .map(c -> Measure.of(kind, c.ratio()))
        .orElseGet(
            () ->
                Measure.undefined(
                    kind, "there are no other classes, or every column has one value only"));
  }
}
