package io.github.counterpoise.knime.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.host.CellKind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class TemporalsTest {

  @Test
  void datesAndTimesComeBack() {
    LocalDate day = LocalDate.parse("1965-03-01");
    assertEquals(day, LocalDate.parse(Temporals.text(CellKind.DATE, Temporals.number(day), null)));
    LocalDateTime moment = LocalDateTime.parse("1965-03-01T23:59:59.123");
    assertEquals(
        moment,
        LocalDateTime.parse(Temporals.text(CellKind.DATE_TIME, Temporals.number(moment), null)));
    LocalTime time = LocalTime.parse("00:00:00.001");
    assertEquals(
        time, LocalTime.parse(Temporals.text(CellKind.TIME, Temporals.number(time), null)));
    ZonedDateTime zoned = ZonedDateTime.parse("2024-07-01T12:00:00+02:00[Europe/Berlin]");
    assertEquals(
        zoned,
        ZonedDateTime.parse(
            Temporals.text(CellKind.ZONED, Temporals.number(zoned), "Europe/Berlin")));
  }

  @Test
  void madeUpNumbersBecomePossibleDatesAndTimes() {
    assertEquals("1970-01-02", Temporals.text(CellKind.DATE, 0.6 * 86_400_000, null));
    assertEquals("00:00", Temporals.text(CellKind.TIME, -5, null));
    assertTrue(Temporals.text(CellKind.TIME, 1e9, null).startsWith("23:59:59"));
  }

  @Test
  void toolTipsAreBrokenAndEscaped() {
    String tip = ToolTips.of("a<b & " + "word ".repeat(40).strip());
    assertTrue(tip.startsWith("<html>a&lt;b &amp; word"), tip);
    assertTrue(tip.contains("<br>"));
  }
}
