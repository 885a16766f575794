package io.github.counterpoise.knime.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A learner, its model and a generator behind it. */
public final class ModelInside {

  private static final SampleTable SAMPLE = new SampleTable(200, 4);

  /** A number by a class is that of its new rows. */
  private static void requireNewRows(Flow generator, List<List<String>> before) throws Exception {
    String label = before.get(0).get(before.get(0).size() - 1);
    generator.set(Settings.of(Map.of("target", label + "=50")));
    generator.execute();
    generator.requireExecuted();
    assertEquals(50, generator.output(1).size());
    generator.set(Settings.of(Map.of("target", "auto")));
    generator.execute();
    generator.requireExecuted();
    assertEquals(before, Cells.of(generator.output(1)));
  }

  /** The model is saved with the workflow, and makes the same rows when it is loaded. */
  @TestFactory
  public Stream<DynamicTest> savedModelMakesTheSameRows() {
    return Methods.all().stream()
        .filter(Method::keepsModel)
        .map(method -> DynamicTest.dynamicTest(method.name(), () -> savedModel(method.name())));
  }

  private static void savedModel(String method) throws Exception {
    Path folder = Files.createTempDirectory("workflow").resolve("Test");
    List<List<String>> made;
    try (Flow learner = Flow.of(Flow.factoryName(method + "Learner"), SAMPLE)) {
      learner.executeTable();
      learner.set(
          Settings.of(Map.of("classColumn", SampleTable.CLASS, "epochs", "2", "threads", 1)));
      learner.execute();
      learner.requireExecuted();
      Flow generator = learner.next(Flow.factoryName(method + "Generator"));
      generator.execute();
      generator.requireExecuted();
      made = Cells.of(generator.output(1));
      assertFalse(made.isEmpty());
      requireNewRows(generator, made);
      generator.save(folder);
    }
    try (Flow loaded = Flow.load(folder)) {
      loaded.requireExecuted();
      Flow generator = loaded.third();
      generator.requireExecuted();
      assertEquals(made, Cells.of(generator.output(1)));
      generator.reset();
      generator.execute();
      generator.requireExecuted();
      assertEquals(made, Cells.of(generator.output(1)));
    }
  }
}
