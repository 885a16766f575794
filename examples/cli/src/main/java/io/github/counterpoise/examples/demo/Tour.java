package io.github.counterpoise.examples.demo;

import io.github.counterpoise.examples.cli.TextLines;
import io.github.counterpoise.examples.files.DataFile;
import io.github.counterpoise.examples.files.ReadOptions;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import weka.core.Instances;

/** The tour, step by step. */
public final class Tour {

  private static final String DATA = "gui/knowledgeflow/templates/credit-g.arff"; // inside Weka
  private static final List<String> METHODS =
      List.of("RandomOversampling", "SMOTE", "BorderlineSMOTE", "ADASYN");
  private static final String PICTURED = "SMOTE"; // the method with a report of its rows
  private static final int STEPS = 4;
  private static final int INDENT = 5;

  private final PrintWriter out;
  private final Path folder;
  private final Path zip;
  private final int folds;
  private final WekaInstallation weka;
  private int step;

  /**
   * Prepares the tour.
   *
   * @param out where to tell about it
   * @param folder an empty folder for all that is made
   * @param zip the built Weka package
   * @param libraries the folder with Weka's jars
   * @param folds folds of the cross-validation
   */
  public Tour(PrintWriter out, Path folder, Path zip, Path libraries, int folds) {
    this.out = out;
    this.folder = folder;
    this.zip = zip;
    this.folds = folds;
    this.weka =
        new WekaInstallation(folder.resolve("weka-home"), libraries, folder.resolve("log.txt"));
  }

  /**
   * Goes through all steps.
   *
   * @throws InvalidInputException if one of them fails
   */
  public void run() {
    long start = System.nanoTime();
    say(
        String.format(
            Locale.ROOT,
            "Install '%s' into a fresh Weka home, with Weka's package manager.",
            zip.getFileName()));
    weka.install(zip);

    say("Take the real data set credit-g out of Weka's own jar.");
    Path data = extract();
    tell("Applicants for credit: " + counts(data));

    say("Balance it with the filters just installed.");
    METHODS.forEach(method -> balance(method, data));

    say(
        String.format(
            Locale.ROOT,
            "Compare classifiers with and without (%d-fold cross-validation, only training folds balanced).",
            folds));
    compare(data);
    sayWhere((System.nanoTime() - start) / 1e9);
  }

  private Path extract() {
    Path data = folder.resolve("credit-g.arff");
    try (InputStream in = Instances.class.getResourceAsStream("/weka/" + DATA)) {
      if (in == null) {
        throw new InvalidInputException("This Weka has no data set credit-g in its jar.");
      }
      Files.copy(in, data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return data;
  }

  private void balance(String method, Path data) {
    Path balanced = folder.resolve("credit-g-" + method + ".arff");
    List<String> arguments =
        new ArrayList<>(
            List.of("-i", data.toString(), "-o", balanced.toString(), "-c", "last", "-S", "1"));
    if (method.equals(PICTURED)) {
      arguments.addAll(List.of("-report", report().toString()));
    }
    weka.runInstalled("balancing with " + method, method, arguments, line -> {});
    tell(String.format(Locale.ROOT, "%-19s %s", method, counts(balanced)));
  }

  private void compare(Path data) {
    List<String> methods = new ArrayList<>(List.of("none"));
    methods.addAll(METHODS);
    List<String> arguments =
        List.of(
            "-t", data.toString(),
            "-c", "last",
            "-x", Integer.toString(folds),
            "-F", String.join(",", methods),
            "-csv", folder.resolve("comparison.csv").toString(),
            "-report", comparison().toString());
    weka.runInstalled("comparing", "CounterpoiseCompare", arguments, this::tellShortly);
  }

  private Path report() {
    return folder.resolve("credit-g-" + PICTURED + ".html");
  }

  private Path comparison() {
    return folder.resolve("comparison.html");
  }

  /**
   * Returns a file's name as short as it can be: seen from the current folder where it lies below.
   *
   * @param file the file
   */
  public static String shown(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return (file.startsWith(here) ? here.relativize(file) : file).toString();
  }

  private static String counts(Path file) {
    Table table = DataFile.read(file, ReadOptions.defaults()).table();
    int[] counts = table.classCounts();
    List<String> labels = table.schema().classLabels();
    return IntStream.range(0, counts.length)
        .mapToObj(c -> labels.get(c) + " " + counts[c])
        .collect(Collectors.joining(", "));
  }

  private void sayWhere(double seconds) {
    out.printf(Locale.ROOT, "%nDone in %.0f s. Look at these pages in a browser:%n", seconds);
    tell(shown(report()));
    tell(shown(comparison()));
    out.printf(Locale.ROOT, "Beside them in '%s':%n", shown(folder));
    tell("credit-g.arff          the data");
    tell("credit-g-<method>.arff the same, balanced");
    tell("comparison.csv         the table above");
    tell("weka-home              the private Weka home");
    tell("log.txt                everything that Weka printed");
    out.println("In your own Weka: Tools > Package manager > File/URL, and choose");
    tell(shown(zip));
    out.flush();
  }

  private void say(String sentence) {
    step++;
    out.printf(Locale.ROOT, "%n%d/%d  %s%n", step, STEPS, sentence);
    out.flush();
  }

  /** Tables are wide; sentences are broken. */
  private void tellShortly(String line) {
    boolean sentence = line.contains(". ");
    out.println(sentence ? TextLines.wrapped(line, INDENT) : " ".repeat(INDENT) + line);
    out.flush();
  }

  private void tell(String line) {
    out.println(" ".repeat(INDENT) + line);
    out.flush();
  }
}
