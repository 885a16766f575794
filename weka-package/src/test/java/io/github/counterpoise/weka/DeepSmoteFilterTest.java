package io.github.counterpoise.weka;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.image.ImageFolder;
import io.github.counterpoise.image.PixelImage;
import io.github.counterpoise.image.Sizes;
import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.table.DataShape;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.filters.Filter;
import weka.filters.supervised.instance.counterpoise.DeepSMOTE;

/** Pixel attributes, image files, models and Stop in the Weka filter. */
class DeepSmoteFilterTest {

  private static final DataShape.Image SHAPE =
      new DataShape.Image(TestImages.SIDE, TestImages.SIDE, 1);

  private static final String IMAGE_FILES =
      "With an image folder one column besides the class takes part, of text with the names of the"
          + " image files, but ";

  private static final String KEEP =
      "keep the string attribute that names them (Weka's filter NominalToString makes one of a"
          + " nominal attribute) and ignore (-ignore) or remove the others, or leave -image-dir out if"
          + " each attribute is a pixel.";

  @TempDir private Path folder;

  private static DeepSMOTE filter() {
    DeepSMOTE filter = new DeepSMOTE();
    filter.setEpochs(2);
    filter.setLatent(4);
    filter.setChannels(4);
    filter.setBatch(16);
    return filter;
  }

  private DeepSMOTE fileFilter() {
    DeepSMOTE filter = filter();
    filter.setImageDir(folder.toFile());
    return filter;
  }

  private static Instances apply(Filter filter, Instances data) throws Exception {
    filter.setInputFormat(data);
    return Filter.useFilter(data, filter);
  }

  private static void refused(String sentence, Filter filter, Instances data) {
    assertEquals(sentence, assertThrows(Exception.class, () -> apply(filter, data)).getMessage());
  }

