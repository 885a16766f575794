package io.github.counterpoise.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.run.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.Evaluation;
import weka.classifiers.meta.FilteredClassifier;
import weka.classifiers.rules.ZeroR;
import weka.classifiers.trees.J48;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SparseInstance;
import weka.filters.Filter;
import weka.filters.supervised.instance.counterpoise.SMOTE;
import weka.filters.unsupervised.attribute.Remove;

/**
 * Strings and bags of later data sets, which have lists of their own, come out of every filter as
 * they went in.
 */
class HeldValuesTest {

  private static final String HEADER =
      """
      @relation r
      @attribute note string
      @attribute bag relational
      @attribute u numeric
      @attribute word string
      @attribute 'when' date yyyy-MM-dd
      @attribute inner relational
      @attribute v numeric
      @end inner
      @end bag
      @attribute x numeric
      @attribute other relational
      @attribute c {a,b}
      @end other
      @attribute class {p,n}
      @data
      """;

  private static final String TRAINING =
      """
      one,'0.123456789,"a word",2024-01-01,"1\\\\n2"\\n4e-9,?,?,?',1,'a\\nb',p
      two,'2,second,2024-01-02,"3.000000001"',2,?,p
      three,'3,third,?,""',3,'',p
      four,'',4,'b',p
      ?,?,5,'b\\nb\\nb',p
      six,'0.987654321,"a word",?,?',6,'a',n
      seven,'0.5,x,?,?',7,'b',n
      """;

  private static final String TEST =
      """
      eight,'17,other,2025-01-01,"8\\\\n9"\\n18,word,?,?\\n19,?,?,?',1,'b',n
      one,'',2,?,p
      ?,?,3,'',p
      nine,'0.1234567890123,"a word",?,"7"',4,'a\\na',n
      """;

  private static Instances data(String rows) {
    return TestData.arff((HEADER + rows).split("\n"));
  }

  private static AbstractOversamplingFilter<?> ignoring(AbstractOversamplingFilter<?> filter) {
    filter.setIgnore("note,bag,other");
    return filter;
  }

  static Stream<Arguments> filters() {
    return TestData.quickFilters().stream()
        .flatMap(f -> Stream.of(false, true).map(p -> Arguments.of(ignoring(f), p)));
  }

  /** Returns everything the first cells of an instance hold, whatever lists they are in. */
  private static List<Object> cells(Instance row, int attributes) {
    List<Object> cells = new ArrayList<>();
    for (int i = 0; i < attributes; i++) {
      Attribute attribute = row.attribute(i);
      if (row.isMissing(i)) {
        cells.add("missing");
      } else if (attribute.isRelationValued()) {
        attribute
            .relation((int) row.value(i))
            .forEach(inside -> cells.add(cells(inside, inside.numAttributes())));
        cells.add("end");
      } else {
        cells.add(attribute.isNumeric() ? (Object) row.value(i) : row.stringValue(i));
      }
    }
    return cells;
  }

  private static void requireSame(Instances before, List<Instance> after) {
    assertEquals(before.size(), after.size());
    for (int row = 0; row < before.size(); row++) {
      assertEquals(
          cells(before.get(row), before.numAttributes()),
          cells(after.get(row), before.numAttributes()));
    }
  }

