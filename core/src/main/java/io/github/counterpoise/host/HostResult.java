package io.github.counterpoise.host;

import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.balance.ClassOutcome;
import io.github.counterpoise.balance.ProvenanceColumns;
import io.github.counterpoise.balance.SyntheticImages;
import io.github.counterpoise.oversample.Provenance;
import io.github.counterpoise.profile.ColumnForms;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Table;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The outcome of an execution, in the form of the host's table. */
public final class HostResult {

  /**
   * Where rows came from.
   *
   * @param method name of the method chosen
   * @param seed source of all randomness
   * @param shape how the columns belong together
   */
  public record Source(String method, long seed, DataShape shape) {}

  private final ReadTable read;
  private final Balanced balanced;
  private final MadeParts made;
  private final Optional<SyntheticImages> files;
  private final Source source;
  private final Said said;
  private final Map<String, double[]> losses;
  private final RunFiles.Written written;

  HostResult(
      ReadTable read,
      Balanced balanced,
      MadeParts made,
      Optional<SyntheticImages> files,
      Source source,
      Said said,
      Map<String, double[]> losses,
      RunFiles.Written written) {
    this.read = read;
    this.balanced = balanced;
    this.made = made;
    this.files = files;
    this.source = source;
    this.said = said;
    this.losses = losses;
    this.written = written;
  }

  /** Returns what the core made of the table. */
  public Balanced balanced() {
    return balanced;
  }

  /** Returns what the user should know, in order of appearance. */
  public List<String> warnings() {
    return said.warnings();
  }

  /** Returns what was taken of the table, and what else a run had to say, in order. */
  public List<String> notes() {
    return said.notes();
  }

  /** Returns the number of synthetic rows. */
  public int madeRows() {
    return made.rows();
  }

  /** Returns the columns of the host's table as the node took them. */
  public List<HostColumn> columns() {
    return FolderClasses.without(read.columns());
  }

  /**
   * Returns whether a column took part; synthetic cells of others are missing.
   *
   * @param column index of a column of the host's table
   */
  public boolean takesPart(int column) {
    return column == made.idColumn()
        || read.layout().parts().stream().anyMatch(part -> part.index() == column);
  }

  /**
   * Hands out the synthetic rows, grouped by class. The keys are new at every call.
   *
   * @param visitor takes each row
   */
  public void forEachMadeRow(MadeRow visitor) {
    MadeCells cells =
        new MadeCells(
            read.layout(),
            read.zones(),
            made.idColumn(),
            (rows, row) -> files.orElseThrow().name(rows, row));
    for (int part = 0; part < made.parts().size(); part++) {
      Table rows = made.parts().get(part).rows();
      Provenance provenance = made.parts().get(part).provenance();
      for (int row = 0; row < provenance.size(); row++) {
        String id = made.idColumn() < 0 ? "" : made.id(part, row);
        cells.moveTo(read.keys().next(), id, rows, row);
        visitor.take(cells, ProvenanceColumns.synthetic(provenance, row));
      }
    }
  }

  /** Returns the synthetic rows at once, where each of their cells is one number. */
  public Optional<MadeNumbers> numbers() {
    boolean numbers = read.layout().parts().stream().allMatch(Part::isNumber);
    return numbers && made.idColumn() < 0
        ? Optional.of(new MadeNumbers(made.parts(), read.layout(), read.columns().size()))
        : Optional.empty();
  }

  /**
   * Returns the main figures by the names of the flow variables that carry them; values are {@code
   * String}, {@code Integer}, {@code Long} or {@code Double}.
   */
  public Map<String, Object> figures() {
    List<ClassOutcome> outcomes = balanced.outcomes();
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("counterpoise_method", source.method());
    figures.put("counterpoise_class_column", balanced.original().schema().classColumn().name());
    figures.put("counterpoise_seed", source.seed());
    figures.put("counterpoise_rows_before", read.table().rows());
    figures.put("counterpoise_rows_added", madeRows());
    figures.put("counterpoise_rows_after", read.table().rows() + madeRows());
    figures.put(
        "counterpoise_imbalance_before",
        imbalance(outcomes.stream().mapToInt(ClassOutcome::before).toArray()));
    figures.put(
        "counterpoise_imbalance_after",
        imbalance(outcomes.stream().mapToInt(ClassOutcome::after).toArray()));
    figures.put(
        "counterpoise_fallback_classes",
        (int) outcomes.stream().filter(ClassOutcome::fallback).count());
    figures.put("counterpoise_warnings", said.warnings().size());
    return Collections.unmodifiableMap(figures);
  }

  /** Returns the rows of each class before, by its label. */
  public Map<String, Integer> counts() {
    return balanced.outcomes().stream()
        .collect(Collectors.toUnmodifiableMap(ClassOutcome::label, ClassOutcome::before));
  }

  /** Returns the losses of each epoch, by name. */
  public Map<String, double[]> losses() {
    return losses;
  }

  /** Returns what was written besides images. */
  public RunFiles.Written written() {
    return written;
  }

  /** Returns whole sentences about numbers that were taken for dates. */
  public List<String> remarks() {
    return ColumnForms.remarks(read.table(), read.layout()::isNumber);
  }

  /** Returns where the synthetic rows came from. */
  public Source source() {
    return source;
  }

  /** Returns all that a run had to say. */
  public Said said() {
    return said;
  }

  /** Returns how many times the largest class is as large as the smallest that has rows. */
  private static double imbalance(int[] counts) {
    int largest = Arrays.stream(counts).max().orElse(0);
    int smallest = Arrays.stream(counts).filter(n -> n > 0).min().orElse(1);
    return (double) largest / smallest;
  }
}
