package io.github.counterpoise.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.image.ImageFolder;
import io.github.counterpoise.image.PixelImage;
import io.github.counterpoise.image.Sizes;
import io.github.counterpoise.table.DataShape;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.core.Instances;

/** DeepSMOTE on the command line: image files, pixel columns and kept models. */
class BalanceImagesTest {

  private static final DataShape.Image SHAPE = new DataShape.Image(6, 6, 1);
  private static final List<String> QUICK =
      List.of("-m", "DeepSMOTE", "-epochs", "2", "-latent", "4", "-channels", "4");

  @TempDir private Path folder;
  private String csv;

  /** Twelve images of class a, which are darker, and four of class b. */
  @BeforeEach
  void images() {
    Random random = new Random(1);
    StringBuilder lines = new StringBuilder("file,class\n");
    for (int i = 0; i < 16; i++) {
      float[] pixels = new float[SHAPE.values()];
      for (int j = 0; j < pixels.length; j++) {
        pixels[j] = (i < 12 ? 20 : 180) + random.nextInt(50);
      }
      new PixelImage(SHAPE, pixels).write(folder.resolve("i" + i + ".png"));
      lines.append("i%d.png,%s%n".formatted(i, i < 12 ? "a" : "b").replace("\r", ""));
    }
    csv = lines.toString();
  }

  private CommandLineRun balance(Path in, Path out, Object... more) {
    List<Object> args = new ArrayList<>(List.of("balance", in, "-o", out));
    args.addAll(QUICK);
    args.addAll(Arrays.asList(more));
    return CommandLineRun.of(args.toArray());
  }

  @Test
  void namesOfNewImagesAreAppended() {
    Path out = folder.resolve("out.csv");
    CommandLineRun run =
        balance(TestFiles.write(folder, "in.csv", csv), out, "--image-dir", folder);
    assertEquals(0, run.code(), run.err());
    String text = TestFiles.read(out);
    assertTrue(text.startsWith(csv), text);
    List<String> added = text.substring(csv.length()).lines().toList();
    assertEquals(8, added.size());
    assertEquals("synthetic/DeepSMOTE-b-00001.png,b", added.get(0));
    ImageFolder made = new ImageFolder(folder, Sizes.REFUSE);
    assertTrue(made.read("synthetic/DeepSMOTE-b-00008.png", SHAPE).values()[0] >= 20);
  }

  @Test
  void arffFilesWithStringsWorkTheSame() {
    Path out = folder.resolve("out.arff");
    String arff =
        "@relation images\n@attribute file string\n@attribute class {a,b}\n@data\n"
            + csv.substring(csv.indexOf('\n') + 1);
    CommandLineRun run =
        balance(
            TestFiles.write(folder, "in.arff", arff),
            out,
            "--image-dir",
            folder,
            "--image-out",
            folder.resolve("new"),
            "-provenance");
    assertEquals(0, run.code(), run.err());
    assertTrue(
        TestFiles.read(out).contains("new/DeepSMOTE-b-00008.png,b,yes,DeepSMOTE,"), run.out());
  }

  /** New names are among no labels that a file declares, and are no numbers. */
  @Test
  void attributesThatTakeNoNewNamesBecomeStrings() throws IOException {
    String rows = csv.substring(csv.indexOf('\n') + 1);
    String labels =
        rows.lines().map(l -> l.substring(0, l.indexOf(','))).collect(Collectors.joining(","));
    String nominal = "@relation n\n@attribute file {" + labels + "}\n";
    String numeric = "@relation n\n@attribute file numeric\n";
    for (int i = 0; i < 16; i++) {
      Files.copy(folder.resolve("i" + i + ".png"), folder.resolve(Integer.toString(i)));
    }
    String numbers = rows.replace("i", "").replace(".png", "");
    String sparse =
        numbers
            .lines()
            .map(l -> "{0 " + l.replace(",", ",1 ") + "}")
            .collect(Collectors.joining("\n"));
    for (String arff :
        List.of(
            nominal + "@attribute class {a,b}\n@data\n" + rows,
            numeric + "@attribute class {a,b}\n@data\n" + numbers,
            numeric + "@attribute class {a,b}\n@data\n" + sparse)) {
      Path out = folder.resolve("out.arff");
      CommandLineRun run =
          balance(
              TestFiles.write(folder, "in.arff", arff),
              out,
              "--image-dir",
              folder,
              "--force",
              "-c",
              "class");
      assertEquals(0, run.code(), run.err());
      Instances back = new Instances(new StringReader(TestFiles.read(out)));
      assertTrue(back.attribute(0).isString());
      assertEquals(24, back.size());
      List<String> before = (arff.contains("numeric") ? numbers : rows).lines().toList();
      for (int row = 0; row < 16; row++) {
        assertEquals(
            before.get(row), back.get(row).stringValue(0) + "," + back.get(row).stringValue(1));
      }
      assertTrue(back.get(23).stringValue(0).matches("synthetic/DeepSMOTE-b-[0-9]{5}.png"));
    }
  }

