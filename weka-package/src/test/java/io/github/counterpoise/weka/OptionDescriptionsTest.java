package io.github.counterpoise.weka;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.Methods;
import java.beans.PropertyDescriptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
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

  /** The Knowledge Flow looks for it in this place, and shows Weka's own where there is none. */
  @Test
  void iconsAreThoseOfFilters() throws IOException {
    String first = "filters.supervised.instance.counterpoise.";
    Set<String> names = new HashSet<>();
    TestData.filters().forEach(f -> names.add(first + f.getClass().getSimpleName() + ".gif"));
    Path folder = Path.of("src", "main", "resources", "weka", "gui", "knowledgeflow", "icons");
    try (Stream<Path> icons = Files.list(folder)) {
      for (Path icon : icons.toList()) {
        assertTrue(names.contains(icon.getFileName().toString()), icon.toString());
        assertTrue(ImageIO.read(icon.toFile()).getWidth() > 0, icon.toString());
      }
    }
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
