package io.github.counterpoise.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.counterpoise.run.InvalidInputException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PresetTest {

  private static final Parameters<Settings> PARAMETERS = Parameters.of(Settings.class);

  enum WayOut {
    FRONT_DOOR,
    WINDOW
  }

  record Settings(
      @Param(flag = "preset", label = "Preset", help = "Where values come from.", value = "default")
          Preset preset,
      @Param(
              flag = "a",
              label = "A",
              help = "Differs everywhere.",
              value = "1",
              paper = "2",
              authors = "3")
          int a,
      @Param(
              flag = "b",
              label = "B",
              help = "The authors follow the paper.",
              value = "x",
              paper = "y")
          String b,
      @Param(flag = "c", label = "C", help = "The paper is silent.", value = "0.5", max = 1)
          double c,
      @Param(
              flag = "d",
              label = "D",
              help = "Only the code says.",
              value = "window",
              authors = "frontDoor")
          WayOut d) {}

  @Test
  void eachPresetStandsForACompleteSetOfValues() {
    assertEquals(new Settings(Preset.DEFAULT, 1, "x", 0.5, WayOut.WINDOW), PARAMETERS.defaults());
    assertEquals(
        new Settings(Preset.PAPER, 2, "y", 0.5, WayOut.WINDOW),
        PARAMETERS.parse(Map.of("preset", "paper")));
    assertEquals(
        new Settings(Preset.AUTHORS, 3, "y", 0.5, WayOut.FRONT_DOOR),
        PARAMETERS.parse(Map.of("preset", "Authors")));
  }

  @Test
  void whatIsSetOverridesThePreset() {
    // Also where it is what another preset stands for.
    assertEquals(
        new Settings(Preset.PAPER, 1, "y", 1, WayOut.FRONT_DOOR),
        PARAMETERS.parse(Map.of("d", "FRONTDOOR", "c", "1", "preset", "paper", "a", "1")));
  }

  @Test
  void theRestCanBeShownWithoutBuilding() {
    assertEquals(
        Map.of("preset", Preset.PAPER, "a", 2, "b", "z", "c", 0.5, "d", WayOut.WINDOW),
        PARAMETERS.complete(Map.of("b", "z", "preset", Preset.PAPER)));
  }

  @Test
  void configurationIsReadBackWhateverThePreset() {
    Settings settings = PARAMETERS.parse(Map.of("preset", "authors", "a", "1"));
    assertEquals(settings, PARAMETERS.parse(PARAMETERS.texts(settings)));
    assertEquals("frontDoor", PARAMETERS.texts(settings).get("d"));
  }

  @Test
  void badValuesAreRefused() {
    assertThrows(InvalidInputException.class, () -> PARAMETERS.complete(Map.of("c", 2.0)));
    assertThrows(InvalidInputException.class, () -> PARAMETERS.complete(Map.of("preset", "paper")));
    assertThrows(IllegalArgumentException.class, () -> PARAMETERS.complete(Map.of("e", 1)));
  }
}
