package io.github.counterpoise.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.classify.LearnConfig;
import io.github.counterpoise.convnet.ConvNetConfig;
import io.github.counterpoise.describe.Parameter;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.image.ImageSourceConfig;
import io.github.counterpoise.run.InvalidInputException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.beans.PropertyEditorManager;
import java.io.File;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import weka.classifiers.functions.counterpoise.ConvNet;
import weka.core.Option;
import weka.core.OptionMetadata;

/** Weka shows the core's descriptions of the network, all of them and nothing else. */
class ConvNetOptionsTest {

  private final ConvNet classifier = new ConvNet();
  private final List<Parameter> parameters =
      Stream.of(ConvNetConfig.class, ImageSourceConfig.class, LearnConfig.class)
          .flatMap(record -> Parameters.of(record).all().stream())
          .toList();

  @Test
  void dialogShowsEveryParameterAsDescribedInOrder() throws Exception {
    List<PropertyDescriptor> shown =
        Arrays.stream(Introspector.getBeanInfo(ConvNet.class).getPropertyDescriptors())
            .filter(p -> p.getReadMethod() != null && p.getWriteMethod() != null)
            .filter(p -> p.getReadMethod().getDeclaringClass() == ConvNet.class)
            .sorted(Comparator.comparing(p -> metadata(p).displayOrder()))
            .toList();
    assertEquals(
        parameters.stream().map(p -> p.info().label()).toList(),
        shown.stream().map(p -> metadata(p).displayName()).toList());
    for (int i = 0; i < shown.size(); i++) {
      String description = metadata(shown.get(i)).description();
      assertEquals(
          help(parameters.get(i)), description.replace("<html>", "").replaceAll("<br> ?", " "));
      for (String line : description.replace("<html>", "").split("<br>")) {
        assertTrue(line.length() <= 90, line); // one line of a tool tip
      }
      assertEquals(description.contains("<br>"), description.startsWith("<html>"), description);
      Object expected = parameters.get(i).defaultValue();
      Object value = shown.get(i).getReadMethod().invoke(classifier);
      assertEquals(value instanceof File ? new File((String) expected) : expected, value);
      Class<?> type = shown.get(i).getPropertyType();
      assertTrue(
          type == File.class || PropertyEditorManager.findEditor(type) != null, type.getName());
    }
  }

  @Test
  void commandLineListsEveryParameter() {
    List<Option> options = Collections.list(classifier.listOptions());
    for (Parameter parameter : parameters) {
      Option option =
          options.stream()
              .filter(o -> o.name().equals(parameter.info().flag()))
              .findFirst()
              .orElseThrow();
      String words = option.description().replaceAll("\\s+", " ").strip();
      assertTrue(words.startsWith(help(parameter)), words);
    }
    assertEquals(parameters.size() + 4, options.size()); // Weka's own
  }

  @Test
  void wrongValuesAreRefusedAndChangeNothing() {
    classifier.setEpochs(7);
    String message =
        Assertions.assertThrows(
                InvalidInputException.class,
                () -> classifier.setOptions(new String[] {"-net", "vgg"}))
            .getMessage();
    assertEquals(
        "Option -net (Network) got 'vgg'; expected one of small, miniception, resnet18.", message);
    assertEquals(7, classifier.getEpochs());
    classifier.setImage("28");
    Assertions.assertThrows(
        InvalidInputException.class, () -> classifier.config(ImageSourceConfig.class));
  }

  @Test
  void citesTheNetworks() {
    assertTrue(classifier.globalInfo().contains("Deep Residual Learning"));
    assertTrue(classifier.globalInfo().contains("Shot-Gather"));
  }

  private static String help(Parameter parameter) {
    String help = parameter.info().help();
    return parameter.info().flag().equals("S")
        ? help.substring(0, help.length() - 1) + HostSeed.RULE
        : help;
  }

  private static OptionMetadata metadata(PropertyDescriptor property) {
    return property.getReadMethod().getAnnotation(OptionMetadata.class);
  }
}
