package io.github.counterpoise.knime.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.host.BalanceRun;
import io.github.counterpoise.host.CellKind;
import io.github.counterpoise.host.HostResult;
import io.github.counterpoise.run.Monitor;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Made-up cells are in the form of their columns. */
class ColumnFormsTest {

  private static final double DAY = 86_400_000;
  private static final DateTimeFormatter COMPACT = DateTimeFormatter.BASIC_ISO_DATE;

  static List<Method<?>> methods() {
    return Methods.all();
  }

  private static MemoryTable table() {
    MemoryTable table =
        new MemoryTable(
            MemoryTable.column("price", CellKind.NUMBER),
            MemoryTable.column("count", CellKind.NUMBER),
            MemoryTable.column("when", CellKind.INTEGER),
            MemoryTable.column("day", CellKind.DATE),
            MemoryTable.column("time", CellKind.DATE_TIME),
            MemoryTable.column("id", CellKind.LONG),
            MemoryTable.column("class", CellKind.TEXT, "many", "few"));
    Random random = new Random(4);
    for (int row = 0; row < 64; row++) {
      LocalDate day = LocalDate.parse("2024-01-20").plusDays(random.nextInt(300));
      table.row(
          Math.rint(100 * (20 + 5 * random.nextGaussian())) / 100,
          (double) random.nextInt(30),
          Double.valueOf(COMPACT.format(day)),
          DAY * day.toEpochDay(),
          3_600_000.0 * random.nextInt(10_000),
          (double) row,
          row % 4 == 0 ? "few" : "many");
    }
    return table;
  }

  private static HostResult run(Method<?> method, Map<String, Object> more) {
    Map<String, Object> values = new HashMap<>(more);
    values.put(NodeOptions.CLASS_COLUMN, "class");
    if (method.parameters().all().stream().anyMatch(p -> p.name().equals("epochs"))) {
      values.put("epochs", "2");
    }
    MemoryTable table = table();
    return BalanceRun.run(NodeSetups.of(method, values), table.names(), table, Monitor.silent());
  }

  @ParameterizedTest
  @MethodSource("methods")
  void cellsAreInTheFormOfTheirColumns(Method<?> method) {
    HostResult result = run(method, Map.of());
    Collection<Object[]> made = MemoryTable.made(result).values();
    assertEquals(32, made.size());
    for (Object[] cells : made) {
      assertTrue(Double.toString((double) cells[0]).matches("[0-9]+[.][0-9]{1,2}"));
      assertEquals(Math.rint((double) cells[1]), cells[1]);
      String when = Long.toString((long) (double) cells[2]);
      assertEquals(when, COMPACT.format(LocalDate.parse(when, COMPACT)));
      assertEquals(0, (double) cells[3] % DAY);
      assertEquals(0, (double) cells[4] % 3_600_000);
    }
    assertTrue(
        result.warnings().stream().anyMatch(w -> w.startsWith("Column 'when' holds days")),
        result.warnings().toString());
    assertTrue(
        result.warnings().stream()
            .anyMatch(
                w ->
                    w.startsWith("Column 'id' is a running number (0, 1, 2, …)")
                        && w.endsWith("exclude it in the column filter.")),
        result.warnings().toString());
  }

  @ParameterizedTest
  @MethodSource("methods")
  void fullPrecisionIsAnOption(Method<?> method) {
    long more =
        MemoryTable.made(run(method, Map.of("precision", "full"))).values().stream()
            .filter(cells -> !Double.toString((double) cells[0]).matches("[0-9]+[.][0-9]{1,2}"))
            .count();
    assertTrue(method.name().equals("RandomOversampling") ? more == 0 : more > 12, "" + more);
  }
}
