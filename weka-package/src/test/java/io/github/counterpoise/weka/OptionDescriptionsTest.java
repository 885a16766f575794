package io.github.counterpoise.weka;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.Methods;
import java.beans.PropertyDescriptor;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weka.core.SelectedTag;
import weka.core.TechnicalInformation;
import weka.filters.Filter;
import weka.filters.supervised.instance.counterpoise.SMOTE;

/** The properties of the filters are their options, in every form Weka has of them. */
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

  @ParameterizedTest
  @MethodSource(FILTERS)
  void settersOptionsAndCopiesAgree(AbstractOversamplingFilter<?> filter) throws Exception {
    for (PropertyDescriptor property : FaceText.shown(filter.getClass())) {
      Object value = property.getReadMethod().invoke(filter);
      property.getWriteMethod().invoke(filter, other(property.getName(), value));
    }
    AbstractOversamplingFilter<?> fromOptions =
        filter.getClass().getDeclaredConstructor().newInstance();
    fromOptions.setOptions(filter.getOptions());
    AbstractOversamplingFilter<?> copy = (AbstractOversamplingFilter<?>) Filter.makeCopy(filter);
    for (PropertyDescriptor property : FaceText.shown(filter.getClass())) {
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
}
