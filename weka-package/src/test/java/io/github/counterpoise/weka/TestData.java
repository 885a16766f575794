package io.github.counterpoise.weka;

import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.filters.supervised.instance.counterpoise.DeepSMOTE;
import weka.filters.supervised.instance.counterpoise.SMOTE;
import weka.filters.supervised.instance.counterpoise.SeismoFlow;

/** Data sets and filters for tests. */
public final class TestData {

  private TestData() {}

  /** Returns one of each method's filter, with default options. */
  public static List<AbstractOversamplingFilter<?>> filters() {
    return Methods.all().stream().<AbstractOversamplingFilter<?>>map(TestData::filter).toList();
  }

  private static AbstractOversamplingFilter<?> filter(Method<?> method) {
    try {
      return Class.forName(SMOTE.class.getPackageName() + "." + method.name())
          .asSubclass(AbstractOversamplingFilter.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(method.name(), e);
    }
  }

  /** Returns one of each filter; those that train a network do so for a moment only. */
  public static List<AbstractOversamplingFilter<?>> quickFilters() {
    return filters().stream().<AbstractOversamplingFilter<?>>map(TestData::quick).toList();
  }

  private static AbstractOversamplingFilter<?> quick(AbstractOversamplingFilter<?> filter) {
    if (filter instanceof DeepSMOTE) {
      return quickDeepSmote();
    }
    return filter instanceof SeismoFlow ? quickSeismoFlow() : filter;
  }

  /** Returns a filter that trains a small flow for a moment. */
  public static SeismoFlow quickSeismoFlow() {
    SeismoFlow filter = new SeismoFlow();
    filter.setEpochs(2);
    filter.setChannels(4);
    filter.setBlocks(1);
    return filter;
  }

  /** Returns a filter that trains a small network for a moment. */
  public static DeepSMOTE quickDeepSmote() {
    DeepSMOTE filter = new DeepSMOTE();
    filter.setEpochs(2);
    filter.setHidden(8);
    filter.setLatent(4);
    return filter;
  }

  /**
   * Returns rows of a common, a rare and a third class with numeric, whole, date and nominal
   * attributes and missing cells; the class is last.
   *
   * @param common rows of the first class
   * @param rare rows of the second class
   * @param third rows of the third class
   */
  public static Instances mixed(int common, int rare, int third) {
    ArrayList<Attribute> attributes = new ArrayList<>();
    attributes.add(new Attribute("x"));
    attributes.add(new Attribute("age"));
    attributes.add(new Attribute("day", "yyyy-MM-dd"));
    attributes.add(new Attribute("colour", List.of("red", "green", "blue")));
    attributes.add(new Attribute("kind", List.of("common", "rare", "third")));
    Instances data = new Instances("mixed", attributes, 0);
    data.setClassIndex(4);
    Random random = new Random(7);
    for (int row = 0; row < common + rare + third; row++) {
      int label = row < common ? 0 : row < common + rare ? 1 : 2;
      double[] values = {
        random.nextGaussian() + label,
        20 + random.nextInt(40),
        WekaDates.instant(86_400_000.0 * random.nextInt(10_000)),
        random.nextInt(3),
        label
      };
      if (random.nextInt(5) == 0) {
        values[random.nextInt(4)] = Double.NaN;
      }
      data.add(new DenseInstance(1, values));
    }
    data.randomize(random);
    return data;
  }

  /**
   * Reads a data set whose class is last.
   *
   * @param lines header and data
   */
  public static Instances arff(String... lines) {
    try {
      Instances data = new Instances(new StringReader(String.join("\n", lines) + "\n"));
      data.setClassIndex(data.numAttributes() - 1);
      return data;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns all that an instance shows of itself, whatever data set it belongs to. */
  public static List<String> text(Iterable<Instance> rows) {
    List<String> lines = new ArrayList<>();
    rows.forEach(row -> lines.add(row.toStringMaxDecimalDigits(15)));
    return lines;
  }
}