  @Test
  void columnsThatCannotBeFileNamesAreRefused() {
    Path in =
        TestFiles.write(folder, "in.csv", csv.replace(",", ",7,").replace("file,7", "file,n"));
    CommandLineRun run = balance(in, folder.resolve("out.csv"), "--image-dir", folder);
    assertEquals(1, run.code());
    assertTrue(
        run.err()
            .contains(
                "With -image-dir one column names the image files, but there are 'file', 'n' besides"
                    + " the class; ignore (-ignore) or remove the others."),
        run.err());
  }

  @Test
  void aModelIsSavedAndLoaded() {
    Path in = TestFiles.write(folder, "in.csv", TestFiles.CSV);
    Path model = folder.resolve("deep.model");
    Path first = folder.resolve("first.csv");
    Path second = folder.resolve("second.csv");
    CommandLineRun saved = balance(in, first, "--save-model", model);
    assertTrue(saved.out().contains("Wrote the model '" + model + "'."), saved.err());
    assertEquals(0, balance(in, second, "--load-model", model).code());
    assertEquals(TestFiles.read(first), TestFiles.read(second));
    CommandLineRun again = balance(in, folder.resolve("third.csv"), "--save-model", model);
    assertTrue(again.err().contains("The model would replace the file '" + model), again.err());
    Path other = TestFiles.write(folder, "other.csv", TestFiles.CSV.replace("1.5,", "1.6,"));
    CommandLineRun refused = balance(other, folder.resolve("third.csv"), "--load-model", model);
    assertEquals(1, refused.code());
    assertTrue(refused.err().contains("was trained on other rows (9)"), refused.err());
  }

  @Test
  void onlyMethodsWithANetworkHaveTheOptions() {
    assertTrue(CommandLineRun.of("balance", "-m", "DeepSMOTE", "--help").out().contains("-save-"));
    Path in = TestFiles.write(folder, "in.csv", TestFiles.CSV);
    CommandLineRun run =
        CommandLineRun.of(
            "balance", in, "-o", folder.resolve("out.csv"), "-m", "SMOTE", "-save-model", "x");
    assertEquals(2, run.code(), run.err());
  }

  @Test
  void aLoadedModelShowsItsOwnSettingsAndRefusesOthers() {
    Path in = TestFiles.write(folder, "in.csv", TestFiles.CSV);
    Path model = folder.resolve("deep.model");
    Path page = folder.resolve("page.html");
    assertEquals(
        0, balance(in, folder.resolve("first.csv"), "--save-model", model, "-K", 3).code());
    Path second = folder.resolve("second.csv");
    CommandLineRun refused =
        CommandLineRun.of(
            "balance", in, "-o", second, "-m", "DeepSMOTE", "-load-model", model, "-K", 5);
    assertEquals(1, refused.code());
    assertTrue(
        refused
            .err()
            .startsWith(
                "Error: Option -K (Neighbours) is 5, but the model '"
                    + model
                    + "' makes rows with 3, as it was trained; leave the option out"),
        refused.err());
    CommandLineRun loaded =
        CommandLineRun.of(
            "balance", in, "-o", second, "-m", "DeepSMOTE", "-load-model", model, "-report", page);
    assertEquals(0, loaded.code(), loaded.err());
    assertEquals(TestFiles.read(folder.resolve("first.csv")), TestFiles.read(second));
    String html = TestFiles.read(page);
    assertTrue(html.contains("<dt>Neighbours</dt><dd>3</dd>"), html);
    assertTrue(html.contains("<dt>Model</dt><dd>loaded from"), html);
  }

