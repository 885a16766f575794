package io.github.counterpoise.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.run.InvalidInputException;
import org.junit.jupiter.api.Test;
import weka.core.Instances;
import weka.core.Utils;
import weka.filters.Filter;
import weka.filters.supervised.instance.counterpoise.SMOTE;

/** What the user reads when data or options cannot be used; the same for every filter. */
class BadInputTest {

  private final SMOTE filter = new SMOTE();

  @Test
  void noClass() {
    Instances data = TestData.mixed(10, 5, 0);
    data.setClassIndex(-1);
    refused(
        "No class attribute is set; choose one (-c last on the command line, the Class box in the"
            + " Explorer).",
        data);
  }

  @Test
  void numericClass() {
    Instances data = TestData.mixed(10, 5, 0);
    data.setClassIndex(1);
    refused(
        "The class column 'age' is of type 'numeric', but a class is nominal; choose another column,"
            + " or make it nominal (filter NumericToNominal or StringToNominal).",
        data);
  }

  @Test
  void classWithOneLabel() {
    refused(
        "The class column 'c' has only the value 'a', but at least two classes are needed; check"
            + " which column is the class.",
        TestData.arff("@relation r", "@attribute x numeric", "@attribute c {a}", "@data", "1,a"));
  }

  @Test
  void oneClassOnly() {
    refused(
        "All rows with a class are of class 'common' in column 'kind'; at least two classes with"
            + " rows are needed, so check which column is the class.",
        TestData.mixed(10, 0, 0));
  }

  @Test
  void noRows() {
    refused("The data has no rows; there is nothing to balance.", TestData.mixed(0, 0, 0));
  }

  @Test
  void everyClassMissing() {
    Instances data = TestData.mixed(3, 3, 0);
    data.forEach(row -> row.setClassMissing());
    refused(
        "Class column 'kind' is missing in every row; at least two classes with rows are needed.",
        data);
  }

  @Test
  void columnWithoutValues() {
    Instances data = TestData.mixed(10, 5, 0);
    data.forEach(row -> row.setMissing(3));
    refused(
        "Column 'colour' has no value in any row; remove it or list it as ignored (-ignore).",
        data);
    filter.setIgnore("colour");
    assertEquals(20, balanced(data).numInstances());
  }

  @Test
  void text() {
    Instances data =
        TestData.arff(
            "@relation r",
            "@attribute id string",
            "@attribute x numeric",
            "@attribute note string",
            "@attribute c {a,b}",
            "@data",
            "i1,1,n1,a",
            "i2,2,n2,a",
            "i3,3,n3,b");
    refused(
        "Columns 'id' (string), 'note' (string) are of a type that nothing can be learnt from; list"
            + " them as ignored (-ignore), or make them nominal or numeric first.",
        data);
    filter.setIgnore("id");
    refused(
        "Column 'note' (string) is of a type that nothing can be learnt from; list it as ignored"
            + " (-ignore), or make it nominal or numeric first.",
        data);
    filter.setIgnore("id,note");
    assertEquals(4, balanced(data).numInstances());
  }

  @Test
  void ignoredRelation() {
    Instances data =
        TestData.arff(
            "@relation r",
            "@attribute x numeric",
            "@attribute bag relational",
            "  @attribute t numeric",
            "@end bag",
            "@attribute c {a,b}",
            "@data",
            "1,'1\\n2',a",
            "2,'3\\n4',a",
            "3,'5\\n6',b");
    filter.setIgnore("bag");
    Instances balanced = balanced(data);
    assertEquals(4, balanced.numInstances());
    assertEquals("5\\n6", balanced.instance(2).stringValue(1).strip().replace("\n", "\\n"));
    assertTrue(balanced.instance(3).isMissing(1));
  }

  @Test
  void nothingButTheClass() {
    refused(
        "Besides the class column 'c' no column is included; add one, or ignore fewer (-ignore).",
        TestData.arff("@relation r", "@attribute c {a,b}", "@data", "a", "b"));
  }

