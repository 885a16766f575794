package io.github.counterpoise.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLeftTest {

  private long seconds;
  private final TimeLeft timeLeft = new TimeLeft(() -> TimeUnit.SECONDS.toNanos(seconds));

  @ParameterizedTest
  @CsvSource({
    "1, 0.5, ''", // too early
    "10, 0.01, ''", // too little
    "10, 0.5, about 10 s left",
    "10, 0.3, about 25 s left", // 23.3
    "10, 0.8, a few seconds left",
    "60, 0.25, about 3 min left",
    "3600, 0.25, about 3 h left",
    "10, 1, ''"
  })
  void thePaceSoFarGoesOn(long elapsed, double fraction, String expected) {
    seconds = elapsed;
    assertEquals(expected, timeLeft.at(fraction));
  }

  @Test
  void otherWorkIsJudgedByItself() {
    seconds = 100;
    assertEquals("about 100 s left", timeLeft.at(0.5));
    assertEquals("", timeLeft.at(0.1)); // begun anew
    seconds = 110;
    assertEquals("about 80 s left", timeLeft.at(0.2)); // a tenth in 10 s
  }
}
