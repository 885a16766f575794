package io.github.counterpoise.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.image.ImageSourceConfig;
import io.github.counterpoise.run.InvalidInputException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import weka.classifiers.functions.counterpoise.ConvNet;

/** Options of the network. */
class ConvNetOptionsTest {

  private final ConvNet classifier = new ConvNet();

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
}
