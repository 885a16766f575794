package io.github.counterpoise.knime.adapter;

import io.github.counterpoise.balance.ClassOutcome;
import io.github.counterpoise.host.HostResult;
import io.github.counterpoise.host.Sentences;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of the report table.
 *
 * @param label the class, or {@link #ALL}
 * @param before rows before
 * @param added synthetic rows
 * @param after rows after
 * @param method name of the method that made them, empty where none were made
 * @param fallback whether that was not the method chosen
 * @param warnings what the user should know about this class, empty for nothing
 * @param notes what was taken of the table; empty but in the last row
 */
public record ReportRow(
    String label,
    int before,
    int added,
    int after,
    String method,
    boolean fallback,
    String warnings,
    String notes) {

  /** Stands in the last row, for all classes together. */
  public static final String ALL = "all classes";

  /**
   * Returns the rows of the report on an outcome: one per class, then one for all of them.
   *
   * @param result the outcome
   */
  public static List<ReportRow> of(HostResult result) {
    List<String> warnings = result.warnings();
    List<String> general = new ArrayList<>(warnings);
    List<ReportRow> rows = new ArrayList<>();
    for (ClassOutcome outcome : result.balanced().outcomes()) {
      List<String> own =
          warnings.stream().filter(w -> w.contains("lass '" + outcome.label() + "'")).toList();
      general.removeAll(own);
      rows.add(
          new ReportRow(
              outcome.label(),
              outcome.before(),
              outcome.after() - outcome.before(),
              outcome.after(),
              outcome.method(),
              outcome.fallback(),
              Sentences.joined(own),
              ""));
    }
    rows.add(
        new ReportRow(
            ALL,
            rows.stream().mapToInt(ReportRow::before).sum(),
            rows.stream().mapToInt(ReportRow::added).sum(),
            rows.stream().mapToInt(ReportRow::after).sum(),
            "",
            rows.stream().anyMatch(ReportRow::fallback),
            Sentences.joined(general),
            Sentences.joined(result.notes())));
    return List.copyOf(rows);
  }
}
