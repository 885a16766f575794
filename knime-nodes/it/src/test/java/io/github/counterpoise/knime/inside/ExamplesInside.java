package io.github.counterpoise.knime.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The example workflows run; on request they are made anew before. */
public final class ExamplesInside {

  private static final Path FOLDER = Path.of(System.getProperty("examples.dir"));
  private static final boolean WRITE = "write".equals(System.getProperty("knime.examples"));

  /** Makes the workflows, where that was asked for. */
  @TestFactory
  public Stream<DynamicTest> areMade() {
    return Example.ALL.stream()
        .filter(example -> WRITE)
        .map(
            example ->
                DynamicTest.dynamicTest(example.name(), () -> ExampleMaker.write(example, FOLDER)));
  }

  /** Every folder is one of the examples that are run here. */
  @Test
  public void everyFolderIsRun() throws IOException {
    try (Stream<Path> all = Files.list(FOLDER)) {
      Set<String> folders =
          all.filter(Files::isDirectory)
              .map(folder -> folder.getFileName().toString())
              .collect(Collectors.toSet());
      assertEquals(Example.ALL.stream().map(Example::name).collect(Collectors.toSet()), folders);
    }
  }

  /** Every workflow loads without a complaint, all its nodes execute, and the scores make sense. */
  @TestFactory
  public Stream<DynamicTest> run() {
    return Example.ALL.stream()
        .map(example -> DynamicTest.dynamicTest(example.name(), () -> run(example)));
  }

  private static void run(Example example) throws Exception {
    try (LoadedExample loaded = LoadedExample.of(FOLDER.resolve(example.name()))) {
      loaded.execute();
      example.check(loaded);
    }
  }
}