  @ParameterizedTest
  @MethodSource("filters")
  void bothBatchesComeOutAsTheyWentIn(AbstractOversamplingFilter<?> filter, boolean provenance)
      throws Exception {
    filter.setProvenance(provenance);
    Instances training = data(TRAINING);
    Instances test = data(TEST);
    filter.setInputFormat(training);
    Instances balanced = Filter.useFilter(training, filter);
    requireSame(training, balanced.subList(0, training.size()));
    assertEquals(10, balanced.size());
    balanced.subList(7, 10).forEach(row -> assertTrue(row.isMissing(0) && row.isMissing(1)));
    requireSame(test, Filter.useFilter(test, filter));
    requireSame(test, Filter.useFilter(test, filter)); // once more
    for (Instance row : test) { // as FilteredClassifier does
      Instances one = new Instances(test, 0);
      one.add(row);
      requireSame(one, Filter.useFilter(one, filter));
      filter.input(row);
      filter.batchFinished();
      requireSame(one, List.of(filter.output()));
    }
    requireSame(training, balanced.subList(0, training.size()));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void aStoredFilterGoesOn(AbstractOversamplingFilter<?> filter, boolean provenance)
      throws Exception {
    filter.setProvenance(provenance);
    Instances training = data(TRAINING);
    filter.setInputFormat(training);
    Filter.useFilter(training, filter);
    requireSame(data(TEST), Filter.useFilter(data(TEST), Filter.makeCopy(filter)));
  }

  @Test
  void sparseRowsToo() throws Exception {
    AbstractOversamplingFilter<?> filter = ignoring(new SMOTE());
    Instances training = sparse(data(TRAINING));
    Instances test = sparse(data(TEST));
    filter.setInputFormat(training);
    Instances balanced = Filter.useFilter(training, filter);
    requireSame(training, balanced.subList(0, training.size()));
    requireSame(test, Filter.useFilter(test, filter));
  }

  private static Instances sparse(Instances data) {
    Instances sparse = new Instances(data, 0);
    data.forEach(row -> sparse.add(new SparseInstance(row)));
    return sparse;
  }

  @Test
  void evaluationOnATestSetOfItsOwn() throws Exception {
    Instances training = data(TRAINING);
    Instances test = data(TEST);
    Remove remove = new Remove();
    remove.setOptions(new String[] {"-R", "1,2,4"});
    FilteredClassifier numbers = new FilteredClassifier();
    numbers.setFilter(remove);
    numbers.setClassifier(new J48());
    for (AbstractOversamplingFilter<?> filter : TestData.quickFilters()) {
      for (AbstractClassifier inner : List.of(numbers, new ZeroR(), new Watcher())) {
        FilteredClassifier classifier = new FilteredClassifier();
        classifier.setFilter(ignoring(filter));
        classifier.setClassifier(inner);
        classifier.buildClassifier(training);
        FilteredClassifier stored = (FilteredClassifier) AbstractClassifier.makeCopy(classifier);
        Watcher.SEEN.clear();
        Evaluation evaluation = new Evaluation(training);
        evaluation.evaluateModel(classifier, test);
        assertEquals(4, evaluation.numInstances());
        if (classifier.getClassifier() instanceof Watcher) {
          assertEquals(test.stream().map(r -> cells(r, 4)).toList(), Watcher.SEEN);
        }
        new Evaluation(training).evaluateModel(stored, test);
        new Evaluation(training)
            .crossValidateModel(
                (FilteredClassifier) AbstractClassifier.makeCopy(classifier),
                training,
                2,
                new Random(1));
      }
    }
  }

  /** Notes what it is asked about. */
  public static final class Watcher extends AbstractClassifier {
    private static final long serialVersionUID = 1;
    private static final List<List<Object>> SEEN = new ArrayList<>();

    @Override
    public void buildClassifier(Instances data) {}

    @Override
    public double[] distributionForInstance(Instance row) {
      SEEN.add(cells(row, 4));
      return new double[] {1, 0};
    }
  }

  @Test
  void theClassIndexOfABagDoesNotMatterOtherHeadersDo() throws Exception {
    AbstractOversamplingFilter<?> filter = ignoring(new SMOTE());
    Instances training = data(TRAINING);
    filter.setInputFormat(training);
    Filter.useFilter(training, filter);
    Instances test = data(TEST);
    test.attribute(1).relation(0).setClassIndex(0);
    requireSame(test, Filter.useFilter(test, filter));
    assertEquals(0, test.attribute(1).relation(0).classIndex());
    Instances strange =
        TestData.arff((HEADER.replace("{a,b}", "{b,a}") + "x,'',1,'a',n").split("\n"));
    InvalidInputException refused =
        assertThrows(InvalidInputException.class, () -> Filter.useFilter(strange, filter));
    assertTrue(
        refused.getMessage().startsWith("A bag of attribute 'other' has other attributes than"),
        refused.getMessage());
  }

  @Test
  void bagsKeepAllTheirDigitsAndTheInputIsLeftAlone() throws Exception {
    Instances training = data(TRAINING);
    String before = training.toString();
    AbstractOversamplingFilter<?> filter = ignoring(new SMOTE());
    filter.setInputFormat(training);
    Instances balanced = Filter.useFilter(training, filter);
    Instances bag = balanced.attribute(1).relation((int) balanced.get(0).value(1));
    assertEquals(0.123456789, bag.get(0).value(0));
    assertEquals(4e-9, bag.get(1).value(0));
    assertEquals(before, training.toString());
  }

  @Test
  void aSparseCellThatStandsForNoTextPasses() throws Exception {
    Instances data =
        TestData.arff(
            "@relation r",
            "@attribute x numeric",
            "@attribute note string",
            "@attribute class {p,n}",
            "@data",
            "{0 1}",
            "{0 2}",
            "{0 3,2 n}");
    SMOTE filter = new SMOTE();
    filter.setIgnore("note");
    filter.setInputFormat(data);
    assertEquals(4, Filter.useFilter(data, filter).size());
  }
}
