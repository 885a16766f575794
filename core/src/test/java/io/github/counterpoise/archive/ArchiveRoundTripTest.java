package io.github.counterpoise.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.counterpoise.smote.Smote;
import io.github.counterpoise.smote.SmoteConfig;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.Sequences;
import io.github.counterpoise.testing.Tables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes into an archive comes out bit for bit. */
class ArchiveRoundTripTest {

  @TempDir Path folder;

  static Stream<Table> tables() {
    List<Column> pixels = new ArrayList<>();
    IntStream.range(0, 12).forEach(i -> pixels.add(new Column.Integral("p" + i)));
    pixels.add(new Column.Nominal("Klasse \"ä\", 类", List.of("", " ", "ß\n")));
    return Stream.of(
        Tables.mixed(51, 0.3, true, 3, 30, 10, 2),
        Tables.mixed(52, 0, false, 0, 5, 5),
        Tables.clouds(53, 3, 20_000, 5),
        Tables.clouds(54, 1, 1, 1).select(new int[0]),
        new Table.Builder(new Schema(pixels, 12, new DataShape.Image(2, 3, 2)), 2)
            .set(0, 5, 255)
            .set(1, 12, 2)
            .build(),
        new Table.Builder(new Schema(pixels, 12), 1).set(0, 0, -0.0).build(),
        Sequences.walks(55, 0.2, 12, 5),
        Sequences.walks(56, 0, 4, 0).select(new int[0]));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void table(Table table) {
    Path file = folder.resolve("table.zip");
    ArchiveWriter.save(file, method(), archive -> TableArchive.write(archive, "t", table));
    assertEquals(table, ArchiveReader.load(file, archive -> TableArchive.read(archive, "t")));
  }

  @Test
  void arraysLongerThanAChunk() {
    Random random = new Random(1);
    double[] doubles = random.doubles(20_001).toArray();
    doubles[7] = Double.NEGATIVE_INFINITY;
    doubles[8] = Double.NaN;
    float[] floats = new float[20_001];
    IntStream.range(0, floats.length).forEach(i -> floats[i] = random.nextFloat());
    Path file = folder.resolve("arrays.zip");
    ArchiveWriter.save(
        file,
        method(),
        archive -> {
          archive.doubles("d", doubles);
          archive.floats("f", floats);
          archive.json("j", Map.of("a", "b"));
        });
    ArchiveReader.load(
        file,
        archive -> {
          assertArrayEquals(doubles, archive.doubles("d", 20_001));
          assertArrayEquals(floats, archive.floats("f", 20_001));
          assertEquals(Map.of("a", "b"), archive.json("j", Map.class));
          return "read";
        });
  }

  @Test
  void headerSaysWhichMethodAndSettings() {
    Path file = folder.resolve("header.zip");
    ArchiveWriter.save(file, method(), archive -> {});
    assertEquals(
        new ModelHeader(
            "counterpoise-model",
            2,
            "SMOTE",
            Map.of("neighbors", "7", "rawDistances", "true", "extrapolation", "auto"),
            null),
        ArchiveReader.load(file, ArchiveReader::header));
  }

  private static Smote method() {
    return new Smote(new SmoteConfig(7, true));
  }
}
