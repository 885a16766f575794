package io.github.counterpoise.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.image.ImageFolder;
import io.github.counterpoise.image.Sizes;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.weka.run.CounterpoiseCompare;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weka.core.Instance;
import weka.core.Instances;
import weka.filters.Filter;
import weka.filters.supervised.instance.counterpoise.SMOTE;

/** Image files, listed as Weka's ImageDirectoryLoader lists a folder for each class. */
class ImageFilesTest {

  private static final DataShape.Image SHAPE =
      new DataShape.Image(TestImages.SIDE, TestImages.SIDE, 1);

  @TempDir private Path folder;

  static List<AbstractOversamplingFilter<?>> filters() {
    return TestData.quickFilters();
  }

  /** Writes images into a folder for each class, and returns what the loader makes of them. */
  private Instances listed(int count, int rarity) throws IOException {
    Path images = Files.createDirectories(folder.resolve("images"));
    List<String> lines =
        new ArrayList<>(
            List.of(
                "@relation '" + images + "'",
                "@attribute filename string",
                "@attribute class {bar,blob}",
                "@data"));
    for (Instance row : TestImages.files(TestImages.pixels(count, rarity, 1), folder)) {
      String label = row.stringValue(1);
      Path place = Files.createDirectories(images.resolve(label));
      Files.move(folder.resolve(row.stringValue(0)), place.resolve(row.stringValue(0)));
      lines.add("'" + label + "/" + row.stringValue(0) + "'," + label);
    }
    return TestData.arff(lines.toArray(String[]::new));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void everyMethodMakesImageFiles(AbstractOversamplingFilter<?> filter) throws Exception {
    Instances data = listed(24, 4);
    Path images = folder.resolve("images");
    filter.setImageDir(images.toFile());
    assertTrue(filter.getCapabilities().test(data));
    filter.setInputFormat(data);
    Instances balanced = Filter.useFilter(data, filter);
    assertEquals(36, balanced.numInstances());
    assertEquals(TestData.text(data), TestData.text(balanced.subList(0, 24)));
    ImageFolder read = new ImageFolder(images, Sizes.REFUSE);
    for (Instance made : balanced.subList(24, 36)) {
      assertEquals("blob", made.stringValue(1));
      assertTrue(made.stringValue(0).startsWith("../images-synthetic/blob/"), made.toString());
      for (float pixel : read.read(made.stringValue(0), SHAPE).values()) {
        assertTrue(pixel >= 0 && pixel <= 255 && pixel == Math.rint(pixel));
      }
    }
  }

  @Test
  void pixelsInFilesGiveTheImagesOfPixelsInAttributes() throws Exception {
    Instances pixels = TestImages.pixels(24, 4, 1);
    SMOTE filter = new SMOTE();
    filter.setImageDir(folder.toFile());
    Instances files = TestImages.files(pixels, folder);
    filter.setInputFormat(files);
    Instances made = Filter.useFilter(files, filter);
    SMOTE ofPixels = new SMOTE();
    ofPixels.setImage("9x9x1");
    ofPixels.setInputFormat(pixels);
    Instances expected = Filter.useFilter(pixels, ofPixels);
    ImageFolder images = new ImageFolder(folder, Sizes.REFUSE);
    for (int row = 24; row < 36; row++) {
      float[] values = images.read(made.get(row).stringValue(0), SHAPE).values();
      for (int j = 0; j < values.length; j++) {
        assertEquals(expected.get(row).value(j), values[j]);
      }
    }
  }

  @Test
  void comparisonsTakeImageFiles() throws Exception {
    Path data = Files.writeString(folder.resolve("list.arff"), listed(30, 3).toString());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new CounterpoiseCompare()
        .execute(
            new String[] {
              "-t",
              data.toString(),
              "-image-dir",
              folder.resolve("images").toString(),
              "-x",
              "2",
              "-W",
              "kNN",
              "-F",
              "none,SMOTE",
              "-metrics",
              "acsa"
            },
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    assertTrue(
        out.toString(StandardCharsets.UTF_8).contains("30 rows"),
        out.toString(StandardCharsets.UTF_8));
  }

  /** The images are made and written aside already when the report turns out not to be possible. */
  @Test
  void aRunThatFailsLeavesNothing() throws Exception {
    Instances data = listed(24, 4);
    SMOTE filter = new SMOTE();
    filter.setImageDir(folder.resolve("images").toFile());
    Path report = folder.resolve("report.html");
    filter.setReport(report.toFile());
    filter.setInputFormat(data);
    data.forEach(filter::input);
    Files.createDirectories(report.resolve("in the way"));
    assertThrows(InvalidInputException.class, filter::batchFinished);
    assertEquals(0, filter.numPendingOutput());
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(
          List.of("images", "report.html"),
          left.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }
}
