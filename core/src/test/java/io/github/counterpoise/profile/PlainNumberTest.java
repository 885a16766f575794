package io.github.counterpoise.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNumberTest {

  private final PlainNumber number = new PlainNumber();

  private boolean scan(String text) {
    char[] around = ("x" + text + "9").toCharArray();
    return number.scan(around, 1, 1 + text.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "+5",
        "12",
        "-12.50",
        ".5",
        "5.",
        "1e5",
        "1E+05",
        "2.5e-07",
        "1e22",
        "1e23",
        "123456789012345678901234567890",
        "0.30000000000000004",
        "9007199254740993",
        "4.35",
        "2.2250738585072014E-308",
        "1.7976931348623157e308",
        "0.1e-20"
      })
  void readsAsJavaDoes(String text) {
    assertTrue(scan(text));
    assertEquals(
        Double.doubleToLongBits(Double.parseDouble(text)), Double.doubleToLongBits(number.value()));
  }

  @Property
  void readsEveryDoubleAsJavaDoes(@ForAll double value) {
    String text = Double.toString(value);
    assertEquals(Double.isFinite(value), scan(text));
    if (Double.isFinite(value)) {
      assertEquals(Double.doubleToLongBits(value), Double.doubleToLongBits(number.value()));
    }
  }

  @Property
  void readsEveryDecimalAsJavaDoes(@ForAll long digits, @ForAll @IntRange(max = 24) int scale) {
    String text = BigDecimal.valueOf(digits, scale).toPlainString();
    assertTrue(scan(text));
    assertEquals(Double.parseDouble(text), number.value());
    assertEquals(scale, number.decimals());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        ".",
        "+",
        "e5",
        "1e",
        "1e+",
        "007",
        "-01.5",
        "1,5",
        "1.2.3",
        "1 2",
        "0x1F",
        "NaN",
        "Infinity",
        "1e999",
        "12a",
        "--1",
        "1_000",
        "½",
        "١٢"
      })
  void refusesOtherTexts(String text) {
    assertFalse(scan(text));
  }
}
