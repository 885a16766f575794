package io.github.counterpoise.examples.cli;

import io.github.counterpoise.examples.demo.Tour;
import io.github.counterpoise.run.InvalidInputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: a tour through the built Weka package. */
@Command(
    name = "demo",
    description = {
      "Installs the built Weka package into a private Weka home, balances a real data set with it,"
          + " compares classifiers, and writes pages with pictures. Takes about a minute.",
      "Run it where Counterpoise was built; it needs no network."
    })
final class DemoCommand implements Callable<Integer> {

  private static final String BUILD = "./mvnw -q -B -DskipTests package";

  @Spec private CommandSpec spec;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "<folder>",
      description =
          "An empty or new folder for all that is made. Default: the folder demo beside this"
              + " program's jar, emptied first.")
  private Path output;

  @Option(
      names = "--package",
      paramLabel = "<zip>",
      description = "The Weka package. Default: the one that the build made.")
  private Path zip;

  @Option(
      names = {"-x", "--folds"},
      paramLabel = "<n>",
      description = "Folds of the cross-validation. Default: 10.")
  private int folds = 10;

  @Override
  public Integer call() {
    Path target = WekaSetup.jar().resolveSibling(""); // examples/target
    Path libraries = target.resolve("lib");
    if (!Files.isDirectory(libraries)) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "The demo runs from the built jar only; build with %s, then run java -jar examples/target/counterpoise.jar demo.",
              BUILD));
    }
    Path found = zip == null ? builtPackage(target) : zip;
    if (!Files.isRegularFile(found)) {
      throw new InvalidInputException(
          String.format(Locale.ROOT, "Package '%s' does not exist (--package).", found));
    }
    Path folder = folder(target);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "A tour of Counterpoise %s in Weka; it takes a minute or less.%n",
        Version.text());
    out.printf(
        Locale.ROOT,
        "All of it happens in '%s'; your own Weka is not touched.%n",
        Tour.shown(folder));
    new Tour(out, folder, found.toAbsolutePath().normalize(), libraries, folds).run();
    return 0;
  }

  private Path builtPackage(Path target) {
    Path build = target.resolve("../../weka-package/target").normalize();
    String beginning = "counterpoise-" + Version.text() + "-";
    try (Stream<Path> files = Files.isDirectory(build) ? Files.list(build) : Stream.empty()) {
      return files
          .filter(f -> f.getFileName().toString().startsWith(beginning))
          .filter(f -> f.toString().endsWith(".zip"))
          .max(Comparator.comparing(f -> f.toFile().lastModified()))
          .orElseThrow(
              () ->
                  new InvalidInputException(
                      String.format(
                          Locale.ROOT,
                          "There is no Weka package in '%s'; build it with %s, or name one with --package.",
                          build,
                          BUILD)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path folder(Path target) {
    try {
      if (output == null) {
        Path folder = target.resolve("demo");
        delete(folder);
        return Files.createDirectories(folder);
      }
      if (Files.exists(output) && !isEmptyFolder(output)) {
        throw new InvalidInputException(
            String.format(
                Locale.ROOT,
                "Output '%s' exists and is not an empty folder; name a new one.",
                output));
      }
      return Files.createDirectories(output).toRealPath();
    } catch (IOException e) {
      throw new InvalidInputException(
          String.format(Locale.ROOT, "The folder for the output cannot be made: %s.", e), e);
    }
  }

  private static boolean isEmptyFolder(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (Stream<Path> content = Files.list(path)) {
      return content.findAny().isEmpty();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> paths;
    try (Stream<Path> all = Files.walk(folder)) {
      paths = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }
}
