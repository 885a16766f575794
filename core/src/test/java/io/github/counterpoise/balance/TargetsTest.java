package io.github.counterpoise.balance;

import static io.github.counterpoise.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the target's texts mean, and which are refused with which words. */
class TargetsTest {

  private static final List<String> LABELS = List.of("A", "B", "C");

  private static int[] totals(String text, int... counts) {
    return Targets.parse(text).totals(counts, LABELS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "auto                  | 100 40 10 | 100 100 100",
        " AUTO                 | 100 40 10 | 100 100 100",
        "minority              | 100 40 10 | 100 40 100",
        "Minority              | 100 10 10 | 100 100 10",
        "ratio=0.5             | 100 40 10 | 100 50 50",
        "ratio = 1             | 100 40 10 | 100 100 100",
        "RATIO=0.3             | 100 40 10 | 100 40 30",
        "ratio=0.333           | 100 40 10 | 100 40 33",
        "percent=200           | 100 40 10 | 100 40 30",
        "percent=50            | 100 40 15 | 100 40 22",
        "percent=29            | 200 150 100 | 200 150 129",
        "percent=0.01          | 100 40 10 | 100 40 10",
        "B=60                  | 100 40 10 | 100 60 10",
        "B=40                  | 100 40 10 | 100 40 10",
        "C=20,B=50             | 100 40 10 | 100 50 20",
        " C = 20 , B = 50      | 100 40 10 | 100 50 20",
        "\"C\"=20              | 100 40 10 | 100 40 20",
        "auto                  | 100 0 10  | 100 0 100",
        "minority              | 100 0 10  | 100 0 100",
        "ratio=0.001           | 100 40 10 | 100 40 10"
      })
  void meansTheseTotals(String text, String before, String after) {
    assertArrayEquals(numbers(after), totals(text, numbers(before)));
  }

  private static int[] numbers(String text) {
    return Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray();
  }

