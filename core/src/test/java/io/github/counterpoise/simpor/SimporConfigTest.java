package io.github.counterpoise.simpor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.describe.Preset;
import io.github.counterpoise.run.InvalidInputException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimporConfigTest {

  private static final Parameters<SimporConfig> PARAMETERS = Parameters.of(SimporConfig.class);

  @Test
  void defaultIsWhatWonTheExperiments() {
    SimporConfig config = PARAMETERS.defaults();
    assertEquals(Preset.DEFAULT, config.preset());
    assertEquals(10, config.neighbors());
    assertEquals(Informative.ALL, config.informative());
    assertEquals(Start.NEIGHBOR, config.start());
    assertEquals(Ascent.MARGIN, config.ascent());
    assertEquals(0, config.margin());
    assertEquals(0, config.bandwidth());
    assertEquals(2, config.bandwidthFactor());
    assertEquals(10, config.iterations());
    assertEquals(0.5, config.step());
    assertEquals(0, config.noise());
  }

  @Test
  void paperPresetIsThePaper() {
    SimporConfig config = PARAMETERS.parse(Map.of("preset", "paper"));
    assertEquals(Informative.ENTROPY, config.informative());
    assertEquals(Ranking.NETWORK, config.ranking());
    assertEquals(0.7, config.threshold());
    assertEquals(Start.UNIFORM, config.start());
    assertEquals(Ascent.FULL, config.ascent());
    assertEquals(1, config.bandwidthFactor());
    assertEquals(300, config.iterations());
    assertEquals(0.5, config.step()); // a real ascent, not the printed rate
  }

  @Test
  void authorsPresetIsTheirCodeAndWhereThatIsSilentThePaper() {
    SimporConfig config = PARAMETERS.parse(Map.of("preset", "authors"));
    assertEquals(Informative.TOP_FRACTION, config.informative());
    assertEquals(0.2, config.topFraction());
    assertEquals(0.1, config.bandwidth());
    assertEquals(1, config.noise());
    assertEquals(Start.UNIFORM, config.start());
    // 500 steps turn a point by about one degree.
    assertEquals(0.9, Math.toDegrees(config.step() * config.iterations()), 0.01);
    assertEquals(1, config.growth());
  }

  @Test
  void anOptionThatIsSetOverridesThePreset() {
    SimporConfig config =
        PARAMETERS.parse(
            Map.of("preset", "paper", "start", "neighbor", "informative", "minorityTop"));
    assertEquals(Start.NEIGHBOR, config.start());
    assertEquals(Informative.MINORITY_TOP, config.informative());
    assertEquals(Ascent.FULL, config.ascent());
    assertEquals(config, PARAMETERS.parse(PARAMETERS.texts(config)));
  }

  @Test
  void valuesOutOfRangeAreRefused() {
    assertEquals(
        "Option -informative (Informative region) got 'most'; expected one of all, minorityTop,"
            + " entropy, topFraction.",
        assertThrows(
                InvalidInputException.class, () -> PARAMETERS.parse(Map.of("informative", "most")))
            .getMessage());
    assertThrows(InvalidInputException.class, () -> PARAMETERS.parse(Map.of("bandwidth", "-0.1")));
    assertThrows(InvalidInputException.class, () -> PARAMETERS.parse(Map.of("margin", "NaN")));
    assertThrows(InvalidInputException.class, () -> PARAMETERS.parse(Map.of("neighbors", "0")));
  }
}
