package io.github.counterpoise.balance;

import io.github.counterpoise.oversample.Provenance;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.table.Table;
import java.util.List;

/**
 * The outcome of balancing: the rows that were there and the rows made up, grouped by class.
 *
 * @param original the table that was given, unchanged
 * @param parts the synthetic rows in class order; one part per class that needed any, more where a
 *     second method made what the first did not
 * @param outcomes one entry per class label, in order
 * @param warnings what the user should know, in order of appearance
 */
public record Balanced(
    Table original, List<Synthetic> parts, List<ClassOutcome> outcomes, List<String> warnings) {

  /** Copies the lists. */
  public Balanced {
    parts = List.copyOf(parts);
    outcomes = List.copyOf(outcomes);
    warnings = List.copyOf(warnings);
  }

  /** Returns the number of made-up rows. */
  public int syntheticRows() {
    return parts.stream().mapToInt(p -> p.rows().rows()).sum();
  }

  /**
   * Returns who made the rows, in words: the method chosen, or what stood in for it, for instance
   * "SMOTE as fallback for DeepSMOTE" or "DeepSMOTE, and SMOTE as fallback".
   *
   * @param chosen name of the method chosen
   */
  public String makers(String chosen) {
    List<String> makers =
        parts.stream()
            .map(p -> p.provenance().method())
            .filter(m -> !m.isEmpty())
            .distinct()
            .toList();
    List<String> others = makers.stream().filter(m -> !m.equals(chosen)).toList();
    if (others.isEmpty()) {
      return chosen;
    }
    String fallback = String.join(" and ", others) + " as fallback";
    return makers.contains(chosen) ? chosen + ", and " + fallback : fallback + " for " + chosen;
  }

  /** Returns all made-up rows as one table, grouped by class. */
  public Table synthetic() {
    return parts.stream()
        .map(Synthetic::rows)
        .reduce(Table::concat)
        .orElseGet(() -> new Table.Builder(original.schema(), 0).build());
  }

  /** Returns the balanced table: the original rows in order, then the made-up ones. */
  public Table balanced() {
    return original.concat(synthetic());
  }

  /** Returns the provenance of the made-up rows, part by part. */
  public List<Provenance> provenance() {
    return parts.stream().map(Synthetic::provenance).toList();
  }
}
