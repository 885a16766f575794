package io.github.counterpoise.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Dates without a zone mean the same on every machine; Berlin, New York and São Paulo skip hours in
 * the data, São Paulo even a midnight.
 */
class TimeZonesTest {

  private static final String[] ZONES = {
    "UTC", "Europe/Berlin", "America/New_York", "America/Sao_Paulo", "Asia/Tokyo", "Asia/Kathmandu"
  };

  private static final String ARFF =
      """
      @relation t
      @attribute t date 'yyyy-MM-dd HH:mm'
      @attribute day date yyyy-MM-dd
      @attribute zoned date 'yyyy-MM-dd HH:mm Z'
      @attribute x numeric
      @attribute kind {a,b}
      @data
      '2024-03-31 02:30',2018-11-04,'2024-03-31 02:30 +0100',1,a
      '2024-03-31 03:30',2018-11-05,'2024-03-31 02:30 +0000',2,a
      '2024-03-10 02:30',2018-11-09,'2024-03-31 02:30 -0500',3,a
      '2024-10-27 02:30',2018-11-12,'2024-03-31 02:30 +0900',4,a
      '2024-10-27 03:30',2018-11-13,?,5,a
      ?,?,'2024-07-01 12:00 +0200',6,a
      '2024-03-31 02:15',2018-11-04,'2024-07-01 12:00 +0200',7,b
      '2024-03-28 12:00',2018-11-03,'2024-07-02 12:00 +0200',8,b
      '2024-03-31 01:30',2018-11-08,'2024-07-03 12:00 +0200',9,b
      """;

  private final TimeZone before = TimeZone.getDefault();
  private final Locale language = Locale.getDefault();

  @TempDir private Path folder;

  @AfterEach
  void zoneAsBefore() {
    TimeZone.setDefault(before);
    Locale.setDefault(language);
  }

  private String balanced(String arff, String output, String... more) {
    Path in = TestFiles.write(folder, "in.arff", arff);
    Path out = folder.resolve(output);
    Object[] args = {"balance", in, "-o", out, "-c", "kind", "--force"};
    Object[] all = new Object[args.length + more.length];
    System.arraycopy(args, 0, all, 0, args.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    CommandLineRun run = CommandLineRun.of(all);
    assertEquals(0, run.code(), run.err());
    return TestFiles.read(out);
  }

  @Test
  void theSameRowsEverywhere() {
    for (String output : new String[] {"out.arff", "out.csv"}) {
      for (String method : new String[] {"SMOTE", "ADASYN", "SIMPOR"}) {
        Set<String> found = new LinkedHashSet<>();
        for (String zone : ZONES) {
          TimeZone.setDefault(TimeZone.getTimeZone(zone));
          found.add(balanced(ARFF, output, "-m", method, "-provenance"));
        }
        assertEquals(1, found.size(), String.join("\n", found));
      }
    }
  }

  @Test
  void originalsKeepTheirDatesToTheCharacter() {
    for (String zone : ZONES) {
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      String text = balanced(ARFF, "out.arff");
      assertTrue(text.contains(ARFF.substring(ARFF.indexOf("@data"))), text);
    }
  }

  @Test
  void aModelSavedUnderOneZoneLoadsUnderAnother() {
    String[] quick = {"-m", "DeepSMOTE", "-epochs", "2", "-latent", "4", "-hidden", "8"};
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    Path model = folder.resolve("m");
    String saved = balanced(ARFF, "out.arff", with(quick, "-save-model", model.toString()));
    for (String zone : ZONES) {
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      String[] load = {"-m", "DeepSMOTE", "-load-model", model.toString()};
      assertEquals(saved, balanced(ARFF, "out.arff", load));
    }
  }

  private static String[] with(String[] options, String name, String value) {
    String[] all = Arrays.copyOf(options, options.length + 2);
    all[options.length] = name;
    all[options.length + 1] = value;
    return all;
  }

  @Test
  void namesOfMonthsAreEnglishOrTheMachines() {
    String english =
        """
        @relation t
        @attribute d date 'dd MMM yyyy'
        @attribute kind {a,b}
        @data
        '01 May 2024',a
        '05 Dec 2024',a
        '07 Oct 2024',a
        '01 Mar 2024',b
        '09 Mar 2024',b
        """;
    Locale.setDefault(Locale.GERMANY);
    String made = balanced(english, "out.arff");
    assertTrue(
        made.lines().skip(6).allMatch(l -> l.matches("'[0-9]{2} [A-Z][a-z]{2} 2024',.")), made);
    String german = english.replace("May", "Mai").replace("Dec", "Dez.").replace("Oct", "Okt.");
    german = german.replace("Mar", "März");
    assertTrue(balanced(german, "out.arff").contains("März"));
  }

  @Test
  void whatIsNoDateIsNamed() {
    String arff =
        """
        @relation t
        @attribute d date yyyy-MM-dd
        @attribute kind {a,b}
        @data
        2024-01-01,a
        2024-02-30,b
        """;
    Path in = TestFiles.write(folder, "in.arff", arff);
    CommandLineRun run = CommandLineRun.of("balance", in, "-o", folder.resolve("out.arff"));
    assertEquals(1, run.code());
    assertTrue(
        run.err()
            .contains(
                "'2024-02-30' in line 6 is no date of the pattern yyyy-MM-dd of attribute 'd'"),
        run.err());
  }
}
