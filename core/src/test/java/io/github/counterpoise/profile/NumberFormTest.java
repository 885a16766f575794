package io.github.counterpoise.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormTest {

  private static NumberForm form(
      char decimal, char grouping, String prefix, String suffix, NumberText.Sign negative) {
    return new NumberForm(decimal, grouping, prefix, suffix, 2, true, false, negative);
  }

  @Test
  void signsAndUnitsAreReadAndWritten() {
    NumberForm german = form(',', '.', "", " €", NumberText.Sign.BEFORE);
    assertEquals(-1234567.5, german.parse("-1.234.567,50 €"));
    assertEquals("-1.234.567,50 €", german.format(-1234567.5));
    assertEquals("999,00 €", german.format(999));
    assertEquals("0,00 €", german.format(-0.001));
    NumberForm books = form('.', ',', "$", "", NumberText.Sign.PARENTHESES);
    assertEquals(-5, books.parse("($5.00)"));
    assertEquals(-5, books.parse("-$5.00"));
    assertEquals(-5, books.parse("$-5.00"));
    assertEquals(5, books.parse("5"));
    assertEquals("($1,005.00)", books.format(-1005));
    NumberForm behind = form(',', ' ', "", "", NumberText.Sign.BEHIND);
    assertEquals(-1000.25, behind.parse("1 000,25-"));
    assertEquals("1 000,25-", behind.format(-1000.25));
  }

  @Test
  void sharesNeedTheirSign() {
    NumberForm share = form('.', (char) 0, "", "%", NumberText.Sign.BEFORE);
    assertEquals(12.5, share.parse("12.5%"));
    assertEquals(0, share.parse("0"));
    assertTrue(Double.isNaN(share.parse("12.5")));
    assertTrue(Double.isNaN(share.parse("$12.5")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,234.50 | 46 | 44 | 0",
        "1.234,50 | 44 | 46 | 0",
        "1,234,567 | 0 | 44 | 0",
        "1,234 | 0 | 0 | 44",
        "1.234 | 0 | 0 | 46",
        "0,123 | 44 | 0 | 0",
        "12,5 | 44 | 0 | 0",
        "1234,567 | 44 | 0 | 0",
        "1'234.5 | 46 | 39 | 0",
        "12345 | 0 | 0 | 0",
        "1,5E+03 | 44 | 0 | 0"
      })
  void separatorsAreToldApart(String text, int decimal, int grouping, int doubtful) {
    assertEquals(
        new NumberText.Separators((char) decimal, (char) grouping, (char) doubtful),
        NumberText.of(text).separators());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1,23,456", "1.2.3", "192.168.1.1", "12-5", "07.05.2024", "1,234.5.6", "1..5"})
  void otherTextsAreNoNumbers(String text) {
    NumberText parts = NumberText.of(text);
    assertNull(parts == null ? null : parts.separators());
  }

  @Property
  void whatIsWrittenReadsBack(
      @ForAll @IntRange(min = -2_000_000_000, max = 2_000_000_000) int hundredths) {
    double value = hundredths / 100.0;
    for (NumberText.Sign sign : NumberText.Sign.values()) {
      for (char grouping : new char[] {0, '.', '\'', '\u00A0'}) {
        NumberForm form = form(',', grouping, "", " %", sign);
        assertEquals(value, form.parse(form.format(value)) + 0.0);
      }
    }
    assertEquals(value, NumberForm.PLAIN.parse(NumberForm.PLAIN.format(value)) + 0.0);
  }
}
