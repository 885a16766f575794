package io.github.counterpoise.weka;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.balance.TrainingConfig;
import io.github.counterpoise.describe.Parameter;
import io.github.counterpoise.describe.Parameters;
import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weka.core.Option;
import weka.core.OptionMetadata;
import weka.core.SelectedTag;
import weka.core.TechnicalInformation;
import weka.filters.Filter;
import weka.filters.supervised.instance.counterpoise.SMOTE;

/** Weka shows the core's descriptions, all of them and nothing else. */
class OptionDescriptionsTest {

  private static final String FILTERS = "io.github.counterpoise.weka.TestData#filters";

  @Test
  void everyMethodHasAFilterOfItsName() {
    assertEquals(
        Methods.all().stream().map(m -> m.name()).toList(),
        TestData.filters().stream().map(f -> f.getClass().getSimpleName()).toList());
    TestData.filters().forEach(f -> assertEquals(f.getClass().getSimpleName(), f.method().name()));
  }

  /** The Knowledge Flow looks for it in this place. */
  @ParameterizedTest
  @MethodSource(FILTERS)
  void everyFilterHasAnIcon(AbstractOversamplingFilter<?> filter) throws IOException {
    String name = filter.getClass().getName().replace("weka.filters", "filters") + ".gif";
    URL icon = filter.getClass().getResource("/weka/gui/knowledgeflow/icons/" + name);
    assertNotNull(icon, name);
    assertTrue(ImageIO.read(icon).getWidth() > 0);
  }

  @ParameterizedTest
  @MethodSource(FILTERS)
  void dialogShowsEveryParameterAsDescribed(AbstractOversamplingFilter<?> filter) throws Exception {
    List<Parameter> parameters = parameters(filter);
    List<PropertyDescriptor> shown = shown(filter);
    assertEquals(
        parameters.stream().map(p -> p.info().label()).collect(Collectors.toSet()),
        shown.stream().map(p -> metadata(p).displayName()).collect(Collectors.toSet()));
    for (PropertyDescriptor property : shown) {
      Parameter parameter =
          parameters.stream()
              .filter(p -> p.info().label().equals(metadata(property).displayName()))
              .findFirst()
              .orElseThrow();
      assertEquals(help(parameter), plain(metadata(property).description()));
      Object value = plainValue(property.getReadMethod().invoke(filter));
      Object expected = parameter.defaultValue();
      assertEquals(value instanceof File ? new File((String) expected) : expected, value);
    }
  }

  /** Returns the core's help; the seed's ends with what becomes of it inside other schemes. */
  private static String help(Parameter parameter) {
    String help = parameter.info().help();
    return parameter.info().flag().equals("S")
        ? help.substring(0, help.length() - 1) + HostSeed.RULE
        : help;
  }

  private static Object plainValue(Object value) {
    return value instanceof SelectedTag choice ? choice.getSelectedTag().getReadable() : value;
  }

  /** Weka's dialog shows a list to choose from. */
  @Test
  void fallbackIsAChoiceOfEveryMethod() throws Exception {
    SMOTE filter = new SMOTE();
    assertEquals(
        Methods.all().stream().map(m -> m.name()).toList(),
        Stream.of(filter.getFallback().getTags()).map(t -> t.getReadable()).toList());
    filter.setOptions(new String[] {"-fallback", "randomOversampling"});
    assertEquals("RandomOversampling", plainValue(filter.getFallback()));
  }

  /** A tool tip is one line unless it is HTML, and Weka cuts it at the first full stop. */
  @ParameterizedTest
  @MethodSource(FILTERS)
  void toolTipsFitTheScreenAndEndWithASentence(AbstractOversamplingFilter<?> filter)
      throws Exception {
    for (PropertyDescriptor property : shown(filter)) {
      String description = metadata(property).description();
      for (String line : description.replace("<html>", "").split("<br>")) {
        assertTrue(line.length() <= 90, line);
      }
      assertEquals(description.contains("<br>"), description.startsWith("<html>"), description);
      String help = plain(description);
      int stop = help.indexOf('.');
      assertTrue(stop == help.length() - 1 || help.charAt(stop + 1) == ' ', help);
    }
  }

  private static String plain(String description) {
    return description.replace("<html>", "").replaceAll("<br> ?", " ");
  }

