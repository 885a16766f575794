package io.github.counterpoise.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.counterpoise.balance.FittedModels;
import io.github.counterpoise.contract.EarlierModels.Made;
import io.github.counterpoise.contract.EarlierModels.Trained;
import io.github.counterpoise.run.Monitor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Models that version 0.1.0 saved load for ever and make what they made then; and the same training
 * gives the same model still: bit for bit where the processor rounds as the one that saved them
 * did, which the rows that a saved network makes tell; there the saved ones are nearly the same.
 */
class EarlierModelsTest {

  private static final String FOLDER = "models-0.1.0/";
  private static final double ROUNDING = 1e-3; // of 32-bit networks on other processors

  private static Map<String, Made> stored;
  private static boolean sameArithmetic;

  static List<Trained> trained() {
    return EarlierModels.trained();
  }

  @BeforeAll
  static void read() throws IOException {
    try (InputStream in = resource("made.json")) {
      stored = new ObjectMapper().readValue(in, new TypeReference<>() {});
    }
    sameArithmetic = EarlierModels.arithmetic().hash().equals(stored.get("arithmetic").hash());
  }

  @ParameterizedTest
  @MethodSource("trained")
  void savedModelLoadsAndMakesTheSameRows(Trained trained, @TempDir Path folder)
      throws IOException {
    Made made = loaded(trained, folder);
    if (!trained.refits()) {
      checkNearly(trained.file(), made);
    } else if (sameArithmetic) {
      assertEquals(stored.get(trained.file()).hash(), made.hash(), trained.file());
    }
  }

  @ParameterizedTest
  @MethodSource("trained")
  void sameTrainingGivesTheSameRows(Trained trained, @TempDir Path folder) throws IOException {
    Made then = stored.get(trained.file());
    if (sameArithmetic && then.hash().equals(loaded(trained, folder).hash())) {
      assertEquals(then.hash(), EarlierModels.rows(trained.fit()).hash(), trained.file());
    }
  }

  @Test
  void savedClassifierLoadsAndPredictsTheSame() throws IOException {
    checkNearly("convnet.ser", loadedClassifier());
  }

  @Test
  void sameTrainingGivesTheSameClassifier() throws IOException {
    Made then = stored.get("convnet.ser");
    if (sameArithmetic && then.hash().equals(loadedClassifier().hash())) {
      assertEquals(then.hash(), EarlierModels.predictions(EarlierModels.convNet()).hash());
    }
  }

  private static Made loaded(Trained trained, Path folder) throws IOException {
    Path file = folder.resolve(trained.file());
    try (InputStream in = resource(trained.file())) {
      Files.copy(in, file);
    }
    return EarlierModels.rows(FittedModels.load(file, Monitor.silent()));
  }

  private static Made loadedClassifier() throws IOException {
    try (InputStream in = resource("convnet.ser")) {
      return EarlierModels.predictions(EarlierModels.read(in));
    }
  }

  /** Networks round otherwise on other processors, also where plain products are the same. */
  private static void checkNearly(String name, Made made) {
    Made then = stored.get(name);
    if (then.hash().equals(made.hash())) {
      return;
    }
    assertEquals(then.values().size(), made.values().size(), name);
    for (int i = 0; i < then.values().size(); i++) {
      Double expected = then.values().get(i);
      Double value = made.values().get(i);
      if (expected == null || value == null) {
        assertEquals(expected, value, name + ", number " + i);
      } else if (Math.abs(expected - value) > ROUNDING * Math.max(1, Math.abs(expected))) {
        fail("%s, number %d: %s then, %s now".formatted(name, i, expected, value));
      }
    }
  }

  private static InputStream resource(String name) {
    InputStream in = EarlierModelsTest.class.getResourceAsStream(FOLDER + name);
    assertNotNull(in, "no resource " + name);
    return in;
  }
}
