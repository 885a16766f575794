package io.github.counterpoise.weka;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.counterpoise.balance.BalanceConfig;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.evaluation.Evaluation;
import weka.classifiers.evaluation.NominalPrediction;
import weka.classifiers.functions.counterpoise.ConvNet;
import weka.classifiers.lazy.IBk;
import weka.classifiers.meta.FilteredClassifier;
import weka.core.Instances;
import weka.core.Randomizable;
import weka.core.Utils;
import weka.filters.Filter;
import weka.filters.MultiFilter;
import weka.filters.supervised.instance.counterpoise.SMOTE;

/** Both the user's seed and one that Weka gives count, and Weka's contract is kept. */
class HostSeedTest {

  private static final String FILTERS = "io.github.counterpoise.weka.TestData#quickFilters";

  private final Instances data = TestData.mixed(40, 12, 9);

  private List<String> rows(Filter filter) throws Exception {
    filter.setInputFormat(data);
    return TestData.text(Filter.useFilter(data, filter));
  }

  /** Returns a filter with the seed that the user chose and one that Weka gave. */
  private static SMOTE smote(long own, int given) {
    SMOTE filter = new SMOTE();
    filter.setRandomSeed(own);
    filter.setSeed(given);
    return filter;
  }

  @Test
  void aloneTheUsersSeedDecides() throws Exception {
    SMOTE filter = new SMOTE();
    filter.setOptions(new String[] {"-S", "7"});
    assertEquals(7, filter.balanceConfig().seed());
    SMOTE again = new SMOTE();
    again.setRandomSeed(7);
    assertEquals(rows(filter), rows(again));
    assertNotEquals(rows(filter), rows(new SMOTE()));
  }

  @Test
  void theDefaultLeavesAGivenSeedAsItIs() throws Exception {
    SMOTE alone = new SMOTE();
    alone.setRandomSeed(-5);
    assertEquals(rows(alone), rows(smote(1, -5)));
  }

  @Test
  void bothSeedsCount() throws Exception {
    Set<List<String>> found = new HashSet<>();
    long[] own = {1, 2, 3, 0, -1, 9_000_000_000L, 9_000_000_001L};
    for (long seed : own) {
      for (int given : new int[] {1, 2, 0, -1, Integer.MIN_VALUE}) {
        assertEquals(rows(smote(seed, given)), rows(smote(seed, given)));
        found.add(rows(smote(seed, given)));
      }
    }
    assertEquals(own.length * 5, found.size());
  }

  @ParameterizedTest
  @MethodSource(FILTERS)
  void wekasContractIsKept(AbstractOversamplingFilter<?> filter) throws Exception {
    Randomizable randomizable = filter;
    randomizable.setSeed(42);
    assertEquals(42, randomizable.getSeed());
    List<String> first = rows(filter);
    randomizable.setSeed(43);
    assertNotEquals(first, rows(filter));
    randomizable.setSeed(42);
    assertEquals(first, rows(filter));
    assertEquals(first, rows(Filter.makeCopy(filter)));
  }

  @Test
  void optionsStayTheUsersAndTheirSeedForgetsTheGivenOne() throws Exception {
    SMOTE filter = smote(3, 42);
    assertEquals("3", Utils.getOption('S', filter.getOptions()));
    assertEquals(3, filter.getRandomSeed());
    filter.setOptions(filter.getOptions());
    assertEquals(3, filter.getSeed());
    assertEquals(3, filter.balanceConfig().seed());
    filter.setSeed(42);
    filter.setRandomSeed(4);
    assertEquals(4, filter.balanceConfig().seed());
    filter.setOptions(new String[0]);
    assertEquals(BalanceConfig.defaults(), filter.balanceConfig());
  }

  @Test
  void filteredClassifierHeedsTheFiltersSeed() throws Exception {
    double[] first = probabilities(1, 1);
    assertArrayEquals(first, probabilities(1, 1));
    assertNotEquals(List.of(first), List.of(probabilities(2, 1)));
    Set<String> found = new HashSet<>();
    for (int filter = 1; filter <= 3; filter++) {
      for (int classifier = 1; classifier <= 3; classifier++) {
        found.add(Arrays.toString(probabilities(filter, classifier)));
      }
    }
    assertEquals(9, found.size());
  }

  private double[] probabilities(int filterSeed, int classifierSeed) throws Exception {
    FilteredClassifier classifier = new FilteredClassifier();
    SMOTE filter = new SMOTE();
    filter.setOptions(new String[] {"-S", Integer.toString(filterSeed)});
    classifier.setFilter(filter);
    classifier.setClassifier(new IBk(3));
    classifier.setSeed(classifierSeed);
    Evaluation evaluation = new Evaluation(data);
    evaluation.crossValidateModel(AbstractClassifier.makeCopy(classifier), data, 3, new Random(1));
    return evaluation.predictions().stream()
        .mapToDouble(p -> ((NominalPrediction) p).distribution()[1])
        .toArray();
  }

  /** Weka shows the options again after a training, and trains again with them. */
  @Test
  void trainingAgainGivesTheSame() throws Exception {
    FilteredClassifier classifier = new FilteredClassifier();
    SMOTE filter = new SMOTE();
    filter.setRandomSeed(5);
    classifier.setFilter(filter);
    classifier.setClassifier(new IBk(3));
    String[] options = classifier.getOptions();
    classifier.buildClassifier(data);
    double[] first = classifier.distributionForInstance(data.get(0));
    assertArrayEquals(options, classifier.getOptions());
    classifier.buildClassifier(data);
    assertArrayEquals(first, classifier.distributionForInstance(data.get(0)));
  }

  @Test
  void severalFiltersInOneHeedItToo() throws Exception {
    Set<List<String>> found = new HashSet<>();
    for (int seed = 1; seed <= 3; seed++) {
      MultiFilter filter = new MultiFilter();
      SMOTE smote = new SMOTE();
      smote.setRandomSeed(seed);
      filter.setFilters(new Filter[] {smote});
      found.add(rows(filter));
      if (seed == 1) {
        assertEquals(rows(new SMOTE()), rows(filter));
      }
    }
    assertEquals(3, found.size());
  }

  @Test
  void theClassifierOfImagesDoesTheSame() throws Exception {
    Instances images = TestImages.pixels(12, 6, 1);
    Set<String> found = new HashSet<>();
    for (long own : new long[] {1, 2}) {
      for (int given : new int[] {1, 5}) {
        ConvNet net = net(own);
        net.setSeed(given);
        assertEquals(given, net.getSeed());
        assertEquals(Long.toString(own), Utils.getOption('S', net.getOptions()));
        found.add(answer(net, images));
      }
    }
    assertEquals(4, found.size());
    ConvNet alone = net(5);
    ConvNet given = net(1);
    given.setSeed(5);
    assertEquals(answer(alone, images), answer(given, images));
    given.setRandomSeed(1);
    assertEquals(answer(net(1), images), answer(given, images));
    given.setSeed(5);
    given.setOptions(given.getOptions());
    assertEquals(1, given.getSeed());
  }

  private static ConvNet net(long seed) {
    ConvNet net = new ConvNet();
    net.setImage("9x9x1");
    net.setEpochs(1);
    net.setRandomSeed(seed);
    return net;
  }

  private static String answer(ConvNet net, Instances images) throws Exception {
    net.buildClassifier(images);
    return Arrays.toString(net.distributionForInstance(images.get(0)));
  }
}
