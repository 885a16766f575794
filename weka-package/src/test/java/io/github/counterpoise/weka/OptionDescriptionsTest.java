package io.github.counterpoise.weka;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.Methods;
import java.beans.PropertyDescriptor;
import java.io.IOException;
import java.net.URL;
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
  void settersOptionsAndCopiesAgree(AbstractOversamplingFilter<?> plain) throws Exception {
    AbstractOversamplingFilter<?> filter = TestData.changedFilter(plain.method());
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
