package io.github.counterpoise.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.balance.Balancer;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BalanceReportTest {

  private static final Pattern IMAGE =
      Pattern.compile("<img src=\"data:image/png;base64,([^\"]+)\"[^>]* alt=\"([^\"]*)\"");

  @TempDir Path folder;

  @Test
  void saysWhatWasDoneOnRealSmote() {
    Table real = Tables.mixedRows(60, 0, 1).concat(Tables.mixedRows(20, 1, 2));
    BalanceConfig common = BalanceConfig.defaults().withSeed(4711);
    Balanced balanced =
        new Balancer(Methods.SMOTE.createDefault(), common).balance(real, Monitor.silent());
    ReportInfo info =
        ReportInfo.of("people", Methods.SMOTE, Methods.SMOTE.parameters().defaults(), common);
    String html = BalanceReport.of(balanced, info, Monitor.silent()).html();

    assertTrue(html.contains("SMOTE made 40 synthetic rows for people"), html.substring(0, 9000));
    assertTrue(html.contains("<dt>Seed</dt><dd>4711</dd>"));
    assertTrue(html.contains("Chawla, Nitesh V.; Bowyer"));
    assertTrue(html.contains("16, 321–357."));
    assertTrue(html.contains("<dt>Raw distances</dt><dd>no</dd>"));
    assertFalse(html.contains("Threads"), "a setting that changes no row");
  }

  @Test
  void namesEveryClassAndEscapesEverything() {
    String html = report(Tables.mixedBalanced(List.of("Beware of <b>" + Tables.HOSTILE))).html();
    assertTrue(html.contains("large"));
    assertTrue(
        html.contains("small &lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;"));
    assertTrue(html.contains("日本"));
    assertTrue(html.contains("Beware of &lt;b&gt;"));
    assertTrue(html.contains("because the class is too small for the method chosen"));
    assertFalse(html.contains("<script"));
  }

  @Test
  void loadsNothingFromAnywhere() {
    String html = report(Tables.mixedBalanced(List.of())).html();
    Matcher loads = Pattern.compile("(?:src|href|url)\\s*[=(]\\s*\"?([^\"]{0,12})").matcher(html);
    while (loads.find()) {
      assertTrue(loads.group(1).startsWith("data:image/p"), loads.group());
    }
    assertFalse(html.contains("@import"));
  }

  @Test
  void everyPictureDecodesAndHasADescription() throws IOException {
    Matcher images = IMAGE.matcher(report(Tables.mixedBalanced(List.of())).html());
    int found = 0;
    while (images.find()) {
      byte[] png = Base64.getDecoder().decode(images.group(1));
      assertNotNull(ImageIO.read(new ByteArrayInputStream(png)));
      assertFalse(images.group(2).isBlank());
      found++;
    }
    assertEquals(1 + 2 + 1 + 1 + 4, found); // counts, overlap, components, map, columns
  }

  @Test
  void singleColumnsAreMeasuredThoseFurthestOffFirst() {
    Schema schema = Tables.schema(new Column.Numeric("same"), new Column.Numeric("moved"));
    Table.Builder real = new Table.Builder(schema, 30);
    Table.Builder made = new Table.Builder(schema, 10);
    for (int row = 0; row < 40; row++) {
      boolean synthetic = row >= 30;
      Table.Builder table = synthetic ? made : real;
      int at = synthetic ? row - 30 : row;
      table.set(at, 0, row % 10).set(at, 1, row % 10 + (synthetic ? 5 : 0));
      table.set(at, 2, row < 20 ? 0 : 1);
    }
    String html = report(Tables.balanced(real.build(), made.build(), List.of())).html();
    String table = html.substring(html.indexOf("Single columns."));
    String moved = table.substring(table.indexOf("moved"));
    // Half of the synthetic values are beyond the greatest real one.
    assertTrue(
        moved
            .replaceAll("<[^>]*>", " ")
            .matches("(?s)moved\\s+0\\.500\\s+0\\.444\\s+0\\.500\\s+0 %\\s+0 %.*"),
        moved.substring(0, 300));
    assertTrue(table.indexOf("moved") < table.indexOf("same"));
  }

  @Test
  void copiesAndRowsOfAnotherPlaceAreWarnedOf() {
    Table real = Tables.mixedRows(60, 0, 1).concat(Tables.mixedRows(20, 1, 2));
    String copied = report(Tables.balanced(real, real.select(real.rowsOf(1)), List.of())).html();
    assertTrue(
        copied.contains("100 % of the synthetic rows of class"), copied.substring(0, 20_000));
    assertTrue(copied.contains("are exact copies of real rows"));
    assertFalse(copied.contains("tells the synthetic rows of class"));

    double[] near = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    double[] far = Arrays.stream(near).map(x -> x + 1000).toArray();
    String away = report(Tables.oneColumn(new Column.Numeric("x"), near, far)).html();
    assertTrue(away.contains("A simple classifier tells the synthetic rows of class"));
    assertTrue(away.contains("AUC 1.00"));
    assertTrue(away.contains("beyond the least or greatest real one in 100 % of their cells"));
    assertFalse(away.contains("exact copies of real rows ("));
  }

  @Test
  void whatIsNotDefinedSaysWhy() {
    Table real = Tables.mixedRows(60, 0, 1).concat(Tables.mixedRows(1, 1, 2));
    String html = report(Tables.balanced(real, Tables.mixedRows(5, 1, 3), List.of())).html();
    assertTrue(html.contains("the class has one real row, which no other can be compared with"));
    assertTrue(html.contains("it takes at least 10 real and 10 synthetic rows"));
  }

  @Test
  void rowsOfUnknownOriginHaveNoMethod() {
    ReportInfo info = new ReportInfo("A report", "people", "", Map.of(), List.of());
    String html = BalanceReport.of(Tables.mixedBalanced(List.of()), info, Monitor.silent()).html();
    assertTrue(html.contains("There are 160 synthetic rows beside the real ones of people"));
    assertTrue(html.contains("What was compared"));
    assertFalse(html.contains("<dt>Method</dt>"));
  }

  @Test
  void nothingMadeIsSaidSo() {
    Table real = Tables.mixedRows(10, 0, 1).concat(Tables.mixedRows(10, 1, 2));
    String html = report(Tables.balanced(real, Tables.mixedRows(0, 1, 3), List.of())).html();
    assertTrue(html.contains("needed more rows, so none were made"));
    assertFalse(html.contains("column by column"));
  }

  @Test
  void constantColumnsAreSaidSo() {
    double[] constant = {3, 3, 3};
    String html = report(Tables.oneColumn(new Column.Numeric("x"), constant, constant)).html();
    assertTrue(html.contains("Every column has one value only"));
    assertTrue(html.contains("Every column has a single value in this class."));
  }

  @Test
  void moreSectionsFollowAndCitationsComeLast() {
    ComparisonSection comparison =
        new ComparisonSection(
            "Does it help?",
            "10 folds.",
            List.of(
                ComparisonSection.Metric.of("AUC"), new ComparisonSection.Metric("Brier", false)),
            List.of(
                row("J48", "none", 0.7, 0.2),
                row("J48", "SMOTE", 0.8, 0.3),
                row("IBk", "none", Double.NaN, 0.1)));
    Report report =
        new Report("t", "l", List.of(), List.of("Someone (2020).")).with(comparison.toSection());
    String html = report.html();
    assertTrue(html.contains("<strong>0.800 ± 0.010</strong>"));
    assertFalse(html.contains("<strong>0.700"));
    assertTrue(html.contains("<strong>0.200 ± 0.010</strong>"), "less is better");
    assertTrue(html.contains(">n/a<"));
    assertTrue(html.indexOf("Does it help?") < html.indexOf("Someone (2020)."));
  }

  @Test
  void rowsMustFitTheirTable() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Block.Grid(
                "",
                List.of("a", "b"),
                List.of(new Block.Group("", List.of(List.of(Block.Cell.text("x")))))));
    assertThrows(
        IllegalArgumentException.class,
        () -> new ComparisonSection("t", "e", List.of(), List.of(row("J48", "none", 0.7, 0.2))));
  }

  @Test
  void writesAsUtf8AndLeavesNothingWhereItCannot() throws IOException {
    Report report = report(Tables.mixedBalanced(List.of()));
    Path file = folder.resolve("report.html");
    report.write(file);
    assertEquals(report.html(), Files.readString(file));

    assertThrows(
        InvalidInputException.class, () -> report.write(folder.resolve("none/report.html")));
    assertFalse(Files.exists(folder.resolve("none")));
  }

  @Test
  void stopsWhenTold() {
    Monitor stop =
        new Monitor() {
          @Override
          public boolean cancelled() {
            return true;
          }
        };
    assertThrows(
        CancelledException.class,
        () -> BalanceReport.of(Tables.mixedBalanced(List.of()), info(), stop));
  }

  @Test
  void progressRisesToOne() {
    List<Double> seen = new ArrayList<>();
    Monitor watch =
        new Monitor() {
          @Override
          public void progress(double fraction) {
            seen.add(fraction);
          }
        };
    BalanceReport.of(Tables.mixedBalanced(List.of()), info(), watch);
    assertEquals(seen.stream().sorted().toList(), seen);
    assertEquals(1, seen.get(seen.size() - 1));
  }

  private static Report report(Balanced balanced) {
    return BalanceReport.of(balanced, info(), Monitor.silent());
  }

  private static ReportInfo info() {
    return new ReportInfo("A report", "people", "SMOTE", Map.of("Seed", "1"), List.of());
  }

  private static ComparisonSection.Row row(
      String classifier, String method, double auc, double brier) {
    return new ComparisonSection.Row(
        classifier,
        method,
        List.of(new ComparisonSection.Score(auc, 0.01), new ComparisonSection.Score(brier, 0.01)));
  }
}
