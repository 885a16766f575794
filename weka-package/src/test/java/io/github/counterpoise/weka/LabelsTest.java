package io.github.counterpoise.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.LabelRule;
import io.github.counterpoise.run.InvalidInputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import weka.core.Instance;
import weka.core.Instances;
import weka.filters.Filter;
import weka.filters.supervised.instance.counterpoise.RandomOversampling;
import weka.filters.supervised.instance.counterpoise.SMOTE;

/** Several label attributes make the class together ({@code -labels}). */
class LabelsTest {

  /** 8 rows 0,0; 4 rows 0,1; 3 rows 1,1; one without wind. The class is 'kind', all its own. */
  private static Instances tables() {
    List<String> lines = new ArrayList<>(List.of("@relation r", "@attribute wind {0,1}"));
    lines.addAll(List.of("@attribute x numeric", "@attribute rain {0,1}"));
    lines.addAll(List.of("@attribute note string", "@attribute kind {p,q}", "@data"));
    for (int row = 0; row < 16; row++) {
      String wind = row == 15 ? "?" : row < 12 ? "0" : "1";
      String rain = row < 8 ? "0" : "1";
      lines.add(wind + "," + row + ".5," + rain + ",note" + row + "," + (row % 2 == 0 ? "p" : "q"));
    }
    return TestData.arff(lines.toArray(String[]::new));
  }

  /** The same with a bag in place of the number. */
  private static Instances sequences() {
    List<String> lines = new ArrayList<>(List.of("@relation r", "@attribute wind {0,1}"));
    lines.addAll(List.of("@attribute bag relational", "@attribute x numeric", "@end bag"));
    lines.addAll(List.of("@attribute rain {0,1}", "@attribute note string"));
    lines.addAll(List.of("@attribute kind {p,q}", "@data"));
    for (int row = 0; row < 16; row++) {
      String wind = row == 15 ? "?" : row < 12 ? "0" : "1";
      String bag = row + ".5" + "\\n2".repeat(row % 3);
      lines.add(
          String.join(
              ",",
              wind,
              "'" + bag + "'",
              row < 8 ? "0" : "1",
              "note" + row,
              row % 2 == 0 ? "p" : "q"));
    }
    return TestData.arff(lines.toArray(String[]::new));
  }

  static List<AbstractOversamplingFilter<?>> filters() {
    return TestData.quickFilters();
  }

  private static Instances balanced(Instances data, AbstractOversamplingFilter<?> filter)
      throws Exception {
    filter.setIgnore("note");
    filter.setInputFormat(data);
    return Filter.useFilter(data, filter);
  }

  /** Returns how many rows have each combination of wind and rain. */
  private static Map<String, Integer> counts(Instances rows) {
    Map<String, Integer> counts = new TreeMap<>();
    rows.forEach(row -> counts.merge(row.toString(0) + "," + row.toString(2), 1, Integer::sum));
    return counts;
  }

