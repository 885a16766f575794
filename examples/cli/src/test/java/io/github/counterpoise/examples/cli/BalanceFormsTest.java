package io.github.counterpoise.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Synthetic rows of ARFF files are in the form of their attributes. */
class BalanceFormsTest {

  private static final String HEADER =
      """
      @relation forms
      @attribute id numeric
      @attribute price numeric
      @attribute when numeric
      @attribute day date yyyy-MM-dd
      @attribute kind {a,b}
      @data
      """;

  @TempDir private Path folder;

  private static String arff() {
    Random random = new Random(6);
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < 60; i++) {
      LocalDate day = LocalDate.parse("2024-02-10").plusDays(random.nextInt(60));
      text.append(
          "%d,%d.%02d,%s,%s,%s\n"
              .formatted(
                  500 + i,
                  10 + random.nextInt(9),
                  random.nextInt(100),
                  DateTimeFormatter.BASIC_ISO_DATE.format(day),
                  day.plusDays(random.nextInt(9)),
                  i % 4 == 0 ? "b" : "a"));
    }
    return text.toString();
  }

  @Test
  void numbersAndDatesKeepTheirForm() {
    Path in = TestFiles.write(folder, "in.arff", arff());
    Path out = folder.resolve("out.csv");
    CommandLineRun run = CommandLineRun.of("balance", in, "-o", out);
    assertEquals(0, run.code(), run.err());
    assertTrue(
        run.err()
            .contains("Column 'id' is a running number (500, 501, 502, …): it says where a row"),
        run.err());
    List<String> lines = TestFiles.read(out).lines().toList();
    assertEquals(91, lines.size());
    for (String line : lines.subList(61, 91)) {
      String[] cells = line.split(",");
      assertTrue(cells[0].matches("[0-9]{3}"), line);
      assertTrue(cells[1].matches("[0-9]+([.][0-9]{1,2})?"), line);
      LocalDate when = LocalDate.parse(cells[2], DateTimeFormatter.BASIC_ISO_DATE);
      assertTrue(!when.isBefore(LocalDate.parse("2024-02-10")), line);
      assertEquals(cells[3], LocalDate.parse(cells[3]).toString());
    }
  }

  @Test
  void fullPrecisionIsAnOption() {
    Path in = TestFiles.write(folder, "in.arff", arff());
    Path out = folder.resolve("out.csv");
    CommandLineRun run = CommandLineRun.of("balance", in, "-o", out, "-precision", "full");
    assertEquals(0, run.code(), run.err());
    long more =
        TestFiles.read(out)
            .lines()
            .skip(61)
            .filter(line -> line.split(",")[1].matches("[0-9]+[.][0-9]{3,}"))
            .count();
    assertTrue(more > 20, more + " of 30");
  }
}
