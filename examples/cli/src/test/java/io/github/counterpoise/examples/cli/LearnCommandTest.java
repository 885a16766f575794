package io.github.counterpoise.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.image.PixelImage;
import io.github.counterpoise.table.DataShape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that train a classifier, save it, and apply it to other files. */
class LearnCommandTest {

  private static final DataShape.Image SHAPE = new DataShape.Image(6, 5, 1);

  @TempDir private Path folder;
  private Path data;
  private Path model;
  private Path out;

  @BeforeEach
  void files() {
    data = TestFiles.write(folder, "in.csv", TestFiles.CSV);
    model = folder.resolve("model.zip");
    out = folder.resolve("out.csv");
  }

  private static CommandLineRun ran(Object... args) {
    CommandLineRun run = CommandLineRun.of(args);
    assertEquals(0, run.code(), run.err());
    return run;
  }

  private static void refused(String sentence, Object... args) {
    CommandLineRun run = CommandLineRun.of(args);
    assertEquals(1, run.code(), run.out());
    assertEquals("Error: " + sentence, run.err().strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"kNN -K 3", "LogisticRegression -R 0.1", "MLP -layers 8 -epochs 60 -lr 0.01"})
  void trainsAndAppliesAClassifier(String classifier) {
    String[] words = ("learn x -o x -c class -S 3 --classifier " + classifier).split(" ");
    Object[] args = Arrays.copyOf(words, words.length, Object[].class);
    args[1] = data;
    args[3] = model;
    String said = ran(args).out();
    assertTrue(said.contains("classes a, b."), said);
    CommandLineRun run = ran("predict", data, "-m", model, "-o", out);
    assertTrue(run.out().contains("of the 9 rows with a class"), run.out());
    assertTrue(run.out().contains("Accuracy "), run.out());
    List<String> lines = TestFiles.read(out).lines().toList();
    assertEquals("x,n,colour,class,prediction,probability a,probability b", lines.get(0));
    assertTrue(lines.get(1).startsWith("1.5,1,red,a,a,"), lines.get(1));
    String[] last = lines.get(9).split(",");
    assertEquals("b", last[4]);
    assertEquals(1, Double.parseDouble(last[5]) + Double.parseDouble(last[6]), 1e-9);
  }

  @Test
  void rowsWithoutAClassAndWithOtherColumnsArePredicted() {
    ran("learn", data, "-o", model, "-m", "kNN", "-K", "3");
    Path fresh =
        TestFiles.write(
            folder, "new.csv", "id;colour;n;x\nA1;mauve;2;1.4\nA2;green;13;8.4\nA3;;;9.1\n");
    CommandLineRun run = ran("predict", fresh, "-m", model, "-o", out);
    assertEquals(
        """
        id;colour;n;x;prediction;probability a;probability b
        A1;mauve;2;1.4;a;1;0
        A2;green;13;8.4;b;0;1
        A3;;;9.1;b;0;1
        """,
        TestFiles.read(out));
    assertTrue(
        run.err()
            .contains(
                "Column 'colour' has label 'mauve' in 1 row, which the classifier has not learnt"),
        run.err());
    assertFalse(run.out().contains("Accuracy"), run.out());
    assertFalse(run.out().contains("Class:"), run.out());
  }

  @Test
  void arffFilesComeOutAsArff() {
    Path arff = folder.resolve("out.arff");
    ran("learn", data, "-o", model);
    ran("predict", data, "-m", model, "-o", arff);
    String text = TestFiles.read(arff);
    assertTrue(text.contains("@attribute prediction {a,b}"), text);
    Path again = folder.resolve("again.csv");
    refused(
        "The data has a column 'prediction' already, as the predictions would add; rename or remove"
            + " it.",
        "predict",
        arff,
        "-m",
        model,
        "-o",
        again);
    Path plain =
        TestFiles.write(
            folder,
            "plain.arff",
            """
            @relation r
            @attribute class {a,b}
            @attribute x numeric
            @attribute n numeric
            @attribute colour {blue,red}
            @data
            ?,8.5,12,blue
            a,1,1,red
            """);
    ran("predict", plain, "-m", model, "-o", again);
    List<String> lines = TestFiles.read(again).lines().toList();
    assertTrue(lines.get(1).startsWith(",8.5,12,blue,b,"), lines.get(1));
    Path none =
        TestFiles.write(folder, "none.arff", "@relation r\n@attribute x numeric\n@data\n1\n");
    refused(
        "File '"
            + none
            + "' has no attribute for the class; add it with the labels of the training data,"
            + " missing (?) in every row.",
        "predict",
        none,
        "-m",
        model,
        "-o",
        folder.resolve("n.csv"));
  }

