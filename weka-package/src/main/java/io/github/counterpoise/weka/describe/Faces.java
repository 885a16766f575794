package io.github.counterpoise.weka.describe;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.ImageConfig;
import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.balance.TrainingConfig;
import io.github.counterpoise.classify.Classifier;
import io.github.counterpoise.classify.Classifiers;
import io.github.counterpoise.classify.LearnConfig;
import io.github.counterpoise.image.ImageSourceConfig;
import io.github.counterpoise.table.Kind;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Writes a filter for every method of the core, the classifiers, and the classes above them that
 * hold the options they share. A new method or classifier needs no line here.
 */
public final class Faces {

  private static final String BASE = "io.github.counterpoise.weka";
  private static final String FILTERS = "weka.filters.supervised.instance.counterpoise";
  private static final String CLASSIFIERS = "weka.classifiers.functions.counterpoise";

  // Where the options of each kind begin in a dialog.
  private static final int TOP = 1;
  private static final int OWN = 101;
  private static final int TRAINING = 201;
  private static final int IMAGES = 251;
  private static final int SHARED = 301;

  private final Path folder;

  private Faces(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes the classes.
   *
   * @param args the folder of the sources
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] args) throws IOException {
    Faces faces = new Faces(Path.of(args[0]));
    faces.above("SharedOptions", BalanceConfig.class, "ConfiguredFilter", TOP, SHARED);
    faces.above("ImageOptions", ImageConfig.class, "SharedOptions", IMAGES, IMAGES + 1);
    faces.above(
        "TrainingOptions",
        TrainingConfig.class,
        "AbstractOversamplingFilter",
        TRAINING,
        TRAINING + 1);
    for (Method<?> method : Methods.all()) {
      faces.filter(method);
    }
    for (Classifier<?> classifier : Classifiers.all()) {
      faces.classifier(classifier);
    }
  }

  /** Writes a class between two of this module's that adds the options of a record. */
  private void above(String name, Class<?> record, String parent, int first, int second)
      throws IOException {
    String comment =
        String.format(
            Locale.ROOT, "The options of {@link %s} as properties.", record.getCanonicalName());
    String head =
        String.format(
            Locale.ROOT,
            """
            public abstract class %s<C extends io.github.counterpoise.oversample.OversamplerConfig>
                extends %s<C> {""",
            name,
            parent);
    String constructor =
        Words.comment(
                "  ",
                List.of(
                    "Makes a filter in which every option has its default.",
                    "@param method the method that makes the rows"))
            + constructor(
                "protected", name, "io.github.counterpoise.balance.Method<C> method", "method");
    write(
        BASE,
        name,
        List.of(comment, "@param <C> type of the method's settings"),
        head,
        constructor + Properties.of(record, first, second));
  }

  private void filter(Method<?> method) throws IOException {
    String parent = method.keepsModel() ? "TrainedFilter" : "AbstractOversamplingFilter";
    scheme(
        FILTERS,
        method.name(),
        List.of(
            Words.escaped(method.summary()), "@see " + method.implementation().getCanonicalName()),
        String.format(Locale.ROOT, "%s<%s>", parent, method.config().getCanonicalName()),
        constant(Methods.class, method, method.name()),
        Properties.of(method.config(), OWN, OWN + 1),
        "Filters a file",
        "runFilter");
  }

  private void classifier(Classifier<?> classifier) throws IOException {
    boolean tables = classifier.takes().contains(Kind.TABULAR);
    List<Class<?>> shared =
        tables ? List.of(LearnConfig.class) : List.of(ImageSourceConfig.class, LearnConfig.class);
    StringBuilder properties = new StringBuilder(Properties.of(classifier.config(), OWN, OWN + 1));
    for (int i = 0; i < shared.size(); i++) {
      int first = SHARED + i * (SHARED - OWN);
      properties.append('\n').append(Properties.of(shared.get(i), first, first + 1));
    }
    String config = classifier.config().getCanonicalName();
    scheme(
        CLASSIFIERS,
        classifier.name(),
        comment(classifier.summary(), classifier.implementation()),
        tables ? String.format(Locale.ROOT, "TableClassifier<%s>", config) : "ImageClassifier",
        tables ? constant(Classifiers.class, classifier, classifier.name()) : "",
        properties.toString(),
        "Evaluates the classifier",
        "runClassifier");
  }

  private static List<String> comment(String summary, Class<?> implementation) {
    return List.of(Words.escaped(summary), "@see " + implementation.getCanonicalName());
  }

  private void scheme(
      String place,
      String name,
      List<String> comment,
      String parent,
      String argument,
      String properties,
      String task,
      String run)
      throws IOException {
    String head =
        String.format(Locale.ROOT, "public class %s\n    extends %s.%s {", name, BASE, parent);
    String constructor =
        Words.comment("  ", List.of("Makes one in which every option has its default."))
            + constructor("public", name, "", argument);
    String main =
        Words.comment(
                "  ",
                List.of(
                    task + " from the command line.", "@param args options; {@code -h} lists them"))
            + member("public static void main(String[] args)", run + "(new " + name + "(), args)");
    write(place, name, comment, head, constructor + properties + "\n" + main);
  }

  private void write(String place, String name, List<String> comment, String head, String members)
      throws IOException {
    Path file = folder.resolve(place.replace('.', '/')).resolve(name + ".java");
    Files.createDirectories(file.getParent());
    String text =
        String.format(
            Locale.ROOT,
            """
            package %s;

            %s%s

              private static final long serialVersionUID = 1;

            %s}
            """,
            place,
            Words.comment("", comment),
            head,
            members);
    String unchanged = Files.exists(file) ? Files.readString(file) : "";
    if (!text.equals(unchanged)) { // else the compiler would take it for new
      Files.writeString(file, text, StandardCharsets.UTF_8);
    }
  }

  private static String constructor(String access, String name, String parameter, String argument) {
    return member(access + " " + name + "(" + parameter + ")", "super(" + argument + ")") + "\n";
  }

  /** Returns a method or constructor of one statement. */
  static String member(String signature, String statement) {
    return String.format(
        Locale.ROOT,
        """
          %s {
            %s;
          }
        """,
        signature,
        statement);
  }

  /** Returns the field of a registry that holds one of its entries. */
  private static String constant(Class<?> registry, Object entry, String name) {
    return Arrays.stream(registry.getFields())
        .filter(field -> value(field) == entry)
        .map(field -> registry.getCanonicalName() + "." + field.getName())
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException(registry.getSimpleName() + " has no field " + name));
  }

  private static Object value(Field field) {
    try {
      return field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