  private List<String> names(Path inside) throws IOException {
    try (Stream<Path> files = Files.list(inside)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void pixelAttributesBecomeMoreImages() throws Exception {
    DeepSMOTE filter = filter();
    filter.setImage("9x9x1");
    Instances data = TestImages.pixels(60, 5, 1);
    Instances balanced = apply(filter, data);
    assertArrayEquals(new int[] {48, 48}, balanced.attributeStats(81).nominalCounts);
    for (Instance row : balanced) {
      for (int j = 0; j < 81; j++) {
        assertTrue(row.value(j) >= 40 && row.value(j) < 240 && row.value(j) % 1 == 0);
      }
    }
  }

  @Test
  void imageFilesBecomeMoreFilesThatConvNetCanRead() throws Exception {
    Instances data = TestImages.files(TestImages.pixels(40, 4, 1), folder);
    Instances balanced = apply(fileFilter(), data);
    assertEquals(60, balanced.numInstances());
    assertEquals(TestData.text(data), TestData.text(balanced.subList(0, 40)));
    ImageFolder images = new ImageFolder(folder, Sizes.REFUSE);
    for (int i = 40; i < 60; i++) {
      String name = balanced.get(i).stringValue(0);
      assertEquals("synthetic/DeepSMOTE-blob-%05d.png".formatted(i - 39), name);
      assertEquals(1, balanced.get(i).classValue());
      assertEquals(SHAPE.values(), images.read(name, SHAPE).values().length);
    }
    assertEquals(20, names(folder.resolve("synthetic")).size());
  }

  /** As Weka's ImageDirectoryLoader lists a folder for each class. */
  @Test
  void newImagesOfClassFoldersAreNoFurtherClass() throws Exception {
    Instances flat = TestImages.files(TestImages.pixels(20, 4, 1), folder);
    Path classes = Files.createDirectory(folder.resolve("classes"));
    Instances data = new Instances(flat, 0);
    for (Instance row : flat) {
      String label = row.stringValue(1);
      Path place = Files.createDirectories(classes.resolve(label));
      String name = label + "/" + row.stringValue(0);
      Files.move(folder.resolve(row.stringValue(0)), place.resolve(row.stringValue(0)));
      data.add(
          new DenseInstance(
              1, new double[] {data.attribute(0).addStringValue(name), row.classValue()}));
    }
    DeepSMOTE filter = fileFilter();
    filter.setImageDir(classes.toFile());
    Instances balanced = apply(filter, data);
    assertEquals(
        "../classes-synthetic/blob/DeepSMOTE-blob-00001.png", balanced.get(20).stringValue(0));
    assertEquals(List.of("bar", "blob"), names(classes));
  }

  @Test
  void pixelsInFilesGiveTheImagesOfPixelsInAttributes() throws Exception {
    Instances pixels = TestImages.pixels(40, 4, 1);
    Instances made = apply(fileFilter(), TestImages.files(pixels, folder));
    DeepSMOTE ofPixels = filter();
    ofPixels.setImage("9x9x1");
    Instances expected = apply(ofPixels, pixels);
    ImageFolder images = new ImageFolder(folder, Sizes.REFUSE);
    for (int i = 40; i < 60; i++) {
      float[] values = images.read(made.get(i).stringValue(0), SHAPE).values();
      for (int j = 0; j < values.length; j++) {
        assertEquals(expected.get(i).value(j), values[j]);
      }
    }
  }

  @Test
  void aSecondRunLeavesTheImagesOfTheFirst() throws Exception {
    Instances data = TestImages.files(TestImages.pixels(20, 4, 1), folder);
    DeepSMOTE filter = fileFilter();
    filter.setImageOut(folder.resolve("new").toFile());
    apply(filter, data);
    byte[] before = Files.readAllBytes(folder.resolve("new/DeepSMOTE-blob-00001.png"));
    filter.setSeed(2);
    Instances again = apply(filter, data);
    assertEquals("new/DeepSMOTE-blob-00011.png", again.get(20).stringValue(0));
    assertArrayEquals(before, Files.readAllBytes(folder.resolve("new/DeepSMOTE-blob-00001.png")));
    assertEquals(20, names(folder.resolve("new")).size());
  }

  @Test
  void mixedSizesAreResizedOrRefused() throws Exception {
    Instances data = TestImages.files(TestImages.pixels(20, 4, 1), folder);
    new PixelImage(new DataShape.Image(5, 4, 1), new float[20]).write(folder.resolve("image3.png"));
    DeepSMOTE filter = fileFilter();
    assertEquals(30, apply(filter, data).numInstances());
    filter.setSizes(Sizes.REFUSE);
    refused(
        "Row '4': Image file 'image3.png' is 5x4 (height x width) where 9x9 is expected; scale it, or let"
            + " images be resized (-sizes resize).",
        filter,
        data);
  }

  @Test
  void missingAndDamagedFilesAreNamedAndNothingIsWritten() throws Exception {
    Instances data = TestImages.files(TestImages.pixels(20, 4, 1), folder);
    DeepSMOTE filter = fileFilter();
    filter.setSaveModel(folder.resolve("deep.model").toFile());
    Files.writeString(folder.resolve("image3.png"), "damaged");
    refused(
        "Row '4': Image file 'image3.png' cannot be read (it is neither PNG nor JPEG); replace it with a PNG"
            + " or JPEG file, or remove its row.",
        filter,
        data);
    Files.delete(folder.resolve("image3.png"));
    refused(
        "Row '4': There is no image file 'image3.png' in the folder '%s'; correct the name or -image-dir."
            .formatted(folder),
        filter,
        data);
    data.get(3).setMissing(0);
    refused(
        "Row '4' has no name of an image file in column 'file'; add it or remove the row.",
        filter,
        data);
    assertEquals(19, names(folder).size(), "only the images are there");
    data.get(3).setClassMissing(); // it was a bar
    assertEquals(29, apply(filter, data).numInstances());
  }

  @Test
  void nominalFileNamesAreRefusedWithTheFilterThatHelps() throws Exception {
    refused(
        IMAGE_FILES + "'file' (nominal) does; " + KEEP,
        fileFilter(),
        TestData.arff(
            "@relation r", "@attribute file {a.png}", "@attribute c {a,b}", "@data", "a.png,a"));
  }

  @Test
  void dataWithoutFileNamesAreRefused() {
    refused(
        IMAGE_FILES + "'x' (numeric) does; " + KEEP,
        fileFilter(),
        TestData.arff("@relation r", "@attribute x numeric", "@attribute c {a,b}", "@data", "3,a"));
    refused(
        IMAGE_FILES + "'name' (string), 'age' (numeric) do; " + KEEP,
        fileFilter(),
        TestData.arff(
            "@relation r",
            "@attribute name string",
            "@attribute age numeric",
            "@attribute c {a,b}",
            "@data",
            "x.png,3,a"));
    DeepSMOTE nowhere = filter();
    nowhere.setImageDir(new File("no such folder"));
    refused(
        "There is no folder 'no such folder' with image files in '"
            + Path.of("").toAbsolutePath()
            + "', where Java was started; correct -image-dir, or start Java where the folder is, as a"
            + " saved model needs it.",
        nowhere,
        TestImages.pixels(6, 2, 1));
  }

  @Test
  void oneImageOfAClassIsCopiedAndSaid() throws Exception {
    List<String> warnings = new ArrayList<>();
    HostLog.redirect(new Listener(warnings, () -> {}));
    try {
      Instances data = TestImages.files(TestImages.pixels(20, 20, 1), folder);
      assertEquals(38, apply(fileFilter(), data).numInstances());
    } finally {
      HostLog.redirect(null);
    }
    assertEquals(2, warnings.size(), warnings.toString());
    assertTrue(warnings.get(0).startsWith("95 % of the rows of class 'blob' are synthetic"));
    assertEquals(
        "Class 'blob' has 1 row, too few for DeepSMOTE (at least 2); RandomOversampling makes its"
            + " rows instead.",
        warnings.get(1));
    assertEquals("RandomOversampling-blob-00001.png", names(folder.resolve("synthetic")).get(0));
  }

  @Test
  void stopEndsTrainingWithinABatchAndLeavesNothing() throws Exception {
    Instances data = TestImages.files(TestImages.pixels(60, 5, 1), folder);
    DeepSMOTE filter = fileFilter();
    filter.setEpochs(1_000_000);
    filter.setSaveModel(folder.resolve("deep.model").toFile());
    filter.setReport(folder.resolve("report.html").toFile());
    filter.setInputFormat(data);
    data.forEach(filter::input);
    // The Explorer's Stop interrupts the thread; here it does so at the end of the first epoch.
    Listener log = new Listener(new ArrayList<>(), Thread.currentThread()::interrupt);
    HostLog.redirect(log);
    try {
      assertThrows(CancelledException.class, filter::batchFinished);
    } finally {
      HostLog.redirect(null);
      assertTrue(Thread.interrupted());
    }
    assertEquals(1, log.epochs);
    assertEquals(60, names(folder).size(), "only the images are there");
    assertEquals(0, filter.numPendingOutput());
  }

  @Test
  void modelsAreSavedAndLoaded() throws Exception {
    File model = folder.resolve("deep.model").toFile();
    Instances data = TestImages.pixels(40, 4, 1);
    DeepSMOTE filter = filter();
    filter.setImage("9x9x1");
    filter.setSaveModel(model);
    List<String> trained = TestData.text(apply(filter, data));
    DeepSMOTE other = new DeepSMOTE();
    other.setImage("9x9x1");
    other.setLoadModel(model);
    assertEquals(trained, TestData.text(apply(other, data)));
    refused(
        "Model file '%s' was trained on other rows (40) than those to balance (36); train on these,"
                .formatted(model)
            + " or load the model only with the data it was trained on.",
        other,
        new Instances(data, 0, 36));
  }

  @Test
  void reportShowsImagesAndLosses() throws Exception {
    File report = folder.resolve("report.html").toFile();
    DeepSMOTE filter = filter();
    filter.setImage("9x9x1");
    filter.setReport(report);
    apply(filter, TestImages.pixels(40, 4, 1));
    String page = Files.readString(report.toPath());
    assertTrue(page.contains("Real and synthetic images"));
    assertTrue(
        page.contains("Real images of class blob above synthetic ones, of 10 and 20 in all."));
    assertTrue(page.contains("Line of the reconstruction over 2 epochs"));
  }

  @Test
  void stringsAreAdmittedWithAFolderOnly() {
    Instances data = TestImages.files(TestImages.pixels(4, 2, 1), folder);
    assertFalse(filter().getCapabilities().test(data));
    assertTrue(fileFilter().getCapabilities().test(data));
  }

  /** Keeps warnings, counts lines on epochs, and does something at each. */
  private static final class Listener implements HostLog {
    private final List<String> warnings;
    private final Runnable action;
    private int epochs;

    Listener(List<String> warnings, Runnable action) {
      this.warnings = warnings;
      this.action = action;
    }

    @Override
    public void warn(String sentence) {
      warnings.add(sentence);
    }

    @Override
    public void info(String sentence) {
      if (sentence.startsWith("DeepSMOTE: epoch ")) {
        epochs++;
        action.run();
      }
    }

    @Override
    public void status(String words) {}
  }
}
