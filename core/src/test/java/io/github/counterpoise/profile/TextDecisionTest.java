package io.github.counterpoise.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.TimeUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecisionTest {

  private double[] cells;

  private ColumnReading read(TextDecision.Wish wish, List<String> texts) {
    boolean labels = wish != TextDecision.Wish.GUESS && wish != TextDecision.Wish.NUMBERS;
    ColumnReading reading =
        TextDecision.decide(List.of(profile(texts, labels)), List.of(wish), TextRules.NONE).get(0);
    if (reading.needsTexts()) {
      reading = reading.over(profile(texts, true));
    }
    reading.resolve(cells, cells.length);
    return reading;
  }

  private ColumnReading guess(String... texts) {
    return read(TextDecision.Wish.GUESS, List.of(texts));
  }

  private TextProfile profile(List<String> texts, boolean labels) {
    TextProfile profile = new TextProfile("x", labels);
    cells = new double[texts.size()];
    for (int i = 0; i < cells.length; i++) {
      char[] text = texts.get(i).toCharArray();
      cells[i] = profile.add(text, 0, text.length, false, i + 2);
    }
    return profile;
  }

  private Column column(ColumnReading reading) {
    return reading.column(cells, cells.length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "N/A",
        "NA",
        "n/a",
        "#N/A",
        "NULL",
        "null",
        "None",
        "NaN",
        "nan",
        "-",
        "--",
        ".",
        "missing",
        "unknown",
        "\\N",
        "(null)",
        "?",
        "",
        "#DIV/0!",
        "Not available"
      })
  void aWordForMissingLeavesNumbersNumbers(String word) {
    List<String> texts = new ArrayList<>(Collections.nCopies(9, "1.5"));
    texts.add(word);
    ColumnReading reading = read(TextDecision.Wish.GUESS, texts);
    assertEquals(new Column.Numeric("x", 1), column(reading));
    assertTrue(Double.isNaN(cells[9]));
    assertEquals(1, reading.missing());
  }

  @ParameterizedTest
  @ValueSource(strings = {"<0.1", "about 5", "12%", "$5", "5 kg", "1,5", "yes", "2024-05-07", ".A"})
  void anythingElseIsAProblemWithItsLine(String stray) {
    List<String> texts = new ArrayList<>(Collections.nCopies(9, "1.5"));
    texts.add(4, stray);
    ColumnReading reading = read(TextDecision.Wish.GUESS, texts);
    assertEquals(ColumnReading.Kind.NUMBERS, reading.kind());
    String problem = reading.problem().orElseThrow();
    assertTrue(problem.startsWith("Column 'x', line 6: '" + stray + "'"), problem);
    assertTrue(problem.contains("--missing") && problem.contains("--nominal x"), problem);
  }

  @Test
  void wholeIsWholeHoweverWritten() {
    assertEquals(new Column.Integral("x"), column(guess("1.0", "", "0.0")));
    assertEquals(new Column.Integral("x"), column(guess("1e+05", "123456")));
    assertEquals(new Column.Integral("x"), column(guess("12345678901234567", "1")));
    assertEquals(new Column.Integral("x"), column(guess("12%", "5%")));
    assertEquals(new Column.Numeric("x", 1), column(guess("1.0", "0.5")));
  }

  @Test
  void numbersAreWrittenInTheColumnsForm() {
    assertEquals("3.0", guess("1.0", "2.0").text(3));
    assertEquals("9.60", guess("1.50", "12.25", "3.00").text(9.6));
    assertEquals("9.6", guess("1.5", "12.25", "3.125").text(9.6));
    assertEquals("9", guess("1.5", "12.25", "3").text(9));
    assertEquals("7%", guess("12%", "5%").text(7));
    assertEquals("1.234,50", guess("1.217,24", "9,60").text(1234.5));
    assertEquals("N/A", guess("1.5", "2.5", "N/A").text(Double.NaN));
    assertEquals("20240229", guess("20240507", "20231231").text(1709164800000.0));
  }

  @Test
  void datesHaveTheCoarsestUnitThatFits() {
    assertEquals(new Column.Date("x", TimeUnit.DAY), column(guess("2024-05-07", "2024-05-08")));
    assertEquals(
        new Column.Date("x", TimeUnit.MINUTE),
        column(guess("07.05.2024 10:15", "08.05.2024 10:00")));
    assertEquals(
        new Column.Date("x", TimeUnit.MONTH), column(guess("2024-05", "2024-06", "2023-12")));
    assertEquals(
        new Column.Date("x", TimeUnit.DAY),
        column(guess("2024-05-07 00:00:00", "2024-05-08 00:00:00")));
  }

  @Test
  void aWordIsALabelAmongLabelsAndIsSaid() {
    ColumnReading reading = guess("EU", "NA", "AP", "NA", "EU");
    assertEquals(List.of("EU", "NA", "AP"), reading.labels());
    assertTrue(reading.remarks().get(0).contains("'NA' (2 cells) is taken as a label"));
    reading = read(TextDecision.Wish.CLASS, List.of("Nan", "inf", "Nan"));
    assertEquals(List.of("Nan", "inf"), reading.labels());
  }

  @Test
  void givenWordsAreMissingEverywhere() {
    TextRules rules = new TextRules((char) 0, (char) 0, List.of(), Set.of("NA"));
    ColumnReading reading =
        TextDecision.decide(
                List.of(profile(List.of("EU", "NA", "EU"), true)),
                List.of(TextDecision.Wish.LABELS),
                rules)
            .get(0);
    assertEquals(List.of("EU"), reading.labels());
  }

  @Test
  void numbersAmongLabelsAreLabels() {
    ColumnReading reading = guess("A1", "12", "B", "12", "C");
    assertEquals(List.of("A1", "12", "B", "C"), reading.labels());
    assertEquals(1, cells[3]);
  }

  @Test
  void runningNumbersAndScatteredCodesAreDoubted() {
    double[] running = IntStream.range(1000, 1030).mapToDouble(i -> i).toArray();
    assertTrue(NumberDoubts.of("id", running).orElseThrow().contains("-ignore id"));
    double[] shuffled = IntStream.range(0, 31).mapToDouble(i -> 5 + i * 12 % 31).toArray();
    assertTrue(NumberDoubts.isRunning(shuffled));
    double[] codes = {4511, 5812, 7995};
    double[] column = IntStream.range(0, 30).mapToDouble(i -> codes[i % 3]).toArray();
    assertEquals(
        "mcc has 3 different whole numbers: labels? --nominal mcc",
        NumberDoubts.of("mcc", column).orElseThrow());
    double[] children = IntStream.range(0, 30).mapToDouble(i -> i * i % 5).toArray();
    assertTrue(NumberDoubts.of("children", children).isEmpty());
    double[] ages = IntStream.range(0, 30).mapToDouble(i -> 20 + i * 7 % 23).toArray();
    assertTrue(NumberDoubts.of("age", ages).isEmpty());
  }
}
