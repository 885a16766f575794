package io.github.counterpoise.examples.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.run.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsFileTest {

  private static final List<String> KEYS = List.of("set", "fold");
  private static final List<String> VALUES = List.of("acsa", "note");

  @TempDir private Path folder;

  private ResultsFile open() {
    return new ResultsFile(folder.resolve("results.csv"), KEYS, VALUES);
  }

  @Test
  void finishedCellsAreFoundAgain() {
    open().add(List.of("mnist", "1"), List.of("0.9", "says \"yes\", twice"));
    ResultsFile again = open();
    again.add(List.of("mnist", "2"), List.of("0.8", ""));
    assertEquals(
        Optional.of(List.of("0.9", "says \"yes\", twice")), open().find(List.of("mnist", "1")));
    assertEquals(Optional.of(List.of("0.8", "")), open().find(List.of("mnist", "2")));
    assertTrue(open().find(List.of("mnist", "3")).isEmpty());
  }

  @Test
  void fileHasAHeaderAndALinePerCell() throws IOException {
    ResultsFile results = open();
    results.add(List.of("mnist", "1"), List.of("0.9", ""));
    results.add(List.of("mnist", "1"), List.of("0.7", ""));
    assertEquals(
        "set,fold,acsa,note\nmnist,1,0.7,\n", Files.readString(folder.resolve("results.csv")));
  }

  @Test
  void otherFilesAreRefusedByName() throws IOException {
    Files.writeString(folder.resolve("results.csv"), "a,b\n1,2\n");
    String message = assertThrows(InvalidInputException.class, this::open).getMessage();
    assertTrue(message.contains("results.csv") && message.contains("a,b"), message);
  }

  @Test
  void linesThatAreCutOffAreRefused() throws IOException {
    Files.writeString(folder.resolve("results.csv"), "set,fold,acsa,note\nmnist,1\n");
    String message = assertThrows(InvalidInputException.class, this::open).getMessage();
    assertTrue(message.contains("line 2"), message);
  }
}
