package io.github.counterpoise.weka.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.run.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataFilesTest {

  private static final String ARFF =
      "@relation r\n@attribute x numeric\n@attribute c {a,b}\n@data\n1,a\n2,b\n";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"first,0", "last,1", "1,0", "2,1", "x,0", "c,1", "'',-1"})
  void classByPlaceNumberOrName(String attribute, int index) throws IOException {
    assertEquals(index, DataFiles.read(file("a.arff", ARFF), attribute).classIndex());
  }

  @Test
  void otherFormatsAreRead() throws IOException {
    assertEquals(2, DataFiles.read(file("a.csv", "x,c\n1,a\n2,b\n"), "c").numInstances());
  }

  @Test
  void missingFileFolderAndUnknownFormat() throws IOException {
    String missing = folder.resolve("none.arff").toString();
    refused("There is no file '%s'.".formatted(missing), missing, "");
    refused("'%s' is not a file that can be read.".formatted(folder), folder.toString(), "");
    String odd = file("a.unknown", ARFF);
    refused(
        "The format of '%s' is unknown; use .arff, .csv or another that Weka reads.".formatted(odd),
        odd,
        "");
  }

  @Test
  void wrongClassAttribute() throws IOException {
    String path = file("a.arff", ARFF);
    refused("There is no attribute number 3; the data has 2.", path, "3");
    refused(
        "There is no attribute 'y' to take as the class; expected first, last, a number from 1 to"
            + " 2, or a name.",
        path,
        "y");
  }

  @Test
  void aFileThatBreaksOffIsAnError() throws IOException {
    String path = file("cut.arff", ARFF + "3");
    InvalidInputException refused =
        assertThrows(InvalidInputException.class, () -> DataFiles.read(path, "last"));
    assertTrue(
        refused.getMessage().startsWith("'%s' cannot be read: ".formatted(path)),
        refused.getMessage());
    assertTrue(refused.getMessage().contains("line 7"), refused.getMessage());
  }

  private void refused(String message, String path, String attribute) {
    InvalidInputException refused =
        assertThrows(InvalidInputException.class, () -> DataFiles.read(path, attribute));
    assertEquals(message, refused.getMessage());
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
