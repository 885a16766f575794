package io.github.counterpoise.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Kind;
import io.github.counterpoise.table.Series;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.weka.command.FilterCommand;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.meta.FilteredClassifier;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SparseInstance;
import weka.filters.Filter;
import weka.filters.supervised.instance.counterpoise.RandomOversampling;
import weka.filters.supervised.instance.counterpoise.SMOTE;

/** Relational attributes are sequences: a bag is one, its instances are the steps in order. */
class WekaSequencesTest {

  private static final String HEADER =
      """
      @relation r
      @attribute id string
      @attribute bag relational
      @attribute x numeric
      @attribute s {up,down}
      @attribute 'when' date yyyy-MM-dd
      @end bag
      @attribute y numeric
      @attribute class {p,n}
      @data
      """;

  private static final String ROWS =
      """
      a,'0.123456789012345,up,2024-01-01\\\\n4e-9,?,?',1,p
      b,'2,down,2024-01-02',2,p
      c,'',3,p
      d,?,4,p
      e,'3,up,2024-01-05\\\\n5,down,2024-01-06\\\\n7,up,2024-01-07',5,p
      f,'1e-7,down,2023-01-01\\\\n2,down,2023-01-02\\\\n4,up,2023-01-04\\\\n8,up,2023-01-09',6,n
      g,'1.5,down,2023-02-01\\\\n3.25,up,2023-02-02',7,n
      """;

  @TempDir Path folder;

  private static Instances data(String rows) {
    return TestData.arff((HEADER + rows.replace("\\\\", "\\")).split("\n"));
  }

  static List<AbstractOversamplingFilter<?>> takers() {
    return filters(true);
  }

  static List<AbstractOversamplingFilter<?>> others() {
    return filters(false);
  }

  private static List<AbstractOversamplingFilter<?>> filters(boolean taking) {
    List<AbstractOversamplingFilter<?>> found = new ArrayList<>();
    for (AbstractOversamplingFilter<?> filter : TestData.filters()) {
      if (filter.method().takes().contains(Kind.SEQUENCE) == taking) {
        filter.setIgnore("id");
        found.add(filter);
      }
    }
    return found;
  }

  @Test
  void bagsAreRunsInOrder() {
    Table table = InstancesTable.of(data(ROWS), List.of("id")).table();
    assertEquals(Kind.SEQUENCE, table.schema().kind());
    Column.Series column = (Column.Series) table.schema().column(0);
    assertEquals(List.of("x", "s", "when"), column.steps().stream().map(Column::name).toList());
    Series bags = table.series(0);
    assertEquals(2, bags.length(0));
    assertEquals(0.123456789012345, bags.run(0).value(0, 0));
    assertEquals(4e-9, bags.run(0).value(1, 0));
    assertTrue(bags.run(0).isMissing(1, 1));
    assertEquals(0, bags.length(2));
    assertTrue(!bags.isMissing(2) && bags.isMissing(3));
    assertEquals(86_400_000.0 * 19_723, bags.run(0).value(0, 2)); // 2024-01-01
  }

  @Test
  void tablesComeBack() {
    Table table = InstancesTable.of(data(ROWS), List.of("id")).table();
    Instances data = InstancesTable.instances("again", table);
    assertEquals(table, InstancesTable.of(data, List.of()).table());
  }

  @Test
  void sparseInstancesHoldBagsToo() {
    Instances data = data(ROWS);
    Table dense = InstancesTable.of(data, List.of("id")).table();
    for (int row = 0; row < data.numInstances(); row++) {
      data.set(row, new SparseInstance(data.instance(row)));
    }
    assertEquals(dense, InstancesTable.of(data, List.of("id")).table());
  }

  @ParameterizedTest
  @MethodSource("takers")
  void countsAreExactAndOriginalsComeFirst(AbstractOversamplingFilter<?> filter) throws Exception {
    Instances data = data(ROWS);
    filter.setInputFormat(data);
    Instances balanced = Filter.useFilter(data, filter);
    assertEquals(10, balanced.numInstances());
    for (int row = 0; row < 7; row++) {
      assertEquals(text(data.instance(row)), text(balanced.instance(row)));
    }
    for (int row = 7; row < 10; row++) {
      Instance made = balanced.instance(row);
      assertEquals("n", made.stringValue(3));
      assertTrue(made.isMissing(0));
      Instances bag = made.relationalValue(1);
      assertTrue(bag.numInstances() >= 2 && bag.numInstances() <= 4, bag.toString());
    }
  }

  @Test
  void copiesHaveAllDecimals() throws Exception {
    Instances data = data(ROWS);
    RandomOversampling filter = new RandomOversampling();
    filter.setIgnore("id");
    filter.setInputFormat(data);
    Instances balanced = Filter.useFilter(data, filter);
    List<String> real = List.of(text(data.instance(5)).get(1), text(data.instance(6)).get(1));
    for (int row = 7; row < 10; row++) {
      assertTrue(real.contains(text(balanced.instance(row)).get(1)));
    }
  }

