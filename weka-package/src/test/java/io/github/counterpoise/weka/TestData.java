package io.github.counterpoise.weka;

import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.classify.Classifier;
import java.beans.IntrospectionException;
import java.beans.PropertyDescriptor;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import weka.classifiers.functions.counterpoise.ConvNet;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.OptionHandler;
import weka.core.SelectedTag;
import weka.filters.supervised.instance.counterpoise.DeepSMOTE;
import weka.filters.supervised.instance.counterpoise.SMOTE;

/** Data sets and filters for tests. */
public final class TestData {

  private TestData() {}

  /** Returns one of each method's filter, with default options. */
  public static List<AbstractOversamplingFilter<?>> filters() {
    return Methods.all().stream().<AbstractOversamplingFilter<?>>map(TestData::filter).toList();
  }

  /**
   * Returns a method's filter, with default options.
   *
   * @param method the method
   */
  public static AbstractOversamplingFilter<?> filter(Method<?> method) {
    return scheme(AbstractOversamplingFilter.class, SMOTE.class.getPackageName(), method.name());
  }

  private static <T> T scheme(Class<T> type, String place, String name) {
    try {
      return type.cast(Class.forName(place + "." + name).getDeclaredConstructor().newInstance());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(name, e);
    }
  }

  /**
   * Returns a classifier, with default options.
   *
   * @param classifier the classifier of the core
   */
  public static SeededClassifier<?> classifier(Classifier<?> classifier) {
    return scheme(SeededClassifier.class, ConvNet.class.getPackageName(), classifier.name());
  }

  /**
   * Returns a classifier of tables; one that trains a network does so for a moment only.
   *
   * @param classifier the classifier of the core
   */
  public static TableClassifier<?> quickClassifier(Classifier<?> classifier) {
    TableClassifier<?> quick = (TableClassifier<?>) classifier(classifier);
    classifier.parameters().all().stream()
        .filter(parameter -> parameter.name().equals("epochs"))
        .forEach(parameter -> quick.set(parameter.name(), 3));
    return quick;
  }

  /** Returns one of each filter; those that train a network do so for a moment only. */
  public static List<AbstractOversamplingFilter<?>> quickFilters() {
    return Methods.all().stream()
        .<AbstractOversamplingFilter<?>>map(TestData::quickFilter)
        .toList();
  }

  /**
   * Returns a method's filter with the settings that make it quick.
   *
   * @param method the method
   */
  public static AbstractOversamplingFilter<?> quickFilter(Method<?> method) {
    AbstractOversamplingFilter<?> filter = filter(method);
    method
        .quick()
        .forEach((name, text) -> filter.set(name, method.parameters().get(name).parse(text)));
    return filter;
  }

  /** Returns a filter that trains a small network for a moment. */
  public static DeepSMOTE quickDeepSmote() {
    return (DeepSMOTE) quickFilter(Methods.DEEP_SMOTE);
  }

  /**
   * Returns a method's filter in which no property has its default.
   *
   * @param method the method
   */
  public static AbstractOversamplingFilter<?> changedFilter(Method<?> method) {
    AbstractOversamplingFilter<?> filter = filter(method);
    change(filter);
    return filter;
  }

  /**
   * Gives every property of a scheme a value other than its default.
   *
   * @param scheme a filter or classifier with default options
   */
  public static void change(OptionHandler scheme) {
    try {
      for (PropertyDescriptor property : FaceText.shown(scheme.getClass())) {
        Object value = property.getReadMethod().invoke(scheme);
        property.getWriteMethod().invoke(scheme, other(property.getName(), value));
      }
    } catch (IntrospectionException | ReflectiveOperationException e) {
      throw new LinkageError(scheme.getClass().getName(), e);
    }
  }

  /** Returns a value other than the default that the configuration accepts. */
  private static Object other(String name, Object value) {
    if (name.equals("image")) {
      return "2x2x1";
    }
    if (value instanceof SelectedTag choice) {
      return new SelectedTag(0, choice.getTags());
    } else if (value instanceof Integer number) {
      return number == 1 ? 2 : 3;
    } else if (value instanceof Long) {
      return 1L << 40;
    } else if (value instanceof Double number) {
      return number < 1 ? 0.1 : number + 0.5;
    } else if (value instanceof Enum<?> constant) {
      return Arrays.stream(constant.getDeclaringClass().getEnumConstants())
          .filter(c -> c != constant)
          .findFirst()
          .orElseThrow();
    } else if (value instanceof Boolean on) {
      return !on;
    } else if (value instanceof File) {
      return new File("a report.html");
    }
    return switch ((String) value) {
      case "auto" -> "'the rare'=20,b=30";
      default -> "a column,'b, c'";
    };
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