  @Test
  void quotedLabelsMayHoldAnything() {
    List<String> labels = List.of("a,b", "x=y", "ratio", "it's", "say \"hi\"", "back\\slash");
    int[] counts = {1, 1, 1, 1, 1, 1};
    assertArrayEquals(
        new int[] {2, 3, 4, 5, 6, 7},
        Targets.parse("'a,b'=2,\"x=y\"=3,'ratio'=4,\"it's\"=5,'say \"hi\"'=6,'back\\\\slash'=7")
            .totals(counts, labels));
    assertArrayEquals(
        new int[] {1, 1, 1, 5, 1, 1}, Targets.parse("'it\\'s'=5").totals(counts, labels));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "automatic",
        "ratio",
        "percent",
        "=5",
        "A=5,",
        ",A=5",
        "A=5;B=6,,",
        "A=5,,B=6",
        "'A=5",
        "A",
        "A,B"
      })
  void otherTextsAreNotUnderstood(String text) {
    if (text.equals("A=5;B=6,,")) {
      assertRefused(
          "Target 'A=5;B=6,,' wants '5;B=6' rows of class 'A'; expected a whole number of rows in"
              + " all.",
          () -> Targets.parse(text));
      return;
    }
    assertRefused(
        "Target '%s' is not understood; expected auto, minority, ratio=r, percent=p, or totals by"
                .formatted(text)
            + " class such as fraud=500,theft=300."
            + (text.startsWith("'")
                ? " A label that begins with a quote, or has a comma or an equals sign, stands in"
                    + " quotes, as in 'a,b'=500."
                : ""),
        () -> Targets.parse(text));
  }

  @Test
  void anEqualsSignWithinALabelNeedsQuotes() {
    assertRefused(
        "Target 'x=1=25' wants '1=25' rows of class 'x'; expected a whole number of rows in all. A"
            + " label that begins with a quote, or has a comma or an equals sign, stands in quotes,"
            + " as in 'a,b'=500.",
        () -> Targets.parse("x=1=25"));
  }

  @Test
  void anApostropheWithinALabelNeedsNoQuotes() {
    assertArrayEquals(
        new int[] {5, 6},
        Targets.parse("it's=5,say \"hi\"=6")
            .totals(new int[] {1, 1}, List.of("it's", "say \"hi\"")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"percent", "Percent"})
  void aWordThatIsAClassAndARuleIsAmbiguous(String label) {
    List<String> labels = List.of("ok", "other", label);
    int[] counts = {30, 8, 12};
    assertRefused(
        ("Target 'percent=20' is ambiguous, since a class is called '%s': write %s=20, quotes"
                + " included, for 20 rows of that class in all, or percent=20.0 for 20 per cent more"
                + " of the smallest class.")
            .formatted(label, "'" + label + "'"),
        () -> Targets.parse("percent=20").totals(counts, labels));
    assertArrayEquals(
        new int[] {30, 8, 20}, Targets.parse("'" + label + "'=20").totals(counts, labels));
    assertArrayEquals(new int[] {30, 9, 12}, Targets.parse("percent=20.0").totals(counts, labels));
    assertArrayEquals(
        new int[] {30, 8, 20}, Targets.parse(label + "=20,ok=30").totals(counts, labels));
  }

  @Test
  void aShareIsNeverRowsOfAClassCalledRatio() {
    List<String> labels = List.of("ok", "ratio");
    int[] counts = {30, 1};
    assertArrayEquals(new int[] {30, 15}, Targets.parse("ratio=0.5").totals(counts, labels));
    assertRefused(
        "Target 'RATIO=1' is ambiguous, since a class is called 'ratio': write 'ratio'=1, quotes"
            + " included, for 1 rows of that class in all, or RATIO=1.0 for every class up to that"
            + " share of the largest.",
        () -> Targets.parse("RATIO=1").totals(counts, labels));
  }

  @Test
  void moreRowsThanFitAreRefusedAsThat() {
    assertRefused(
        "Target 'B=3000000000' wants 3,000,000,000 rows of class 'B'; that is more than the"
            + " 2,147,483,639 rows that fit into a table, so ask for fewer.",
        () -> Targets.parse("B=3000000000"));
    assertArrayEquals(
        new int[] {100, Targets.MOST_ROWS, 10}, totals("B=" + Targets.MOST_ROWS, 100, 40, 10));
  }

  @Test
  void aClassThatIsMisspeltIsSuggested() {
    assertRefused(
        "Target names class 'fruad', which does not exist; the classes are 'ok', 'fraud' (did you"
            + " mean 'fraud'?).",
        () -> Targets.parse("fruad=5").totals(new int[] {5, 1}, List.of("ok", "fraud")));
  }

  @Test
  void wordsThatAreMisspeltAreSuggestedAndAClassCalledRatioIsNamed() {
    assertRefused(
        "Target 'atuo' is not understood; expected auto, minority, ratio=r, percent=p, or totals by"
            + " class such as fraud=500,theft=300 (did you mean 'auto'?).",
        () -> Targets.parse("atuo"));
    assertRefused(
        "Target 'ratio=30' needs a number above 0 and of at most 1 after the equals sign; for 30"
            + " rows of a class called 'ratio' write 'ratio'=30, quotes included.",
        () -> Targets.parse("ratio=30"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ratio=0", "ratio=-1", "ratio=1.01", "ratio=NaN", "ratio=", "ratio=half"})
  void ratioIsAboveZeroAndAtMostOne(String text) {
    assertRefused(
        "Target '%s' needs a number above 0 and of at most 1 after the equals sign."
            .formatted(text),
        () -> Targets.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"percent=0", "percent=-5", "percent=NaN", "percent=Infinity", "percent=x"})
  void percentIsAboveZero(String text) {
    assertRefused(
        "Target '%s' needs a number above 0 after the equals sign.".formatted(text),
        () -> Targets.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"many", "", "1.5", "1e9", "NaN", "0x10", "1 000"})
  void totalsAreWholeNumbers(String number) {
    assertRefused(
        "Target 'B=%s' wants '%s' rows of class 'B'; expected a whole number of rows in all."
            .formatted(number, number),
        () -> Targets.parse("B=" + number));
  }

  @Test
  void classIsNamedOnce() {
    assertRefused(
        "Target 'A=200,A=300' names class 'A' twice; name it once.",
        () -> Targets.parse("A=200,A=300"));
  }

  @Test
  void unknownClassIsAnsweredWithTheClasses() {
    assertRefused(
        "Target names class 'fraud', which does not exist; the classes are 'A', 'B', 'C'.",
        () -> totals("fraud=500", 100, 40, 10));
    assertRefused(
        "Target names class 'a', which does not exist; the classes are 'A', 'B', 'C' (did you mean"
            + " 'A'?).",
        () -> totals("a=500", 100, 40, 10));
  }

  @Test
  void longListsOfClassesAreCutShort() {
    List<String> many = IntStream.range(0, 50).mapToObj(i -> "c" + i).toList();
    assertRefused(
        "Target names class 'x', which does not exist; the classes are 'c0', 'c1', 'c2', 'c3',"
            + " 'c4', 'c5', 'c6', 'c7', 'c8', 'c9', 'c10', 'c11', 'c12', 'c13', 'c14', 'c15',"
            + " 'c16', 'c17', 'c18', 'c19', … (50 in all).",
        () -> Targets.parse("x=5").totals(new int[50], many));
  }

  @Test
  void totalBelowThePresentCountIsRefused() {
    assertRefused(
        "Target asks for 39 rows of class 'B', which has 40 already; ask for at least 40, since"
            + " rows are only added.",
        () -> totals("B=39", 100, 40, 10));
    assertRefused(
        "Target asks for -3 rows of class 'B', which has 40 already; ask for at least 40, since"
            + " rows are only added.",
        () -> totals("B=-3", 100, 40, 10));
  }

  @Test
  void classWithoutRowsCannotGrow() {
    assertRefused(
        "Target asks for 5 rows of class 'B', which has no rows to learn from; leave it out.",
        () -> totals("B=5", 100, 0, 10));
  }

  @Test
  void hugePercentageIsRefused() {
    assertRefused(
        "Target percent=1000000000000 asks for more rows of class 'C' than a table can hold"
            + " (2147483639); ask for fewer.",
        () -> totals("percent=1e12", 100, 40, 10));
    assertRefused(
        "Target percent=1.0E308 asks for more rows of class 'C' than a table can hold (2147483639);"
            + " ask for fewer.",
        () -> totals("percent=1e308", 100, 40, 10));
  }
}
