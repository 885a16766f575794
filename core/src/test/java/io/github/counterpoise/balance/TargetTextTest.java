package io.github.counterpoise.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.counterpoise.run.InvalidInputException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a", "a b", "a,b", "a=b", "it's", "\"x\"", "ratio", "Percent", "\\", " a ", "", "5"
      })
  void anyLabelComesBack(String label) {
    Map<String, Integer> totals = new LinkedHashMap<>();
    totals.put(label, 30);
    totals.put("other", 40);
    assertEquals(Optional.of(totals), TargetText.totals(TargetText.of(totals)));
  }

  @Test
  void plainLabelsStandWithoutQuotes() {
    assertEquals("fraud=500", TargetText.of(Map.of("fraud", 500)));
  }

  @Test
  void rulesNameNoClasses() {
    assertEquals(Optional.empty(), TargetText.totals("auto"));
    assertEquals(Optional.empty(), TargetText.totals("ratio=0.5"));
    assertThrows(InvalidInputException.class, () -> TargetText.totals("some"));
  }
}
