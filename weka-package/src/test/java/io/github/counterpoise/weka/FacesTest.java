package io.github.counterpoise.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.beans.PropertyDescriptor;
import java.beans.PropertyEditorManager;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weka.classifiers.functions.counterpoise.ConvNet;
import weka.core.OptionHandler;
import weka.core.SelectedTag;

/**
 * Options, properties and tool tips are those of the files in {@code faces}. A change that is meant
 * is taken over from {@code target/faces}, where the test leaves what it found.
 */
class FacesTest {

  private static final Path FOUND = Path.of("target", "faces");

  static List<OptionHandler> schemes() {
    return Stream.concat(TestData.filters().stream(), Stream.of(new ConvNet()))
        .map(OptionHandler.class::cast)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void optionsAndPropertiesAreThoseKept(OptionHandler scheme) throws Exception {
    String name = scheme.getClass().getSimpleName() + ".txt";
    String found = FaceText.of(scheme);
    String kept = kept(name);
    if (!found.equals(kept)) {
      Files.createDirectories(FOUND);
      Files.writeString(FOUND.resolve(name), found);
    }
    assertEquals(kept, found);
  }

  /** A tool tip is one line unless it is HTML, and Weka cuts it at the first full stop. */
  @ParameterizedTest
  @MethodSource("schemes")
  void toolTipsFitTheScreenAndEndWithASentence(OptionHandler scheme) throws Exception {
    for (PropertyDescriptor property : FaceText.shown(scheme.getClass())) {
      String tip = FaceText.metadata(property).description();
      for (String line : tip.replace("<html>", "").split("<br>")) {
        assertTrue(line.length() <= 90, line);
      }
      assertEquals(tip.contains("<br>"), tip.startsWith("<html>"), tip);
      String help = tip.replace("<br>", " ");
      int stop = help.indexOf('.');
      assertTrue(stop == help.length() - 1 || help.charAt(stop + 1) == ' ', help);
    }
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void everyPropertyCanBeEdited(OptionHandler scheme) throws Exception {
    for (PropertyDescriptor property : FaceText.shown(scheme.getClass())) {
      Class<?> type = property.getPropertyType();
      assertTrue(
          List.of(File.class, SelectedTag.class).contains(type)
              || PropertyEditorManager.findEditor(type) != null,
          type.getName());
    }
  }

  private static String kept(String name) throws IOException {
    try (InputStream file = FacesTest.class.getResourceAsStream("/faces/" + name)) {
      return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
