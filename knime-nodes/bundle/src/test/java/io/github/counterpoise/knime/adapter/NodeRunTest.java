package io.github.counterpoise.knime.adapter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.Balancer;
import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.host.BalanceRun;
import io.github.counterpoise.host.CellKind;
import io.github.counterpoise.host.ClassChoice;
import io.github.counterpoise.host.HostResult;
import io.github.counterpoise.host.HostSetup;
import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NodeRunTest {

  static List<Method<?>> methods() {
    return Methods.all();
  }

  @Test
  void madeRowsFillTheSmallClassAndKeepTheKindsOfCells() {
    MemoryTable table = MemoryTable.mixed();
    HostResult result = run(Methods.SMOTE, table, Map.of());
    Map<String, Object[]> rows = MemoryTable.made(result);
    assertEquals(8, rows.size());
    assertEquals(8, result.madeRows());
    for (Object[] cells : rows.values()) {
      double length = (double) cells[0];
      assertTrue(length >= 10.75 && length <= 13.75, "length " + length);
      assertEquals(Math.rint((double) cells[1]), cells[1]);
      assertEquals(Math.rint((double) cells[2]), cells[2]);
      assertEquals(1.0, cells[3]);
      assertTrue(List.of("red", "green", "blue").contains(cells[4]));
      assertNull(cells[7], "what no row can be made of is missing");
      assertEquals("few", cells[8]);
    }
    result.forEachMadeRow((row, marks) -> assertEquals("Europe/Berlin", row.text(6)));
    assertFalse(result.takesPart(7));
    assertTrue(result.warnings().get(0).contains("'picture' (OTHER)"), result.warnings().get(0));
  }

  /** The same table built without the adapter, balanced by the core alone. */
  @ParameterizedTest
  @MethodSource("methods")
  void rowsAreThoseOfTheCore(Method<?> method) {
    MemoryTable table =
        new MemoryTable(
            MemoryTable.column("x", CellKind.NUMBER),
            MemoryTable.column("n", CellKind.INTEGER),
            MemoryTable.column("class", CellKind.TEXT, "many", "few"));
    Schema schema =
        new Schema(
            List.of(
                new Column.Numeric("x"),
                new Column.Integral("n"),
                new Column.Nominal("class", List.of("many", "few"))),
            2);
    Table.Builder builder = new Table.Builder(schema, 60);
    for (int i = 0; i < 60; i++) {
      boolean few = i % 4 == 0;
      double x = Math.sin(i) + (few ? 1 : 0);
      table.row(x, (double) (i * 7 % 11), few ? "few" : "many");
      builder.set(i, 0, x).set(i, 1, i * 7 % 11).set(i, 2, few ? 1 : 0);
    }
    Map<String, Object> quick = quick(method);
    quick.put("seed", 7L);
    List<Object[]> rows = new ArrayList<>(MemoryTable.made(run(method, table, quick)).values());
    Table expected = core(method, builder.build(), quick);
    assertEquals(expected.rows(), rows.size());
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < 2; c++) {
        assertEquals(expected.value(r, c), rows.get(r)[c], "row " + r + ", column " + c);
      }
      assertEquals("few", rows.get(r)[2]);
    }
  }

  @Test
  void keysOfMadeRowsAreNewEvenWhereTheInputHasSuchKeys() {
    MemoryTable table =
        new MemoryTable(
            MemoryTable.column("x", CellKind.NUMBER),
            MemoryTable.column("class", CellKind.TEXT, "a", "b"));
    for (int i = 0; i < 12; i++) {
      table.keyed(i % 3 == 0 ? "Synthetic_" + i : "Row" + i, (double) i, i % 4 == 0 ? "b" : "a");
    }
    Set<String> keys =
        new HashSet<>(MemoryTable.made(run(Methods.SMOTE, table, Map.of())).keySet());
    assertEquals(6, keys.size());
    table.forEachRow(row -> assertTrue(keys.add(row.key()), row.key()));
  }

  @Test
  void columnsLeftOutAreMissingAndUnread() {
    MemoryTable table = MemoryTable.mixed();
    List<String> included = List.of("length", "count");
    HostSetup<?> setup = setup(Methods.SMOTE, Map.of());
    HostResult result = BalanceRun.run(setup, included, table, Monitor.silent());
    assertEquals(
        List.of("length", "count", "class"),
        result.balanced().original().schema().columns().stream().map(Column::name).toList());
    MemoryTable.made(result).values().forEach(cells -> assertEquals(Double.NaN, cells[2]));
    assertEquals(1, result.warnings().size(), "nothing but that the class is small");
  }

  @Test
  void oneScanIsEnoughWhereLabelsAreKnownAndTwoWhereNot() {
    MemoryTable known = MemoryTable.mixed();
    run(Methods.SMOTE, known, Map.of());
    assertEquals(1, known.scans());

    MemoryTable unknown =
        new MemoryTable(
            MemoryTable.column("x", CellKind.NUMBER), MemoryTable.column("class", CellKind.TEXT));
    for (int i = 0; i < 9; i++) {
      unknown.row((double) i, i % 3 == 0 ? "b" : "a");
    }
    HostResult result = run(Methods.SMOTE, unknown, Map.of());
    assertEquals(2, unknown.scans());
    assertEquals(List.of("b", "a"), result.balanced().original().schema().classLabels());
    assertEquals(3, result.madeRows());
  }

  @Test
  void reportTellsOfEveryClassAndOfAllTogether() {
    MemoryTable table = MemoryTable.mixed();
    table.row(1.0, 1.0, 1.0, 1.0, "red", 0.0, 0.0, null, null);
    HostResult result = run(Methods.SMOTE, table, Map.of());
    List<ReportRow> report = ReportRow.of(result);
    assertEquals(new ReportRow("many", 12, 0, 12, "", false, "", ""), report.get(0));
    ReportRow few = report.get(1);
    assertEquals(List.of(4, 8, 12), List.of(few.before(), few.added(), few.after()));
    assertEquals("SMOTE", few.method());
    assertTrue(few.warnings().contains("3 neighbours"), few.warnings());
    ReportRow all = report.get(2);
    assertEquals(List.of(16, 8, 24), List.of(all.before(), all.added(), all.after()));
    assertTrue(all.warnings().contains("missing in 1 row"), all.warnings());
    for (String words :
        List.of(
            "numbers 'length'",
            "whole numbers 'count', 'stamp'",
            "text, taken as labels, 'colour'",
            "Left out, and missing in synthetic rows: 'picture'",
            "1 of 17 rows have no class",
            "Cells are missing: 'colour' in 1 of 17 rows")) {
      assertTrue(all.notes().contains(words), () -> "no " + words + " in " + all.notes());
    }
  }

  @Test
  void fallbackIsToldInTheRowOfItsClass() {
    MemoryTable table =
        new MemoryTable(
            MemoryTable.column("x", CellKind.NUMBER),
            MemoryTable.column("class", CellKind.TEXT, "a", "rare"));
    for (int i = 0; i < 9; i++) {
      table.row((double) i, i == 0 ? "rare" : "a");
    }
    ReportRow rare = ReportRow.of(run(Methods.SMOTE, table, Map.of())).get(1);
    assertTrue(rare.fallback());
    assertEquals("RandomOversampling", rare.method());
    assertTrue(rare.warnings().contains("too few"), rare.warnings());
  }

  @Test
  void figuresCarryCountsAndImbalance() {
    Map<String, Object> figures = run(Methods.SMOTE, MemoryTable.mixed(), Map.of()).figures();
    assertEquals("SMOTE", figures.get("counterpoise_method"));
    assertEquals(1L, figures.get("counterpoise_seed"));
    assertEquals("class", figures.get("counterpoise_class_column"));
    assertEquals(16, figures.get("counterpoise_rows_before"));
    assertEquals(8, figures.get("counterpoise_rows_added"));
    assertEquals(24, figures.get("counterpoise_rows_after"));
    assertEquals(3.0, figures.get("counterpoise_imbalance_before"));
    assertEquals(1.0, figures.get("counterpoise_imbalance_after"));
    assertEquals(0, figures.get("counterpoise_fallback_classes"));
  }

  /** A number, so that it can drive the seed of another node, and beyond 32 bits, too. */
  @ParameterizedTest
  @ValueSource(longs = {1L, -1L, 5_000_000_000L, Long.MAX_VALUE})
  void seedIsANumberAndHeardWhole(long seed) {
    HostResult result = run(Methods.SMOTE, MemoryTable.mixed(), Map.of("seed", seed));
    assertEquals(seed, result.figures().get("counterpoise_seed"));
    List<Class<?>> types = List.of(String.class, Integer.class, Long.class, Double.class);
    result.figures().values().forEach(value -> assertTrue(types.contains(value.getClass())));
  }

  @Test
  void seedsThatDifferInTheirUpperBitsMakeOtherRows() {
    Object[] one =
        MemoryTable.made(run(Methods.SMOTE, MemoryTable.mixed(), Map.of("seed", 1L)))
            .get("Synthetic_1");
    Object[] other =
        MemoryTable.made(run(Methods.SMOTE, MemoryTable.mixed(), Map.of("seed", 1L + (1L << 32))))
            .get("Synthetic_1");
    assertNotEquals(one[0], other[0]);
  }

  @Test
  void guessedClassOfManyEqualLabelsIsDoubted() {
    MemoryTable table =
        new MemoryTable(
            MemoryTable.column("x", CellKind.NUMBER), MemoryTable.column("zone", CellKind.TEXT));
    for (int i = 0; i < 60; i++) {
      table.row((double) i, "zone " + i % 12);
    }
    table.row(1.0, "zone 3");
    ClassChoice guess = ClassChoice.of("", "", table.columns());
    HostSetup<?> setup = NodeSetups.of(Methods.SMOTE, Map.of()).withClass(guess);
    List<String> warnings =
        BalanceRun.run(setup, table.names(), table, Monitor.silent()).warnings();
    assertTrue(
        warnings.stream()
            .anyMatch(w -> w.contains("'zone'") && w.contains("12 labels with 5 to 6")),
        warnings.toString());
    assertTrue(
        run(Methods.SMOTE, MemoryTable.mixed(), Map.of()).warnings().stream()
            .noneMatch(w -> w.contains("labels with")));
  }

  @Test
  void severalZonesAreSaidOnce() {
    MemoryTable table = MemoryTable.mixed().in("Asia/Tokyo");
    for (int i = 0; i < 3; i++) {
      table.row(1.0, 1.0, 1.0, 1.0, "red", 0.0, 1.6e12, null, "many");
    }
    List<String> said = run(Methods.SMOTE, table, Map.of()).warnings();
    List<String> zones = said.stream().filter(w -> w.contains("zone")).toList();
    assertEquals(1, zones.size(), said.toString());
    assertTrue(zones.get(0).contains("'moment'"), zones.get(0));
    assertTrue(zones.get(0).contains("'Europe/Berlin'"), zones.get(0));
  }

  @Test
  void provenanceSpeaksOfTheRowsItCameFrom() {
    HostResult result = run(Methods.SMOTE, MemoryTable.mixed(), Map.of());
    result.forEachMadeRow(
        (row, marks) -> {
          assertEquals(1, marks[0]);
          assertEquals(3, (int) (marks[2] - 1) % 4, "the base is of the class");
        });
  }

  @Test
  void stopsWhenTheUserWantsTo() {
    Progress stopping =
        new Progress() {
          @Override
          public void show(double fraction, String text) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    MemoryTable table = MemoryTable.mixed();
    HostSetup<?> setup = setup(Methods.SMOTE, Map.of());
    assertThrows(
        CancelledException.class,
        () -> BalanceRun.run(setup, table.names(), table, new ProgressMonitor(stopping)));
  }

  @Test
  void progressRisesAndNamesWhatGoesOn() {
    List<Double> fractions = new ArrayList<>();
    Set<String> texts = new HashSet<>();
    Progress recorder =
        new Progress() {
          @Override
          public void show(double fraction, String text) {
            fractions.add(fraction);
            texts.add(text);
          }

          @Override
          public boolean cancelled() {
            return false;
          }
        };
    MemoryTable table = MemoryTable.mixed();
    BalanceRun.run(
        setup(Methods.SMOTE, Map.of()), table.names(), table, new ProgressMonitor(recorder));
    assertEquals(fractions.stream().sorted().toList(), fractions);
    assertTrue(fractions.get(fractions.size() - 1) <= 1);
    assertTrue(texts.contains("reading"), texts.toString());
  }

  @Test
  void reportFileIsWritten(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("report.html");
    run(Methods.SMOTE, MemoryTable.mixed(), Map.of("report", file.toString()));
    String page = Files.readString(file);
    assertTrue(
        page.contains("numbers 'length'") || page.contains("numbers &#39;length&#39;"), page);
  }

  @Test
  void picturesSurviveAFile(@TempDir Path folder) throws Exception {
    ViewData view = ViewData.of(run(Methods.SMOTE, MemoryTable.mixed(), Map.of()));
    List<ViewPicture> drawn = view.pictures();
    assertEquals(List.of("Classes", "Rows"), drawn.stream().map(ViewPicture::tab).toList());
    Path file = folder.resolve("view.bin");
    view.write(file);
    ViewData kept = ViewData.read(file);
    List<ViewPicture> read = kept.pictures();
    assertFalse(view.said().isEmpty());
    assertEquals(view.said(), kept.said());
    assertEquals(drawn.size(), read.size());
    for (int i = 0; i < drawn.size(); i++) {
      assertArrayEquals(drawn.get(i).png(), read.get(i).png());
      assertEquals(drawn.get(i).description(), read.get(i).description());
    }
  }

  private static <C extends io.github.counterpoise.oversample.OversamplerConfig> Table core(
      Method<C> method, Table table, Map<String, Object> values) {
    HostSetup<C> setup = NodeSetups.of(method, values);
    BalanceConfig config = BalanceConfig.defaults().withSeed(7);
    return new Balancer(method.create(setup.own()), config)
        .balance(table, Monitor.silent())
        .synthetic();
  }

  /** Values with which methods that train take a moment only. */
  private static Map<String, Object> quick(Method<?> method) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (method.parameters().all().stream().anyMatch(p -> p.name().equals("epochs"))) {
      values.put("epochs", CoreOptions.hasPreset(method.parameters()) ? "2" : (Object) 2);
    }
    return values;
  }

  private static HostSetup<?> setup(Method<?> method, Map<String, Object> values) {
    Map<String, Object> all = new LinkedHashMap<>(values);
    all.put(NodeOptions.CLASS_COLUMN, "class");
    return NodeSetups.of(method, all);
  }

  private static HostResult run(Method<?> method, MemoryTable table, Map<String, Object> values) {
    return BalanceRun.run(setup(method, values), table.names(), table, Monitor.silent());
  }
}
