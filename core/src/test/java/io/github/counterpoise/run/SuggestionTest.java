package io.github.counterpoise.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

  private static final List<String> COMMANDS = List.of("balance", "compare", "report", "bench");

  @ParameterizedTest
  @CsvSource({
    "balanc,balance", // left out
    "ballance,balance", // inserted
    "balence,balance", // replaced
    "blaance,balance", // swapped
    "BALANCE,balance",
    "raport,report",
    "benhc,bench",
    "comparison,''",
    "x,''",
    "'',''"
  })
  void closeNamesAreFound(String name, String expected) {
    assertEquals(expected, Suggestion.closest(name, COMMANDS));
  }

  @Test
  void theFirstOfSeveralEquallyCloseNamesIsTaken() {
    assertEquals("fraud", Suggestion.closest("frau", List.of("fraud", "fraus")));
    assertEquals("fraus", Suggestion.closest("frau", List.of("fraus", "fraud")));
  }

  @Test
  void shortNamesHaveOneLetterWrongAndNeverAll() {
    assertEquals("yes", Suggestion.closest("yse", List.of("no", "yes")));
    assertEquals("", Suggestion.closest("a", List.of("b")));
    assertEquals("", Suggestion.closest("ab", List.of("xy")));
  }

  @Test
  void theAsideEndsASentence() {
    assertEquals(" (did you mean 'fraud'?)", Suggestion.aside("fruad", List.of("ok", "fraud")));
    assertEquals("", Suggestion.aside("theft", List.of("ok", "fraud")));
  }
}
