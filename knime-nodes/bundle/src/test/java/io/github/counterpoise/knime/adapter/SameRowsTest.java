package io.github.counterpoise.knime.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.Balancer;
import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.host.BalanceRun;
import io.github.counterpoise.host.CellKind;
import io.github.counterpoise.host.HostResult;
import io.github.counterpoise.oversample.OversamplerConfig;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.OptionHandler;
import weka.core.Utils;
import weka.filters.Filter;

/** One seed and table give the same rows in the core, in Weka and in a node. */
class SameRowsTest {

  private static final long SEED = 11;
  private static final int ROWS = 72;
  private static final List<String> COLOURS = List.of("red", "green", "blue");
  private static final List<String> CLASSES = List.of("many", "few");

  static List<Method<?>> methods() {
    return Methods.all();
  }

  @ParameterizedTest
  @MethodSource("methods")
  void coreWekaAndNodeMakeTheSameRows(Method<?> method) throws Exception {
    List<double[]> core = core(method);
    List<double[]> weka = weka(method);
    List<double[]> node = node(method);
    assertTrue(core.size() >= 36, "rows were made: " + core.size());
    assertEquals(core.size(), weka.size());
    assertEquals(core.size(), node.size());
    for (int row = 0; row < core.size(); row++) {
      for (int column = 0; column < 4; column++) {
        String where = "row %d, column %d".formatted(row, column);
        assertEquals(core.get(row)[column], weka.get(row)[column], "Weka, " + where);
        assertEquals(core.get(row)[column], node.get(row)[column], "KNIME, " + where);
      }
    }
  }

  /** Two clouds that overlap, with a column of labels and a missing cell now and then. */
  private static double cell(int row, int column) {
    boolean few = row % 4 == 0;
    return switch (column) {
      case 0 -> Math.sin(row) + (few ? 0.8 : 0);
      case 1 -> row % 17 == 5 ? Double.NaN : Math.cos(3 * row);
      case 2 -> row % 3;
      default -> few ? 1 : 0;
    };
  }

  private static boolean hasEpochs(Method<?> method) {
    return method.parameters().all().stream().anyMatch(p -> p.name().equals("epochs"));
  }

  private static List<double[]> core(Method<?> method) {
    Schema schema =
        new Schema(
            List.of(
                new Column.Numeric("x"),
                new Column.Numeric("y"),
                new Column.Nominal("colour", COLOURS),
                new Column.Nominal("class", CLASSES)),
            3);
    Table.Builder table = new Table.Builder(schema, ROWS);
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < 4; column++) {
        table.set(row, column, cell(row, column));
      }
    }
    return rows(balanced(method, table.build()));
  }

  private static <C extends OversamplerConfig> Table balanced(Method<C> method, Table table) {
    C config = method.parameters().build(hasEpochs(method) ? Map.of("epochs", 2) : Map.of());
    return new Balancer(method.create(config), BalanceConfig.defaults().withSeed(SEED))
        .balance(table, Monitor.silent())
        .synthetic();
  }

  private static List<double[]> rows(Table table) {
    List<double[]> rows = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      rows.add(
          new double[] {
            table.value(row, 0), table.value(row, 1), table.value(row, 2), table.value(row, 3)
          });
    }
    return rows;
  }

  private static List<double[]> weka(Method<?> method) throws Exception {
    ArrayList<Attribute> attributes = new ArrayList<>();
    attributes.add(new Attribute("x"));
    attributes.add(new Attribute("y"));
    attributes.add(new Attribute("colour", COLOURS));
    attributes.add(new Attribute("class", CLASSES));
    Instances data = new Instances("table", attributes, ROWS);
    data.setClassIndex(3);
    for (int row = 0; row < ROWS; row++) {
      data.add(
          new DenseInstance(
              1, new double[] {cell(row, 0), cell(row, 1), cell(row, 2), cell(row, 3)}));
    }
    Filter filter =
        Class.forName("weka.filters.supervised.instance.counterpoise." + method.name())
            .asSubclass(Filter.class)
            .getConstructor()
            .newInstance();
    String options = "-S " + SEED + (hasEpochs(method) ? " -epochs 2" : "");
    ((OptionHandler) filter).setOptions(Utils.splitOptions(options));
    filter.setInputFormat(data);
    Instances result = Filter.useFilter(data, filter);
    List<double[]> rows = new ArrayList<>();
    for (Instance made : result.subList(ROWS, result.size())) {
      rows.add(made.toDoubleArray());
    }
    return rows;
  }

  private static List<double[]> node(Method<?> method) {
    MemoryTable table =
        new MemoryTable(
            MemoryTable.column("x", CellKind.NUMBER),
            MemoryTable.column("y", CellKind.NUMBER),
            MemoryTable.column("colour", CellKind.TEXT, COLOURS.toArray(String[]::new)),
            MemoryTable.column("class", CellKind.TEXT, CLASSES.toArray(String[]::new)));
    for (int row = 0; row < ROWS; row++) {
      double y = cell(row, 1);
      table.row(
          cell(row, 0),
          Double.isNaN(y) ? null : y,
          COLOURS.get((int) cell(row, 2)),
          CLASSES.get((int) cell(row, 3)));
    }
    Map<String, Object> values = new HashMap<>();
    values.put(NodeOptions.CLASS_COLUMN, "class");
    values.put("seed", SEED);
    if (hasEpochs(method)) {
      values.put("epochs", "2");
    }
    HostResult result =
        BalanceRun.run(NodeSetups.of(method, values), table.names(), table, Monitor.silent());
    List<double[]> rows = new ArrayList<>();
    for (Object[] made : MemoryTable.made(result).values()) {
      rows.add(
          new double[] {
            (double) made[0],
            (double) made[1],
            made[2] == null ? Double.NaN : COLOURS.indexOf(made[2]),
            CLASSES.indexOf(made[3])
          });
    }
    return rows;
  }
}
