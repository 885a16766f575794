package io.github.counterpoise.examples.paper.seismoflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatherSetTest {

  private static final int SIZE = 32;

  @TempDir private Path folder;

  @Test
  void recordsAreReadAsTheyWereWritten() throws IOException {
    List<SeismicRecord> records = SeismicRecord.readAll(RecordFiles.write(folder, 3));
    assertEquals(List.of("r0.npz", "r1.npz", "r2.npz"), names(records));
    for (int record = 0; record < 3; record++) {
      SeismicRecord read = records.get(record);
      assertEquals(RecordFiles.ARRIVAL, read.arrival());
      assertEquals(2, read.components().length, "the component that never moves is left out");
      assertEquals((float) RecordFiles.sample(record, 1, 345), read.components()[1][345]);
    }
  }

  private static List<String> names(List<SeismicRecord> records) {
    return records.stream().map(SeismicRecord::name).toList();
  }

  @Test
  void archiveWithoutRecordsIsRefused() throws IOException {
    Path empty = RecordFiles.write(folder, 0);
    InvalidInputException e =
        assertThrows(InvalidInputException.class, () -> SeismicRecord.readAll(empty));
    assertTrue(e.getMessage().contains("holds no seismic records (.npz)"), e.getMessage());
  }

  @Test
  void recordWithoutItsArraysIsNamed() throws IOException {
    Path archive = folder.resolve("other.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry("strange.npz"));
      zip.closeEntry();
    }
    InvalidInputException e =
        assertThrows(InvalidInputException.class, () -> SeismicRecord.readAll(archive));
    assertTrue(
        e.getMessage().startsWith("Record 'strange.npz' has no array 'itp'"), e.getMessage());
  }

  @Test
  void classesHaveThePapersSharesAndRecordsTheirEqualPart() throws IOException {
    List<SeismicRecord> records = SeismicRecord.readAll(RecordFiles.write(folder, 5));
    GatherSet set = GatherSet.draw(records, 200, SIZE, SIZE, new Seed(1));
    assertEquals(133, count(set, Quality.GOOD));
    assertEquals(63, count(set, Quality.MEDIUM));
    assertEquals(4, count(set, Quality.BAD));
    for (int record = 0; record < 5; record++) {
      int which = record;
      assertEquals(40, Arrays.stream(set.record()).filter(r -> r == which).count());
    }
    GatherSet again = GatherSet.draw(records, 200, SIZE, SIZE, new Seed(1));
    for (int i = 0; i < set.size(); i++) {
      assertArrayEquals(set.pixels()[i], again.pixels()[i]);
    }
  }

  private static long count(GatherSet set, Quality quality) {
    return Arrays.stream(set.quality()).filter(q -> q == quality).count();
  }

  /**
   * Dead traces, loud ones and swell set neighbouring traces apart, the more the worse the class.
   */
  @Test
  void worseClassesHaveTracesThatAreFurtherApart() throws IOException {
    List<SeismicRecord> records = SeismicRecord.readAll(RecordFiles.write(folder, 5));
    Seed seed = new Seed(2);
    Map<Quality, Double> apart = new EnumMap<>(Quality.class);
    for (Quality quality : Quality.values()) {
      double sum = 0;
      for (int i = 0; i < 40; i++) {
        byte[] greys =
            ShotGather.draw(
                records.get(i % 5), quality, SIZE, SIZE, seed.stream(quality.name() + i));
        assertEquals(SIZE * SIZE, greys.length);
        sum += apart(greys);
      }
      apart.put(quality, sum);
    }
    assertTrue(
        apart.get(Quality.MEDIUM) > 1.1 * apart.get(Quality.GOOD)
            && apart.get(Quality.BAD) > 1.1 * apart.get(Quality.MEDIUM),
        apart.toString());
  }

  private static double apart(byte[] greys) {
    double sum = 0;
    for (int at = 0; at + 1 < greys.length; at++) {
      sum += (at + 1) % SIZE == 0 ? 0 : Math.abs((greys[at] & 0xff) - (greys[at + 1] & 0xff));
    }
    return sum / greys.length;
  }
}