  @ParameterizedTest
  @MethodSource("filters")
  void eachCombinationIsAClass(AbstractOversamplingFilter<?> filter) throws Exception {
    Instances data = tables();
    filter.setLabels("wind, rain");
    Instances balanced = balanced(data, filter);
    assertEquals(Map.of("0,0", 8, "0,1", 8, "1,1", 8, "?,1", 1), counts(balanced));
    assertEquals(TestData.text(data), TestData.text(balanced.subList(0, 16)));
    assertEquals(5, balanced.numAttributes(), "no attribute more");
    assertEquals("kind", balanced.classAttribute().name());
    assertTrue(balanced.subList(16, 25).stream().noneMatch(Instance::classIsMissing));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kind,wind", "wind,kind"})
  void theClassMayBeALabel(String labels) throws Exception {
    Instances data = tables();
    RandomOversampling filter = new RandomOversampling();
    filter.setLabels(labels);
    Instances balanced = balanced(data, filter);
    Map<String, Integer> counts = new TreeMap<>();
    balanced.forEach(row -> counts.merge(row.toString(0) + row.toString(4), 1, Integer::sum));
    assertEquals(Map.of("0p", 6, "0q", 6, "1p", 6, "1q", 6, "?q", 1), counts);
  }

  @Test
  void aCopyHasEveryLabelOfItsBaseAndTheClassToo() throws Exception {
    Instances data = tables();
    RandomOversampling filter = new RandomOversampling();
    filter.setOptions(new String[] {"-labels", "wind,rain", "-label-rule", "dominant"});
    assertEquals(LabelRule.DOMINANT, filter.getLabelRule());
    filter.setTarget("other=20");
    Instances balanced = balanced(data, filter);
    assertEquals(16 + 13, balanced.numInstances());
    for (Instance made : balanced.subList(16, 29)) {
      Instance base = data.instance((int) made.value(1));
      for (int attribute : new int[] {0, 1, 2, 4}) {
        assertEquals(base.value(attribute), made.value(attribute));
      }
      assertTrue(base.value(2) == 1, "one of the others");
    }
  }

  @Test
  void sequencesHaveLabels() throws Exception {
    Instances data = sequences();
    SMOTE filter = new SMOTE();
    filter.setLabels("wind,rain");
    filter.setProvenance(true);
    Instances balanced = balanced(data, filter);
    assertEquals(Map.of("0,0", 8, "0,1", 8, "1,1", 8, "?,1", 1), counts(balanced));
    int parent = balanced.attribute("synthetic_base").index();
    for (Instance made : balanced.subList(16, 25)) {
      Instance base = data.instance((int) made.value(parent) - 1);
      assertEquals(base.toString(0) + base.toString(2), made.toString(0) + made.toString(2));
      assertEquals(base.stringValue(4), made.stringValue(4));
      assertEquals(base.relationalValue(1).numInstances(), made.relationalValue(1).numInstances());
    }
  }

  @Test
  void aTargetNamesCombinations() throws Exception {
    SMOTE filter = new SMOTE();
    filter.setLabels("rain,wind");
    filter.setTarget("'1,1'=5,'1,0'=6");
    assertEquals(
        Map.of("0,0", 8, "0,1", 6, "1,1", 5, "?,1", 1), counts(balanced(tables(), filter)));
  }

  @Test
  void badLabelsAreRefusedBeforeARowIsRead() {
    String refused = "; expected a column of labels, so turn it into one or take it off the list.";
    for (String[] bad :
        new String[][] {
          {
            "win",
            "There is no label column 'win' (-labels); the columns are 'wind', 'x', 'rain',"
                + " 'note', 'kind' (did you mean 'wind'?)."
          },
          {"rain,x", "Label column 'x' (-labels) is of type 'numeric'" + refused},
          {
            "note",
            "Column 'note' is a label column (-labels) and to be left out (-ignore); take it"
                + " off one of the two lists."
          },
          {
            "rain,,x",
            "Label columns 'rain,,x' are not understood; expected names separated by"
                + " commas, a name with a comma in quotes."
          }
        }) {
      SMOTE filter = new SMOTE();
      filter.setIgnore("note");
      filter.setLabels(bad[0]);
      assertEquals(bad[1], refusal(filter, tables()));
    }
    SMOTE filter = new SMOTE();
    filter.setIgnore("note");
    filter.setLabels("bag,rain");
    assertEquals(
        "Label column 'bag' (-labels) is of type 'relational'" + refused,
        refusal(filter, sequences()));
  }

  @Test
  void aLabelThatIsMissingEverywhereIsRefused() throws Exception {
    Instances data = tables();
    data.forEach(row -> row.setMissing(2));
    SMOTE filter = new SMOTE();
    filter.setLabels("wind,rain");
    assertEquals(
        "Label column 'rain' (-labels) has no value in any row; take it off the list.",
        assertThrows(InvalidInputException.class, () -> balanced(data, filter)).getMessage());
  }

  private static String refusal(SMOTE filter, Instances data) {
    return assertThrows(
            InvalidInputException.class,
            () -> filter.setInputFormat(data),
            Arrays.toString(filter.getOptions()))
        .getMessage();
  }
}
