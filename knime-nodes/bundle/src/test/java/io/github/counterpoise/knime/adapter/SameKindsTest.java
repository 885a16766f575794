package io.github.counterpoise.knime.adapter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.host.BalanceRun;
import io.github.counterpoise.host.CellKind;
import io.github.counterpoise.host.HostColumn;
import io.github.counterpoise.oversample.OversamplerConfig;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.OptionHandler;
import weka.filters.Filter;

/** One seed gives the same sequences and the same images in Weka and in a node. */
class SameKindsTest {

  private static final long SEED = 11;
  private static final int ROWS = 60;
  private static final int FEW = 15;
  private static final int PIXELS = 16;
  private static final List<String> CLASSES = List.of("few", "many");

  static Stream<Method<?>> ofSequences() {
    return Methods.all().stream().filter(method -> method.takes().contains(Kind.SEQUENCE));
  }

  static Stream<Method<?>> ofImages() {
    return Methods.all().stream().filter(method -> method.takes().contains(Kind.IMAGE));
  }

  /** A list of numbers in KNIME is a bag of instances with one numeric attribute in Weka. */
  @ParameterizedTest
  @MethodSource("ofSequences")
  void listsAreBags(Method<?> method) throws Exception {
    MemoryTable table = new MemoryTable(MemoryTable.column("bag", CellKind.NUMBER_LIST), classes());
    ArrayList<Attribute> step = new ArrayList<>(List.of(new Attribute("value")));
    Instances data = instances(List.of(new Attribute("bag", new Instances("bag", step, 0))));
    Random random = new Random(4);
    for (int row = 0; row < ROWS; row++) {
      double shift = row < FEW ? 1 : 0;
      double[] list =
          random.doubles(2 + random.nextInt(6)).map(v -> Math.rint(1e6 * (v + shift))).toArray();
      double[] values = Arrays.stream(list).map(v -> v / 1e6).toArray();
      table.row(values.clone(), CLASSES.get(row < FEW ? 0 : 1));
      Instances bag = new Instances(data.attribute(0).relation(), 0);
      for (double value : values) {
        bag.add(new DenseInstance(1, new double[] {value}));
      }
      data.add(
          new DenseInstance(
              1, new double[] {data.attribute(0).addRelation(bag), row < FEW ? 0 : 1}));
    }
    List<Object[]> node = node(method, table, Map.of("lists", "sequences"));
    Instances weka = weka(method, data, List.of());
    assertEquals(ROWS - 2 * FEW, node.size());
    for (int row = 0; row < node.size(); row++) {
      Instances bag = weka.get(ROWS + row).relationalValue(0);
      double[] steps = bag.stream().mapToDouble(instance -> instance.value(0)).toArray();
      assertArrayEquals(steps, (double[]) node.get(row)[0], "row " + row);
    }
  }

  @ParameterizedTest
  @MethodSource("ofImages")
  void pixelsAreTheSameColumns(Method<?> method) throws Exception {
    List<HostColumn> columns = new ArrayList<>();
    List<Attribute> attributes = new ArrayList<>();
    for (int pixel = 1; pixel <= PIXELS; pixel++) {
      columns.add(MemoryTable.column("p" + pixel, CellKind.INTEGER));
      attributes.add(new Attribute("p" + pixel));
    }
    columns.add(classes());
    MemoryTable table = new MemoryTable(columns.toArray(HostColumn[]::new));
    Instances data = instances(attributes);
    Random random = new Random(4);
    for (int row = 0; row < ROWS; row++) {
      boolean few = row < FEW;
      int[] pixels = random.ints(PIXELS, few ? 30 : 0, few ? 256 : 226).toArray();
      Object[] cells = new Object[PIXELS + 1];
      double[] values = new double[PIXELS + 1];
      for (int pixel = 0; pixel < PIXELS; pixel++) {
        cells[pixel] = (double) pixels[pixel];
        values[pixel] = pixels[pixel];
      }
      cells[PIXELS] = CLASSES.get(few ? 0 : 1);
      values[PIXELS] = few ? 0 : 1;
      table.row(cells);
      data.add(new DenseInstance(1, values));
    }
    List<Object[]> node = node(method, table, Map.of("image", "4x4"));
    Instances weka = weka(method, data, List.of("-image", "4x4"));
    assertEquals(ROWS - 2 * FEW, node.size());
    for (int row = 0; row < node.size(); row++) {
      Instance expected = weka.get(ROWS + row);
      for (int pixel = 0; pixel < PIXELS; pixel++) {
        String where = String.format(Locale.ROOT, "row %d, pixel %d", row, pixel);
        assertEquals(expected.value(pixel), (double) node.get(row)[pixel], where);
      }
    }
  }

  private static HostColumn classes() {
    return MemoryTable.column("class", CellKind.TEXT, CLASSES.toArray(String[]::new));
  }

  private static Instances instances(List<Attribute> features) {
    ArrayList<Attribute> attributes = new ArrayList<>(features);
    attributes.add(new Attribute("class", CLASSES));
    Instances data = new Instances("rows", attributes, ROWS);
    data.setClassIndex(features.size());
    return data;
  }

  private static List<Object[]> node(
      Method<?> method, MemoryTable table, Map<String, Object> settings) {
    Map<String, Object> values = new HashMap<>(method.quick());
    values.putAll(settings);
    values.put(NodeOptions.CLASS_COLUMN, "class");
    values.put("seed", SEED);
    return List.copyOf(
        MemoryTable.made(
                BalanceRun.run(
                    NodeSetups.of(method, values), table.names(), table, Monitor.silent()))
            .values());
  }

  private static <C extends OversamplerConfig> Instances weka(
      Method<C> method, Instances data, List<String> more) throws Exception {
    Filter filter =
        Class.forName("weka.filters.supervised.instance.counterpoise." + method.name())
            .asSubclass(Filter.class)
            .getConstructor()
            .newInstance();
    List<String> options = new ArrayList<>(List.of("-S", Long.toString(SEED)));
    options.addAll(more);
    method
        .quick()
        .forEach(
            (name, text) ->
                options.addAll(List.of("-" + method.parameters().get(name).info().flag(), text)));
    ((OptionHandler) filter).setOptions(options.toArray(String[]::new));
    filter.setInputFormat(data);
    return Filter.useFilter(data, filter);
  }
}
