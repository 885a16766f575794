package io.github.counterpoise.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateFormTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yyyy-MM-dd",
        "dd.MM.yyyy",
        "d.M.yyyy",
        "MM/dd/yyyy",
        "yyyyMMdd",
        "dd-MMM-yyyy",
        "d MMMM yyyy",
        "MMM d, yyyy",
        "yyyy-MM-dd' 'HH:mm:ss",
        "M/d/yyyy' 'h:mm' 'a",
        "dd/MM/yyyy' 'HH:mm"
      })
  void readsAndWritesAsJavaDoes(String pattern) {
    DateForm form = DateForm.of(pattern);
    DateTimeFormatter java =
        DateTimeFormatter.ofPattern(pattern.replace("yyyy", "uuuu"), Locale.ENGLISH);
    LocalDateTime time = LocalDate.of(1899, 12, 31).atStartOfDay();
    for (int i = 0; i < 80_000; i += 13) {
      LocalDateTime at = time.plusDays(i);
      if (form.has("mm")) {
        at = at.plusMinutes(i % 1440L);
      }
      String text = at.format(java);
      long millis = at.toInstant(ZoneOffset.UTC).toEpochMilli();
      assertEquals(millis, form.parse(text), text);
      assertEquals(text, form.format(millis));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yyyy-MM-dd'T'HH:mm:ssX | 2024-05-07T12:15:00+02:00 | 1715076900000",
        "yyyy-MM-dd'T'HH:mm:ssX | 2024-05-07T10:15:00Z | 1715076900000",
        "yyyy-MM-dd'T'HH:mm:ssX | 2024-05-07T05:45:00-0430 | 1715076900000",
        "yyyy-MM-dd' 'HH:mm:ssS | 2024-05-07 10:15:00.123456 | 1715076900123",
        "yyyy-MM-dd' 'HH:mm:ssSX | 2024-05-07 10:15:00.5+00:00 | 1715076900500",
        "ddMMMyyyy | 07MAY2024 | 1715040000000",
        "ddMMMyyyy':'HH:mm:ss | 07MAY2024:10:15:00 | 1715076900000",
        "dd.MM.yy | 07.05.24 | 1715040000000",
        "HH:mm | 08:15 | 29700000",
        "yyyy-MM | 2024-05 | 1714521600000"
      })
  void columnsWriteTheirOwnStyle(String pattern, String text, long millis) {
    DateForm form = DateForm.of(pattern).likeIn(text);
    assertEquals(millis, form.parse(text));
    String zeros = text.replace("123456", "123000"); // a table holds milliseconds
    assertEquals(zeros, form.format(millis));
  }

  @Test
  void daysThatDoNotExistAreToldFromOtherForms() {
    DateForm day = DateForm.of("yyyy-MM-dd");
    assertEquals(DateForm.IMPOSSIBLE, day.parse("2023-02-29"));
    assertEquals(DateForm.IMPOSSIBLE, day.parse("2024-13-01"));
    assertEquals(DateForm.OTHER, day.parse("2024-5-07"));
    assertEquals(DateForm.OTHER, day.parse("2024-05-07 "));
    assertEquals(DateForm.IMPOSSIBLE, DateForm.of("HH:mm").parse("24:00"));
  }

  @Test
  void onlyUnambiguousPatternsGoIntoArff() {
    assertEquals("dd.MM.yyyy", DateForm.of("dd.MM.yyyy").arff());
    assertEquals("yyyy-MM-dd'T'HH:mm:ss.SSS", DateForm.of("yyyy-MM-dd'T'HH:mm:ssS").arff());
    for (String pattern : List.of("dd.MM.yy", "ddMMMyyyy", "yyyy-MM-dd'T'HH:mmX", "h:mm' 'a")) {
      assertNull(DateForm.of(pattern).arff());
    }
  }

  @Test
  void unknownLettersAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> DateForm.of("yyyy-ww"));
    assertThrows(IllegalArgumentException.class, () -> DateForm.of("yyyy'T"));
  }

  @Test
  void minutesAreNotMonths() {
    for (String pattern : List.of("dd/mm/yyyy", "yyyy-mm-dd", "yyyymmdd", "yyyy-mm-dd HH:MM")) {
      String told =
          assertThrows(IllegalArgumentException.class, () -> DateForm.of(pattern)).getMessage();
      assertTrue(told.contains("months are MM"), told);
    }
    assertEquals(754_000, DateForm.of("mm:ss").parse("12:34"));
  }

  @Test
  void freeTextIsNoDate() {
    DateForms forms = new DateForms(List.of());
    for (String text : List.of("12 Main Street", "2024-Q1", "A-12-05-2024", "1234", "May", "")) {
      assertTrue(forms.candidates(text).isEmpty(), text);
    }
    assertFalse(forms.candidates("7 May 2024").isEmpty());
  }
}
