package io.github.counterpoise.weka.run;

import io.github.counterpoise.balance.Method;
import io.github.counterpoise.weka.evaluate.WekaSchemes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.filters.Filter;

/** Balances a small made-up data set the way Weka does and looks at the outcome. */
final class SelfTest {

  private static final int MAJORITY = 120;
  private static final int MINORITY = 20;

  private SelfTest() {}

  /** Returns what is wrong with a method, or nothing if it works. */
  static String failure(Method<?> method) {
    try {
      Instances data = data();
      Filter filter = WekaSchemes.filter(method.name());
      filter.setInputFormat(data);
      Instances balanced = Filter.useFilter(data, filter);
      int[] counts = balanced.attributeStats(balanced.classIndex()).nominalCounts;
      return counts[0] == MAJORITY && counts[1] == MAJORITY
          ? ""
          : String.format(
              Locale.ROOT, "%d and %d rows instead of %d each", counts[0], counts[1], MAJORITY);
    } catch (Exception | LinkageError e) { // whatever is wrong is the answer asked for
      return e.toString();
    }
  }

  private static Instances data() {
    ArrayList<Attribute> attributes = new ArrayList<>();
    attributes.add(new Attribute("number"));
    attributes.add(new Attribute("whole"));
    attributes.add(new Attribute("colour", List.of("red", "green", "blue")));
    attributes.add(new Attribute("class", List.of("common", "rare")));
    Instances data = new Instances("self-test", attributes, MAJORITY + MINORITY);
    data.setClassIndex(attributes.size() - 1);
    Random random = new Random(1);
    for (int row = 0; row < MAJORITY + MINORITY; row++) {
      int label = row < MAJORITY ? 0 : 1;
      double number = row % 7 == 0 ? Double.NaN : random.nextGaussian() + label;
      double[] values = {number, random.nextInt(10), random.nextInt(3), label};
      data.add(new DenseInstance(1, values));
    }
    return data;
  }
}