  @Test
  void unknownClassInTarget() {
    filter.setTarget("fraud=20");
    refused(
        "The target names class 'fraud', which column 'kind' does not have; the classes are 'common',"
            + " 'rare', 'third'.",
        TestData.mixed(10, 5, 0));
  }

  @Test
  void targetBelowPresentCount() {
    filter.setTarget("rare=3");
    refused(
        "Target asks for 3 rows of class 'rare', which has 5 already; ask for at least 5, since"
            + " rows are only added.",
        TestData.mixed(10, 5, 0));
  }

  @Test
  void targetNotUnderstood() {
    filter.setTarget("much");
    refused(
        "Target 'much' is not understood; expected auto, minority, ratio=r, percent=p, or totals"
            + " by class such as fraud=500,theft=300.",
        TestData.mixed(10, 5, 0));
  }

  @Test
  void neighboursBelowOne() {
    filter.setNeighbors(0);
    refused(
        "Option -K (Neighbours) is 0; expected a whole number from 1 to 1000000.",
        TestData.mixed(10, 5, 0));
  }

  @Test
  void unknownFallback() {
    InvalidInputException thrown =
        assertThrows(
            InvalidInputException.class,
            () -> filter.setOptions(new String[] {"-fallback", "SMOET"}));
    assertTrue(
        thrown
            .getMessage()
            .startsWith(
                "There is no method 'SMOET'; expected one of RandomOversampling, SMOTE,"
                    + " BorderlineSMOTE, ADASYN, "),
        thrown.getMessage());
  }

  /** Weka's dialog copies the filter by its options at every key stroke. */
  @Test
  void halfTypedValuesCanBeCopied() throws Exception {
    filter.setTarget("fraud=");
    filter.setNeighbors(0);
    filter.setIgnore("'a");
    SMOTE copy = new SMOTE();
    copy.setOptions(filter.getOptions());
    assertEquals("fraud=", copy.getTarget());
    assertEquals(0, copy.getNeighbors());
    assertEquals("'a", copy.getIgnore());
    copy.getCapabilities();
    copy.globalInfo();
  }

  @Test
  void unknownIgnoredColumn() {
    filter.setIgnore("id");
    refused(
        "There is no column 'id' to ignore; the columns are 'x', 'age', 'day', 'colour'.",
        TestData.mixed(10, 5, 0));
  }

  @Test
  void ignoredClass() {
    filter.setIgnore("kind");
    refused(
        "The class column 'kind' cannot be ignored; take it off the list (-ignore).",
        TestData.mixed(10, 5, 0));
  }

  @Test
  void provenanceColumnThereAlready() {
    filter.setProvenance(true);
    refused(
        "The data has a column 'synthetic' already, as the provenance option would add; rename or"
            + " remove it, or switch the option off.",
        TestData.arff(
            "@relation r",
            "@attribute synthetic numeric",
            "@attribute c {a,b}",
            "@data",
            "1,a",
            "2,b"));
  }

  @Test
  void optionsThatAreWrong() {
    refusedOptions(
        "Option -K (Neighbours) got 'many'; expected a whole number from 1 to 1000000.", "-K many");
    Exception unknown =
        assertThrows(Exception.class, () -> filter.setOptions(Utils.splitOptions("-k 3")));
    assertTrue(unknown.getMessage().contains("-k 3"), unknown.getMessage());
    assertEquals(5, filter.getNeighbors());
  }

  private void refusedOptions(String message, String options) {
    InvalidInputException refused =
        assertThrows(
            InvalidInputException.class, () -> filter.setOptions(Utils.splitOptions(options)));
    assertEquals(message, refused.getMessage());
  }

  private void refused(String message, Instances data) {
    Exception refused = assertThrows(InvalidInputException.class, () -> apply(data));
    assertEquals(message, refused.getMessage());
  }

  private Instances balanced(Instances data) {
    try {
      return apply(data);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private Instances apply(Instances data) throws Exception {
    filter.setInputFormat(data);
    return Filter.useFilter(data, filter);
  }
}
