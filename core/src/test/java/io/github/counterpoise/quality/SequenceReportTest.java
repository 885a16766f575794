package io.github.counterpoise.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.balance.Balancer;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.Sequences;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The report on rows of any length. */
class SequenceReportTest {

  private static Balanced balanced(Table table) {
    return new Balancer(Methods.SMOTE.createDefault(), BalanceConfig.defaults())
        .balance(table, Monitor.silent());
  }

  private static String html(Balanced balanced) {
    ReportInfo info = new ReportInfo("t", "walks", "SMOTE", Map.of(), List.of(), List.of());
    return BalanceReport.of(balanced, info, Monitor.silent()).html();
  }

  @Test
  void allMeasuresRunAndSequencesAreDrawn() {
    String html = html(balanced(Sequences.walks(1, 0.1, 60, 25)));
    assertTrue(html.contains("3 (1 numeric, 1 nominal, 1 of series)"));
    assertTrue(html.contains("series of 4 columns"));
    assertTrue(html.contains("Class B, real and synthetic sequences"));
    assertTrue(html.contains("track: real runs have 0 to 12, half of them at most"));
    assertTrue(html.contains("Lines of the mean autocorrelation of height"));
    assertTrue(html.contains("track length"));
    assertFalse(html.contains("NaN"));
  }

  @Test
  void emptyRunsAloneAreNoMistake() {
    double[][] runs = {{1, 2, 3}, {4}, {5}, {6, 7}, {1}, null, {}, {}};
    assertTrue(
        html(balanced(Sequences.plain(runs, 0, 0, 0, 0, 0, 1, 1, 1)))
            .contains("Class B, real and synthetic sequences"));
  }

  @Test
  void picturesOfTheViewAreThoseOfTheFlattenedRows() {
    Balanced balanced = balanced(Sequences.walks(2, 0, 40, 15));
    assertEquals(1, Plots.pcaScatter(balanced, Monitor.silent()).size());
    assertFalse(Plots.columnOverlays(balanced, 1).isEmpty());
  }
}
