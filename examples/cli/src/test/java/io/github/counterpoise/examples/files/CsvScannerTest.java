package io.github.counterpoise.examples.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class CsvScannerTest {

  private static List<List<String>> scanned(String text, char separator) {
    CsvScanner scanner = new CsvScanner(text.toCharArray(), 0, text.length(), separator, 1);
    List<List<String>> rows = new ArrayList<>();
    while (scanner.nextRow()) {
      List<String> cells = new ArrayList<>();
      while (scanner.nextCell()) {
        cells.add(scanner.cell());
      }
      rows.add(cells);
    }
    return rows;
  }

  @Test
  void readsWhatCommonsCsvReads() throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    String[] cells = {
      "1",
      "-2.5",
      "a b",
      "",
      "\"x,y\"",
      "\"say \"\"no\"\"\"",
      " pad ",
      "\"two\nlines\"",
      "\"\"",
      "a\"b",
      "\" kept \""
    };
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .get();
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder();
      int columns = 2 + random.nextInt(3);
      for (int row = 0; row < 3; row++) {
        for (int c = 0; c < columns; c++) {
          text.append(c == 0 ? "" : ",").append(cells[random.nextInt(cells.length)]);
        }
        text.append(random.nextBoolean() ? "\n" : "\r\n");
      }
      List<List<String>> expected = new ArrayList<>();
      for (CSVRecord row : format.parse(new StringReader(text.toString()))) {
        expected.add(row.toList());
      }
      assertEquals(expected, scanned(text.toString(), ','), text.toString());
    }
  }

  @Test
  void blanksPartCellsHoweverMany() {
    assertEquals(
        List.of(List.of("a", "b c"), List.of("1", "2"), List.of("3", "4")),
        scanned("a  \"b c\"\n  1\t2  \n3 4", ' '));
  }

  @Test
  void quotesMustEndAndNothingMayFollow() {
    assertThrows(CsvScanner.Malformed.class, () -> scanned("a,b\n1,\"2\n", ','));
    assertThrows(CsvScanner.Malformed.class, () -> scanned("a,b\n1,\"2\"x\n", ','));
  }
}
