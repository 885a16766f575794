package io.github.counterpoise.evaluate.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DataSetNamesTest {

  private static List<String> names(String... files) {
    return DataSetNames.of(Stream.of(files).map(Path::of).toList());
  }

  @Test
  void filesOfOneNameAreToldApartByTheirFolders() {
    assertEquals(List.of("m.arff", "n.arff"), names("a/m.arff", "a/n.arff"));
    assertEquals(List.of("a/m.arff", "b/m.arff"), names("a/m.arff", "b/m.arff"));
    assertEquals(
        List.of("x/a/m.arff", "y/a/m.arff", "k.csv"),
        names("/x/a/m.arff", "/y/a/m.arff", "/y/a/k.csv"));
    assertEquals(List.of("m.arff", "a/m.arff"), names("/m.arff", "/a/m.arff"));
  }

  @Test
  void oneFileTwiceHasOneName() {
    assertEquals(List.of("m.arff", "m.arff"), names("a/m.arff", "a/../a/./m.arff"));
  }
}