  @ParameterizedTest
  @MethodSource(FILTERS)
  void dialogOrderIsTargetThenTheMethodsOwnThenTheRest(AbstractOversamplingFilter<?> filter)
      throws Exception {
    List<String> labels =
        shown(filter).stream()
            .sorted((a, b) -> metadata(a).displayOrder() - metadata(b).displayOrder())
            .map(p -> metadata(p).displayName())
            .toList();
    List<String> expected = new ArrayList<>();
    expected.add("Target");
    filter.method().parameters().all().forEach(p -> expected.add(p.info().label()));
    if (filter instanceof TrainedFilter) {
      Parameters.of(TrainingConfig.class).all().forEach(p -> expected.add(p.info().label()));
    }
    Parameters.of(BalanceConfig.class).all().stream()
        .skip(1)
        .forEach(p -> expected.add(p.info().label()));
    assertEquals(expected, labels);
    assertEquals(
        shown(filter).size(),
        shown(filter).stream().map(p -> metadata(p).displayOrder()).distinct().count());
  }

  @ParameterizedTest
  @MethodSource(FILTERS)
  void commandLineListsEveryParameter(AbstractOversamplingFilter<?> filter) {
    List<Option> options = Collections.list(filter.listOptions());
    for (Parameter parameter : parameters(filter)) {
      Option option =
          options.stream()
              .filter(o -> o.name().equals(parameter.info().flag()))
              .findFirst()
              .orElseThrow();
      String words = option.description().replaceAll("\\s+", " ").strip();
      assertTrue(words.startsWith(help(parameter)), words);
      assertEquals(parameter.type() == boolean.class ? 0 : 1, option.numArguments());
    }
    assertEquals(parameters(filter).size() + 2, options.size()); // Weka's two debugging options
  }

  @ParameterizedTest
  @MethodSource(FILTERS)
  void settersOptionsAndCopiesAgree(AbstractOversamplingFilter<?> filter) throws Exception {
    for (PropertyDescriptor property : shown(filter)) {
      Object value = property.getReadMethod().invoke(filter);
      property.getWriteMethod().invoke(filter, other(property.getName(), value));
    }
    AbstractOversamplingFilter<?> fromOptions =
        filter.getClass().getDeclaredConstructor().newInstance();
    fromOptions.setOptions(filter.getOptions());
    AbstractOversamplingFilter<?> copy = (AbstractOversamplingFilter<?>) Filter.makeCopy(filter);
    for (PropertyDescriptor property : shown(filter)) {
      Object value = property.getReadMethod().invoke(filter);
      assertEquals(value, property.getReadMethod().invoke(fromOptions), property.getName());
      assertEquals(value, property.getReadMethod().invoke(copy), property.getName());
    }
    assertArrayEquals(filter.getOptions(), fromOptions.getOptions());
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

  @Test
  void longSeedsSurviveAndWekaSeesTheirLowBits() throws Exception {
    SMOTE filter = new SMOTE();
    filter.setOptions(new String[] {"-S", "9000000000"});
    assertEquals(9_000_000_000L, filter.getRandomSeed());
    assertEquals((int) 9_000_000_000L, filter.getSeed());
  }

  @ParameterizedTest
  @MethodSource(FILTERS)
  void citationsAreThoseOfTheMethod(AbstractOversamplingFilter<?> filter) {
    TechnicalInformation citation = filter.getTechnicalInformation();
    assertNotNull(citation);
    assertEquals(filter.method().references().get(0).key(), citation.getID());
    assertTrue(filter.globalInfo().contains(filter.method().references().get(0).title()));
    assertTrue(filter.globalInfo().startsWith(filter.method().summary()));
    assertTrue(filter.globalInfo().contains("FilteredClassifier"));
    assertTrue(citation.toBibTex().contains(filter.method().references().get(0).authors()));
  }

  private static List<Parameter> parameters(AbstractOversamplingFilter<?> filter) {
    return Stream.of(
            filter.method().parameters().all(),
            filter instanceof TrainedFilter
                ? Parameters.of(TrainingConfig.class).all()
                : List.<Parameter>of(),
            Parameters.of(BalanceConfig.class).all())
        .flatMap(List::stream)
        .toList();
  }

  /** The properties Weka's dialog shows, without those every filter of Weka's has. */
  private static List<PropertyDescriptor> shown(Object filter) throws IntrospectionException {
    Set<String> wekas = Set.of("debug", "doNotCheckCapabilities", "options", "seed");
    return Arrays.stream(Introspector.getBeanInfo(filter.getClass()).getPropertyDescriptors())
        .filter(p -> p.getReadMethod() != null && p.getWriteMethod() != null)
        .filter(p -> !wekas.contains(p.getName()))
        .toList();
  }

  private static OptionMetadata metadata(PropertyDescriptor property) {
    Function<java.lang.reflect.Method, OptionMetadata> read =
        method -> method.getAnnotation(OptionMetadata.class);
    OptionMetadata found = read.apply(property.getReadMethod());
    assertNotNull(found, property.getName());
    return found;
  }
}