  @ParameterizedTest
  @MethodSource("takers")
  void aSeparateTestFileIsNotTouched(AbstractOversamplingFilter<?> filter) throws Exception {
    Recorder recorder = new Recorder();
    FilteredClassifier classifier = new FilteredClassifier();
    classifier.setFilter(filter);
    classifier.setClassifier(recorder);
    classifier.buildClassifier(data(ROWS));
    assertEquals(10, recorder.training.numInstances());
    Instances test = data("z,'0.5,up,?\\\\n0.25,up,?\\\\n9,down,?',1,n\nz,'',1,?\nz,?,1,p\n");
    for (Instance row : test) {
      classifier.distributionForInstance(row);
      assertEquals(text(row), recorder.seen);
    }
  }

  @Test
  void filesAreBalancedFromTheCommandLine() throws Exception {
    StringBuilder rows = new StringBuilder();
    Random random = new Random(5);
    for (int row = 0; row < 30; row++) {
      List<String> steps = new ArrayList<>();
      for (int step = 0; step < 2 + random.nextInt(5); step++) {
        steps.add(random.nextGaussian() + ",up,2024-01-0" + (1 + step));
      }
      String bag = String.join("\\n", steps);
      rows.append("r" + row + ",'" + bag + "',1," + (row < 20 ? "p" : "n") + "\n");
    }
    Path in = Files.writeString(folder.resolve("bags.arff"), HEADER + rows);
    Path out = folder.resolve("out.arff");
    PrintStream err = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    SMOTE filter = new SMOTE();
    new FilterCommand(filter, filter::files)
        .execute(
            new String[] {"-ignore", "id", "-c", "last", "-i", in.toString(), "-o", out.toString()},
            err,
            err);
    List<String> lines = Files.readAllLines(out);
    List<String> after = lines.subList(lines.indexOf("@data") + 1, lines.size());
    assertEquals(40, after.size());
    List<String> before = Files.readAllLines(in);
    assertEquals(before.subList(before.indexOf("@data") + 1, before.size()), after.subList(0, 30));
    assertTrue(after.subList(30, 40).stream().allMatch(line -> line.endsWith(",n")));
  }

  @ParameterizedTest
  @MethodSource("others")
  void otherMethodsRefuse(AbstractOversamplingFilter<?> filter) {
    String message =
        assertThrows(InvalidInputException.class, () -> filter.setInputFormat(data(ROWS)))
            .getMessage();
    assertEquals(
        filter.method().name()
            + " does not take sequences, as column 'bag' (relational) holds; choose"
            + " RandomOversampling or SMOTE.",
        message);
  }

  @Test
  void stepsAreNumbersDatesOrLabels() {
    Instances nested =
        TestData.arff(
            "@relation r",
            "@attribute bag relational",
            "@attribute inner relational",
            "@attribute v numeric",
            "@end inner",
            "@end bag",
            "@attribute class {p,n}",
            "@data");
    assertEquals(
        "Attribute 'inner' inside the relational attribute 'bag' is relational itself; steps of a"
            + " sequence hold numbers, dates and labels, so remove it, or list 'bag' as ignored (-ignore).",
        assertThrows(InvalidInputException.class, () -> new SMOTE().setInputFormat(nested))
            .getMessage());
  }

  @Test
  void aBagIsNoClass() {
    Instances data = data(ROWS);
    data.setClassIndex(1);
    String message =
        assertThrows(InvalidInputException.class, () -> new SMOTE().setInputFormat(data))
            .getMessage();
    assertTrue(message.startsWith("The class column 'bag' is of type 'relational', but"), message);
  }

  @Test
  void globalInfoSaysThatOrderIsTime() {
    assertTrue(new SMOTE().globalInfo().contains("order of the instances within a bag"));
  }

  /** Returns what the cells of an instance hold, numbers in full. */
  private static List<String> text(Instance row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.numAttributes(); i++) {
      Attribute attribute = row.attribute(i);
      if (row.isMissing(i)) {
        cells.add("?");
      } else if (attribute.isRelationValued()) {
        StringBuilder bag = new StringBuilder("[");
        row.relationalValue(i).forEach(step -> bag.append(text(step)));
        cells.add(bag.append(']').toString());
      } else {
        cells.add(attribute.isNumeric() ? Double.toString(row.value(i)) : row.stringValue(i));
      }
    }
    return cells;
  }

  /** Remembers what it is given. */
  private static final class Recorder extends AbstractClassifier {

    private static final long serialVersionUID = 1;

    private transient Instances training;
    private transient List<String> seen;

    @Override
    public void buildClassifier(Instances data) {
      training = data;
    }

    @Override
    public double[] distributionForInstance(Instance row) {
      seen = text(row);
      return new double[] {1, 0};
    }
  }
}
