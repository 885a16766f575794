package io.github.counterpoise.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.image.PixelImage;
import io.github.counterpoise.table.DataShape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports on image files: named by data files, or in a folder for each class. */
class ReportImagesTest {

  private static final DataShape.Image SHAPE = new DataShape.Image(6, 6, 1);

  @TempDir private Path folder;
  private Path classes;
  private Path csv;

  /** Twelve dark images of class a, and four bright ones of class b. */
  @BeforeEach
  void images() throws Exception {
    Random random = new Random(1);
    classes = Files.createDirectory(folder.resolve("classes"));
    StringBuilder lines = new StringBuilder("file,class\n");
    for (int i = 0; i < 16; i++) {
      String label = i < 12 ? "a" : "b";
      float[] pixels = new float[SHAPE.values()];
      for (int j = 0; j < pixels.length; j++) {
        pixels[j] = (i < 12 ? 20 : 180) + random.nextInt(50);
      }
      Files.createDirectories(classes.resolve(label));
      new PixelImage(SHAPE, pixels).write(classes.resolve(label).resolve("i" + i + ".png"));
      lines.append(label).append("/i").append(i).append(".png,").append(label).append('\n');
    }
    csv = TestFiles.write(folder, "in.csv", lines.toString());
  }

  private static CommandLineRun done(Object... args) {
    CommandLineRun run = CommandLineRun.of(args);
    assertEquals(0, run.code(), run.err());
    return run;
  }

  private static void refused(String sentence, Object... args) {
    CommandLineRun run = CommandLineRun.of(args);
    assertEquals(Failures.REFUSED, run.code(), run.err());
    assertTrue(run.err().contains(sentence), run.err());
  }

  @Test
  void foldersOfClassesAreMeasuredAndShown() throws Exception {
    Path made = folder.resolve("made");
    done("balance", classes, "-o", made, "-m", "SMOTE");
    Path page = folder.resolve("report.html");
    String said = done("report", classes, made, "-o", page).out();
    assertTrue(said.contains("Class 'b': 4 real and 8 synthetic rows."), said);
    String html = TestFiles.read(page);
    assertTrue(html.contains("Real and synthetic images"), html);
    assertTrue(html.contains("Real images of class b above synthetic ones, of 4 and 8 in all."));
    if (Browser.find().isPresent()) {
      Browser.Visit visit = Browser.find().get().open(page, folder);
      assertEquals("", visit.console());
      assertEquals(0, visit.broken());
    }
  }

  @Test
  void marksTellSyntheticImagesInOneFileAndInTwo() {
    Path balanced = folder.resolve("balanced.csv");
    done("balance", csv, "-o", balanced, "-m", "SMOTE", "-image-dir", classes, "-provenance");
    String one = done("report", balanced, "-image-dir", classes).out();
    assertTrue(one.contains("Class 'b': 4 real and 8 synthetic rows."), one);
    String two = done("report", csv, balanced, "-image-dir", classes).out();
    assertTrue(two.contains("Class 'b': 4 real and 8 synthetic rows."), two);
    assertEquals(measures(one), measures(two));
    String held = done("report", balanced, "-image-dir", classes, "-holdout", csv).out();
    assertFalse(measures(held).isEmpty());
  }

  /** Real images decide what all are; others are made alike, and that is said. */
  @Test
  void syntheticImagesBecomeWhatTheRealOnesAre() {
    DataShape.Image large = new DataShape.Image(12, 12, 3);
    float[] pixels = new float[large.values()];
    for (int i = 0; i < 8; i++) {
      Arrays.fill(pixels, 190 + 5 * i);
      new PixelImage(large, pixels).write(folder.resolve("new" + i + ".png"));
    }
    StringBuilder rows = new StringBuilder("file,class\n");
    for (int i = 0; i < 8; i++) {
      rows.append("../new").append(i).append(".png,b\n");
    }
    Path synthetic = TestFiles.write(folder, "synthetic.csv", rows.toString());
    CommandLineRun run = done("report", csv, synthetic, "-image-dir", classes);
    assertTrue(run.out().contains("Class 'b': 4 real and 8 synthetic rows."), run.out());
    assertTrue(
        run.err().contains("Resized 8 of 8 images to 6x6, the size of those read before"),
        run.err());
    assertTrue(
        run.err().contains("Converted 8 of 8 images to greys of 8 bits, as those"), run.err());
  }

  @Test
  void whatDoesNotFitIsOneSentence() {
    refused("is compared with images; name a folder of images", "report", classes, csv);
    refused("has no column 'synthetic'", "report", csv, "-image-dir", classes);
    refused("has no column 'synthetic'", "report", classes);
    refused("sort the images into folders", "report", classes.resolve("a"), classes);
    Path other = TestFiles.write(folder, "other.csv", "file,class\na/i0.png,c\na/i1.png,c\n");
    refused("has class 'c' in column 'class'", "report", csv, other, "-image-dir", classes);
  }

  /** Returns the table of measures. */
  private static String measures(String out) {
    return out.substring(out.indexOf("measure"), out.indexOf("Class 'b'"));
  }
}
