package io.github.counterpoise.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsTextTest {

  @Test
  void commasSeparateNames() {
    assertEquals(List.of("none", "SMOTE -K 3"), SettingsText.split("none, SMOTE -K 3"));
    assertEquals(List.of("none"), SettingsText.split("none"));
    assertEquals(List.of("none", "", "SMOTE"), SettingsText.split("none,,SMOTE"));
  }

  @Test
  void commasBetweenValuesSeparateNothing() {
    assertEquals(
        List.of("SMOTE -target fraud=500,theft=300", "ADASYN"),
        SettingsText.split("SMOTE -target fraud=500,theft=300,ADASYN"));
    assertEquals(List.of("MLP -layers 50,50", "kNN"), SettingsText.split("MLP -layers 50,50,kNN"));
  }

  @Test
  void commasInQuotesSeparateNothing() {
    assertEquals(
        List.of("Remove -R \"first,last\"", "none"),
        SettingsText.split("Remove -R \"first,last\",none"));
  }
}
