package io.github.counterpoise.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.ImageConfig;
import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.balance.TrainingConfig;
import io.github.counterpoise.classify.Classifier;
import io.github.counterpoise.classify.Classifiers;
import io.github.counterpoise.classify.LearnConfig;
import io.github.counterpoise.describe.Content;
import io.github.counterpoise.describe.Parameter;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.image.ImageSourceConfig;
import io.github.counterpoise.table.Kind;
import java.beans.PropertyDescriptor;
import java.beans.PropertyEditorManager;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weka.core.OptionHandler;
import weka.core.SelectedTag;
import weka.filters.supervised.instance.counterpoise.SMOTE;

/**
 * Options, properties and tool tips are those of the files in {@code faces}. A change that is meant
 * is taken over from {@code target/faces}, where the test leaves what it found.
 */
class FacesTest {

  private static final Path FOUND = Path.of("target", "faces");

  static List<OptionHandler> schemes() {
    return Stream.<OptionHandler>concat(
            TestData.filters().stream(), Classifiers.all().stream().map(TestData::classifier))
        .toList();
  }

  /** An option that is renamed, lost, or has another range or default is none of those kept. */
  @Test
  void optionsAndPropertiesAreThoseKept() throws Exception {
    Map<String, List<String>> lines = new TreeMap<>();
    for (OptionHandler scheme : schemes()) {
      FaceText.lines(scheme)
          .forEach(
              (type, found) -> {
                List<String> other = lines.putIfAbsent(type, found);
                assertEquals(other == null ? found : other, found, type);
              });
    }
    StringBuilder text = new StringBuilder();
    lines.forEach(
        (type, own) ->
            text.append(type).append("\n  ").append(String.join("\n  ", own)).append('\n'));
    assertKept("all.txt", text.toString());
  }

  /** How Weka lays out the texts is the same for all; one shows it. */
  @Test
  void textsAreThoseKept() throws Exception {
    assertKept("SMOTE.txt", FaceText.of(new SMOTE()));
  }

  /** What Weka says of an option is what the core does; inside schemes a seed has a rule more. */
  @Test
  void toolTipsAndLabelsAreTheCores() throws Exception {
    for (Method<?> method : Methods.all()) {
      List<Parameter> parameters = new ArrayList<>(method.parameters().all());
      parameters.addAll(Parameters.of(BalanceConfig.class).all());
      parameters.addAll(Parameters.of(ImageConfig.class).all());
      if (method.keepsModel()) {
        parameters.addAll(Parameters.of(TrainingConfig.class).all());
      }
      assertDescribed(parameters, TestData.filter(method));
    }
    for (Classifier<?> classifier : Classifiers.all()) {
      List<Parameter> parameters = new ArrayList<>(classifier.parameters().all());
      parameters.addAll(Parameters.of(LearnConfig.class).all());
      if (!classifier.takes().contains(Kind.TABULAR)) {
        parameters.addAll(Parameters.of(ImageSourceConfig.class).all());
      }
      assertDescribed(parameters, TestData.classifier(classifier));
    }
  }

  private static void assertDescribed(List<Parameter> parameters, OptionHandler scheme)
      throws Exception {
    Map<String, PropertyDescriptor> properties = new HashMap<>();
    FaceText.shown(scheme.getClass()).forEach(p -> properties.put(p.getName(), p));
    for (Parameter parameter : parameters) {
      boolean seed = parameter.info().content() == Content.SEED;
      PropertyDescriptor property = properties.remove(seed ? "randomSeed" : parameter.name());
      String help = parameter.info().help();
      assertEquals(
          seed ? help.substring(0, help.length() - 1) + HostSeed.RULE : help,
          FaceText.tip(property));
      assertEquals(parameter.info().label(), FaceText.metadata(property).displayName());
    }
    assertEquals(Set.of(), properties.keySet(), scheme.getClass().getName());
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

  private static void assertKept(String name, String found) throws IOException {
    String kept;
    try (InputStream file = FacesTest.class.getResourceAsStream("/faces/" + name)) {
      kept = file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
    if (!found.equals(kept)) {
      Files.createDirectories(FOUND);
      Files.writeString(FOUND.resolve(name), found);
    }
    assertEquals(kept, found);
  }
}
