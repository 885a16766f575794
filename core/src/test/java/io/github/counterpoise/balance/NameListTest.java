package io.github.counterpoise.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.counterpoise.run.InvalidInputException;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameListTest {

  @Test
  void namesAreTrimmedAndKeptInOrderOnce() {
    assertEquals(
        List.of("id", "free text", "b"), NameList.parse("Ignored columns", " id, free text ,b,id"));
  }

  @Test
  void quotesProtectCommas() {
    assertEquals(
        List.of("last, first", "it's", "x"),
        NameList.parse("Ignored columns", "'last, first', \"it's\" ,x"));
  }

  @Test
  void quoteInsideNameIsPartOfIt() {
    assertEquals(List.of("customer's name"), NameList.parse("Ignored columns", "customer's name"));
  }

  @Test
  void nothingMeansNoNames() {
    assertEquals(List.of(), NameList.parse("Ignored columns", "  "));
  }

  @Test
  void openQuoteAndEmptyNameAreRefused() {
    assertThrows(InvalidInputException.class, () -> NameList.parse("Ignored columns", "'a,b"));
    InvalidInputException refused =
        assertThrows(InvalidInputException.class, () -> NameList.parse("Ignored columns", "a,,b"));
    assertEquals(
        "Ignored columns 'a,,b' are not understood; expected names separated by commas, a name with"
            + " a comma in quotes.",
        refused.getMessage());
  }
}
