package io.github.counterpoise.knime.adapter;

import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.balance.ClassOutcome;
import io.github.counterpoise.balance.ProvenanceColumns;
import io.github.counterpoise.oversample.Provenance;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.table.Table;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The outcome of an execution, in the form of the host's table. */
public final class NodeResult {

  private final ReadTable read;
  private final Balanced balanced;
  private final String method;
  private final long seed;
  private final List<String> warnings;
  private final Map<String, double[]> losses;

  NodeResult(
      ReadTable read,
      Balanced balanced,
      String method,
      long seed,
      List<String> warnings,
      Map<String, double[]> losses) {
    this.read = read;
    this.balanced = balanced;
    this.method = method;
    this.seed = seed;
    this.warnings = List.copyOf(warnings);
    this.losses = losses;
  }

  /** Returns what the core made of the table. */
  public Balanced balanced() {
    return balanced;
  }

  /** Returns what the user should know, in order of appearance. */
  public List<String> warnings() {
    return warnings;
  }

  /** Returns the number of made-up rows. */
  public int madeRows() {
    return balanced.syntheticRows();
  }

  /**
   * Returns whether a column took part; made-up cells of others are missing.
   *
   * @param column index of a column of the host's table
   */
  public boolean takesPart(int column) {
    return Arrays.stream(read.used()).anyMatch(used -> used == column);
  }

  /**
   * Returns the labels of a column; a made-up cell of labels is an index into them.
   *
   * @param column index of a column of the host's table
   */
  public List<String> labels(int column) {
    return read.labels(column);
  }

  /**
   * Returns the zone that made-up points in time of a column have: that of its first one.
   *
   * @param column index of a column of the host's table
   */
  public String zone(int column) {
    return read.zones()[column];
  }

  /**
   * Hands out the made-up rows, grouped by class. The keys are new at every call.
   *
   * @param visitor takes each row
   */
  public void forEachMadeRow(MadeRow visitor) {
    double[] cells = new double[read.columns().size()];
    Arrays.fill(cells, Double.NaN);
    for (Synthetic part : balanced.parts()) {
      Table rows = part.rows();
      Provenance provenance = part.provenance();
      for (int row = 0; row < rows.rows(); row++) {
        read.copy(rows, row, cells);
        visitor.take(read.keys().next(), cells, ProvenanceColumns.synthetic(provenance, row));
      }
    }
  }

  /** Returns the rows of the report: one per class, then one for all of them. */
  public List<ReportRow> report() {
    return ReportRow.of(balanced.outcomes(), warnings);
  }

  /**
   * Returns the main figures by the names of the flow variables that carry them; values are {@code
   * String}, {@code Integer} or {@code Double}.
   */
  public Map<String, Object> figures() {
    List<ClassOutcome> outcomes = balanced.outcomes();
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("counterpoise_method", method);
    figures.put("counterpoise_seed", Long.toString(seed));
    figures.put("counterpoise_rows_before", balanced.original().rows());
    figures.put("counterpoise_rows_added", madeRows());
    figures.put("counterpoise_rows_after", balanced.original().rows() + madeRows());
    figures.put(
        "counterpoise_imbalance_before",
        imbalance(outcomes.stream().mapToInt(ClassOutcome::before).toArray()));
    figures.put(
        "counterpoise_imbalance_after",
        imbalance(outcomes.stream().mapToInt(ClassOutcome::after).toArray()));
    figures.put(
        "counterpoise_fallback_classes",
        (int) outcomes.stream().filter(ClassOutcome::fallback).count());
    figures.put("counterpoise_warnings", warnings.size());
    return Collections.unmodifiableMap(figures);
  }

  /** Returns what a view shows, without keeping all rows. */
  public ViewData view() {
    return ViewData.of(balanced, losses);
  }

  /** Returns how many times the largest class is as large as the smallest that has rows. */
  private static double imbalance(int[] counts) {
    int largest = Arrays.stream(counts).max().orElse(0);
    int smallest = Arrays.stream(counts).filter(n -> n > 0).min().orElse(1);
    return (double) largest / smallest;
  }
}