  @Test
  void whatDoesNotFitIsOneSentenceAndLeavesNothing() {
    ran("learn", data, "-o", model);
    refused(
        "The model would replace the file '"
            + model
            + "'; choose another name, or allow it with --force.",
        "learn",
        data,
        "-o",
        model);
    Path less = TestFiles.write(folder, "less.csv", "x,colour\n1.5,red\n2.5,blue\n");
    refused(
        "Column 'n', which the classifier learnt from, is not in the data; add it, or train the"
            + " classifier on these columns.",
        "predict",
        less,
        "-m",
        model,
        "-o",
        out);
    Path other = TestFiles.write(folder, "other.csv", "x,n,colour\n1.5,many,red\n2.5,few,red\n");
    refused(
        "Column 'n' holds labels, but the classifier learnt numbers there; give it the same type as"
            + " in the training data.",
        "predict",
        other,
        "-m",
        model,
        "-o",
        out);
    refused(
        "File '" + data + "' is not a Counterpoise model, or it is damaged; save the model again.",
        "predict",
        data,
        "-m",
        data,
        "-o",
        out);
    refused(
        "ConvNet learns from images only, but the data are tables (3 columns besides the class);"
            + " choose another classifier, or set the image size if each column is a pixel.",
        "learn",
        data,
        "-o",
        folder.resolve("net.zip"),
        "--classifier",
        "ConvNet");
    assertFalse(Files.exists(out));
    assertFalse(Files.exists(folder.resolve("net.zip")));
    CommandLineRun run = CommandLineRun.of("learn", data, "-o", out, "--classifier", "ConvNt");
    assertEquals(2, run.code());
    assertTrue(run.err().strip().endsWith("(did you mean 'ConvNet'?)."), run.err());
  }

  @Test
  void networksOfImagesTakePixelColumnsAndFiles() {
    Random random = new Random(1);
    StringBuilder pixels = new StringBuilder();
    for (int j = 0; j < 30; j++) {
      pixels.append("p").append(j).append(',');
    }
    pixels.append("class\n");
    StringBuilder files = new StringBuilder("file,class\n");
    StringBuilder fresh = new StringBuilder("file\n");
    for (int i = 0; i < 16; i++) {
      float[] image = new float[30];
      for (int j = 0; j < 30; j++) {
        image[j] = (i % 2 == 0 ? 20 : 180) + random.nextInt(50);
        pixels.append((int) image[j]).append(',');
      }
      String label = i % 2 == 0 ? "dark" : "light";
      pixels.append(label).append('\n');
      new PixelImage(SHAPE, image).write(folder.resolve("i" + i + ".png"));
      files.append("i").append(i).append(".png,").append(label).append('\n');
      fresh.append("i").append(i).append(".png\n");
    }
    Path columns = TestFiles.write(folder, "pixels.csv", pixels.toString());
    Path named = TestFiles.write(folder, "files.csv", files.toString());
    Object[] net = {"--classifier", "ConvNet", "-epochs", "12", "-batch", "8", "-lr", "0.005"};
    ran(with(net, "learn", columns, "-o", model, "-image", "6x5x1"));
    ran("predict", columns, "-m", model, "-o", out);
    Path ofFiles = folder.resolve("files.zip");
    ran(with(net, "learn", named, "-o", ofFiles, "-image-dir", folder));
    Path unlabelled = TestFiles.write(folder, "fresh.csv", fresh.toString());
    Path second = folder.resolve("second.csv");
    ran("predict", unlabelled, "-m", ofFiles, "-o", second, "-image-dir", folder);
    List<String> one = TestFiles.read(out).lines().skip(1).toList();
    List<String> two = TestFiles.read(second).lines().skip(1).toList();
    assertEquals(16, two.size());
    for (int i = 0; i < 16; i++) {
      String predicted = two.get(i).substring(two.get(i).indexOf(',') + 1);
      assertTrue(one.get(i).endsWith(predicted), one.get(i) + " " + two.get(i));
      assertTrue(predicted.startsWith(i % 2 == 0 ? "dark" : "light"), predicted);
    }
    refused(
        "The classifier did not learn from images; leave -image-dir out.",
        "predict",
        unlabelled,
        "-m",
        learnt(),
        "-o",
        folder.resolve("third.csv"),
        "-image-dir",
        folder);
  }

  private Path learnt() {
    Path table = folder.resolve("table.zip");
    ran("learn", data, "-o", table);
    return table;
  }

  private static Object[] with(Object[] more, Object... first) {
    Object[] all = new Object[first.length + more.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return all;
  }
}