  @Test
  void aModelThatIsNotSavedIsSaidAndTheLastLineIsTrue() {
    Path in = TestFiles.write(folder, "in.csv", "x,y,class\n1,2,a\n2,3,a\n3,1,a\n4,4,b\n");
    Path model = folder.resolve("deep.model");
    CommandLineRun met =
        balance(in, folder.resolve("met.csv"), "-target", "a=3", "--save-model", model);
    assertTrue(
        met.err()
            .contains("Warning: No model was saved to '" + model + "', since DeepSMOTE was not"),
        met.err());
    CommandLineRun fallback = balance(in, folder.resolve("f.csv"), "--save-model", model);
    assertTrue(
        fallback.err().contains("all rows were made by RandomOversampling as fallback"),
        fallback.err());
    assertTrue(
        fallback.out().contains("synthetic (RandomOversampling as fallback for DeepSMOTE, seed 1)"),
        fallback.out());
    assertEquals(List.of(), TestFiles.names(folder).stream().filter("deep.model"::equals).toList());
  }

  @Test
  void modelReportAndOutputHaveNamesOfTheirOwn() {
    Path in = TestFiles.write(folder, "in.csv", TestFiles.CSV);
    Path same = folder.resolve("same");
    Path out = folder.resolve("out.csv");
    assertSame("model to save", "report", balance(in, out, "--save-model", same, "-report", same));
    assertSame("model to save", "output", balance(in, out, "--save-model", out));
    assertSame("model to load", "report", balance(in, out, "--load-model", same, "-report", same));
    assertSame("report", "input", balance(in, out, "-report", in, "--force"));
    assertEquals(TestFiles.CSV, TestFiles.read(in));
  }

  private static void assertSame(String one, String other, CommandLineRun run) {
    assertEquals(1, run.code());
    String words = "Error: The " + one + " and the " + other + " would both be '";
    assertTrue(run.err().startsWith(words), run.err());
  }

  @Test
  void classicMethodsTakeImageFilesToo() {
    Path out = folder.resolve("out.csv");
    Path in = TestFiles.write(folder, "in.csv", csv);
    CommandLineRun run =
        CommandLineRun.of("balance", in, "-o", out, "-m", "SMOTE", "-image-dir", folder);
    assertEquals(0, run.code(), run.err());
    assertTrue(TestFiles.read(out).endsWith("synthetic/SMOTE-b-00008.png,b\n"));
    ImageFolder made = new ImageFolder(folder, Sizes.REFUSE);
    assertTrue(made.read("synthetic/SMOTE-b-00008.png", SHAPE).values()[0] >= 180);
    CommandLineRun model =
        CommandLineRun.of("balance", in, "-o", out, "-m", "SMOTE", "-save-model", "m");
    assertEquals(2, model.code());
  }

  @Test
  void aFolderForEachClassNeedsNoTable() throws IOException {
    Path classes = Files.createDirectory(folder.resolve("classes"));
    for (int i = 0; i < 16; i++) {
      Path label = classes.resolve(i < 12 ? "a" : "b, or c");
      Files.createDirectories(label);
      Files.move(folder.resolve("i" + i + ".png"), label.resolve("i" + i + ".png"));
    }
    Path out = folder.resolve("balanced");
    CommandLineRun run = CommandLineRun.of("balance", classes, "-o", out, "-m", "SMOTE");
    assertEquals(0, run.code(), run.err());
    List<String> lines = TestFiles.read(out.resolve("images.csv")).lines().toList();
    assertEquals(25, lines.size());
    assertEquals("a/i0.png,a", lines.get(1));
    assertEquals(
        "\"../balanced/b, or c/SMOTE-b__or_c-00001.png\",\"b, or c\"",
        lines.get(17).replace('\\', '/'));
    assertTrue(Files.exists(out.resolve("b, or c").resolve("SMOTE-b__or_c-00008.png")));
    CommandLineRun flat = CommandLineRun.of("balance", out.resolve("b, or c"), "-o", out);
    assertTrue(flat.err().contains("sort the images into folders named after their"), flat.err());
    assertEquals(25, TestFiles.read(out.resolve("images.csv")).lines().count());
  }

  @Test
  void imageFilesAreCompared() {
    Path in = TestFiles.write(folder, "in.csv", csv);
    CommandLineRun run =
        CommandLineRun.of(
            "compare", in, "-image-dir", folder, "-x", "2", "-W", "kNN", "-m", "none,SMOTE");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("SMOTE"), run.out());
    assertEquals(17, folder.toFile().list().length); // nothing is written
  }
}
