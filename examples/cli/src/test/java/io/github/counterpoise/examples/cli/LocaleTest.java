package io.github.counterpoise.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.counterpoise.image.PixelImage;
import io.github.counterpoise.table.DataShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written and printed under locales with digits of their own. */
class LocaleTest {

  private static final DataShape.Image SHAPE = new DataShape.Image(6, 6, 1);

  @TempDir private Path folder;
  private final Locale own = Locale.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(own);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fa-IR-u-nu-arabext",
        "fa-IR",
        "ar-EG",
        "ar-EG-u-nu-arab",
        "bn-BD",
        "bn-BD-u-nu-beng",
        "th-TH-u-nu-thai",
        "mr-IN-u-nu-deva",
        "de-DE",
        "tr-TR"
      })
  void everyFileAndSentenceIsAsInEnglish(String locale) throws IOException {
    Map<String, String> expected = run(Locale.ENGLISH, "english");
    Map<String, String> found = run(Locale.forLanguageTag(locale), "other");
    assertEquals(expected.keySet(), found.keySet());
    expected.forEach((name, content) -> assertEquals(content, found.get(name), name));
  }

  /** Returns all that runs wrote and printed, by name. */
  private Map<String, String> run(Locale locale, String name) throws IOException {
    Locale.setDefault(locale);
    Path inside = Files.createDirectories(folder.resolve(name));
    Map<String, String> results = new TreeMap<>();
    Path images = Files.createDirectories(inside.resolve("images"));
    Path in = TestFiles.write(inside, "in.csv", images(images));
    Path table = TestFiles.write(inside, "table.csv", TestFiles.CSV);
    print(
        results,
        "images",
        List.of("-m", "DeepSMOTE", "-epochs", "2", "-latent", "4", "-channels", "4"),
        List.of("--image-dir", images, "-report", inside.resolve("images.html"), "-provenance"),
        in,
        inside.resolve("images.csv"));
    print(
        results,
        "table",
        List.of("-m", "SMOTE", "-K", "7"),
        List.of("-report", inside.resolve("table.html")),
        table,
        inside.resolve("table-out.arff"));
    print(
        results,
        "refused",
        List.of(),
        List.of("-target", "few=2000000000,many=2000000000"),
        table,
        inside.resolve("none.csv"));
    results.put("info", CommandLineRun.of("info", "DeepSMOTE").out());
    try (Stream<Path> files = Files.walk(inside)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        results.put(
            inside.relativize(file).toString(),
            file.toString().endsWith(".png")
                ? Arrays.toString(Files.readAllBytes(file))
                : Files.readString(file));
      }
    }
    results.replaceAll((key, text) -> text.replace(inside.toString(), "FOLDER"));
    return results;
  }

  private static void print(
      Map<String, String> results,
      String name,
      List<Object> method,
      List<Object> more,
      Path in,
      Path out) {
    List<Object> args = new ArrayList<>(List.of("balance", in, "-o", out));
    args.addAll(method);
    args.addAll(more);
    CommandLineRun run = CommandLineRun.of(args.toArray());
    results.put(
        "printed: " + name,
        run.code() + run.out().replaceAll("in [0-9]+\\.[0-9] s", "in x s") + run.err());
  }

  private static String images(Path folder) {
    Random random = new Random(1);
    StringBuilder lines = new StringBuilder("file,class\n");
    for (int i = 0; i < 16; i++) {
      float[] pixels = new float[SHAPE.values()];
      for (int j = 0; j < pixels.length; j++) {
        pixels[j] = (i < 12 ? 20 : 180) + random.nextInt(50);
      }
      new PixelImage(SHAPE, pixels).write(folder.resolve("i" + i + ".png"));
      lines.append("i").append(i).append(".png,").append(i < 12 ? "a" : "b").append('\n');
    }
    return lines.toString();
  }
}
