package io.github.counterpoise.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.counterpoise.run.InvalidInputException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Settings that several methods share, described once, in the records of two of them. */
class SharedSettingsTest {

  record Shared(
      @Param(flag = "n", label = "Number", help = "How many.", value = "3", min = 1) int number,
      @Param(flag = "rate", label = "Rate", help = "How fast.", value = "0.5", max = 1)
          double rate) {}

  record Plain(
      @Param(flag = "a", label = "First", help = "Comes first.", value = "x") String first,
      Shared shared,
      @Param(flag = "z", label = "Last", help = "Comes last.", value = "7") int last) {

    Plain {
      Parameters.of(Plain.class).checkAll(first, shared, last);
    }
  }

  record Changed(
      @Param(flag = "preset", label = "Preset", help = "Where from.", value = "default")
          Preset preset,
      @Default(of = "number", value = "9", paper = "20", min = 5, help = "How many rows.")
          @Default(of = "rate", max = 2, after = "last")
          Shared shared,
      @Param(flag = "z", label = "Last", help = "Comes last.", value = "7") int last) {

    Changed {
      Parameters.of(Changed.class).checkAll(preset, shared, last);
    }
  }

  record Twice(
      Shared shared,
      @Param(flag = "n", label = "Number", help = "Again.", value = "3") int number) {}

  record Wrong(@Default(of = "numbers", value = "1") Shared shared) {}

  private static <C> List<String> names(Parameters<C> parameters) {
    return parameters.all().stream().map(Parameter::name).toList();
  }

  @Test
  void sharedSettingsStandInTheirPlace() {
    Parameters<Plain> parameters = Parameters.of(Plain.class);
    assertEquals(List.of("first", "number", "rate", "last"), names(parameters));
    assertEquals(new Plain("x", new Shared(3, 0.5), 7), parameters.defaults());
    Plain set = new Plain("y", new Shared(4, 0.25), 8);
    assertEquals(
        set, parameters.parse(Map.of("first", "y", "number", "4", "rate", "0.25", "last", "8")));
    assertEquals(
        Map.of("first", "y", "number", "4", "rate", "0.25", "last", "8"), parameters.texts(set));
    assertEquals(names(parameters), List.copyOf(parameters.texts(set).keySet()));
  }

  @Test
  void aMethodSaysWhereItDiffers() {
    Parameters<Changed> parameters = Parameters.of(Changed.class);
    assertEquals(List.of("preset", "number", "last", "rate"), names(parameters));
    assertEquals("How many rows.", parameters.get("number").info().help());
    assertEquals("Number", parameters.get("number").info().label());
    assertEquals("n", parameters.get("number").info().flag());
    assertEquals(new Changed(Preset.DEFAULT, new Shared(9, 0.5), 7), parameters.defaults());
    assertEquals(
        new Changed(Preset.PAPER, new Shared(20, 0.5), 7),
        parameters.parse(Map.of("preset", "paper")));
    assertEquals(
        "Option -rate (Rate) is 2.5; expected a number of at most 2.",
        refusal(() -> new Changed(Preset.DEFAULT, new Shared(9, 2.5), 7)));
    assertEquals(
        "Option -n (Number) is 4; expected a whole number of at least 5.",
        refusal(() -> new Changed(Preset.DEFAULT, new Shared(4, 1), 7)));
    assertEquals(
        "Option -n (Number) is 4; expected a whole number of at least 5.",
        refusal(() -> parameters.parse(Map.of("number", "4"))));
    assertEquals(List.of("preset", "number", "last", "rate"), names(parameters));
  }

  private static String refusal(org.junit.jupiter.api.function.Executable call) {
    return assertThrows(InvalidInputException.class, call).getMessage();
  }

  @Test
  void mistakesOfARecordAreNamed() {
    assertThrows(IllegalArgumentException.class, () -> Parameters.of(Twice.class));
    assertThrows(IllegalArgumentException.class, () -> Parameters.of(Wrong.class));
    assertThrows(IllegalArgumentException.class, () -> Parameters.of(Plain.class).checkAll("x", 7));
  }
}
