package io.github.counterpoise.examples.demo;

import io.github.counterpoise.examples.process.Program;
import io.github.counterpoise.run.InvalidInputException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Weka with a home of its own, run in a JVM of its own in which none of Counterpoise's classes is
 * on the class path: what it knows of Counterpoise comes from the installed package.
 */
final class WekaInstallation {

  /** Beginnings of the names of Weka's jar and of those that it needs. */
  private static final List<String> WEKA =
      List.of(
          "weka-stable-",
          "arpack_combined_all-",
          "bounce-",
          "core-", // of netlib
          "flatlaf-",
          "istack-commons-",
          "jakarta.",
          "java-cup-",
          "jaxb-runtime-",
          "jclipboardhelper-",
          "jfilechooser-bookmarks-",
          "mtj-",
          "netlib-java-",
          "txw2-");

  /** Weka's linear algebra says at every start that it has no native form. */
  private static final List<String> LOGGING =
      List.of(
          "handlers=java.util.logging.ConsoleHandler",
          "java.util.logging.SimpleFormatter.format=%4$s: %5$s%n",
          "com.github.fommil.level=OFF");

  private static final Pattern REASON = Pattern.compile("^Error: |^Exception in|^Caused by: ");

  private final Path home;
  private final Path log;
  private final Path logging; // how Java logs there
  private final String classPath;

  /**
   * Prepares a Weka that has no packages yet.
   *
   * @param home its home folder
   * @param libraries the folder with Weka's jars
   * @param log file that receives everything it prints
   */
  WekaInstallation(Path home, Path libraries, Path log) {
    this.home = home;
    this.log = log;
    this.logging = home.resolve("logging.properties");
    try (Stream<Path> jars = Files.list(libraries)) {
      this.classPath =
          jars.filter(jar -> isWeka(jar.getFileName().toString()))
              .map(Path::toString)
              .sorted()
              .collect(Collectors.joining(File.pathSeparator));
      Files.createDirectories(home);
      Files.write(logging, LOGGING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isWeka(String jar) {
    return WEKA.stream().anyMatch(jar::startsWith);
  }

  /**
   * Installs a package.
   *
   * @param zip the package
   * @throws InvalidInputException if Weka's package manager does not install it
   */
  void install(Path zip) {
    String manager = "weka.core.WekaPackageManager";
    List<String> arguments = List.of("-offline", "-install-package", zip.toString());
    run("installing the package", manager, arguments, line -> {});
    if (!Files.exists(home.resolve("packages/counterpoise/Description.props"))) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Weka's package manager did not install '%s'; what it said is in '%s'.",
              zip,
              log));
    }
  }

  /**
   * Runs something that the installed package brings.
   *
   * @param what what is done, for messages
   * @param name its simple class name
   * @param arguments its arguments
   * @param listener takes every line that it prints
   * @throws InvalidInputException if it fails
   */
  void runInstalled(String what, String name, List<String> arguments, Consumer<String> listener) {
    List<String> all = new ArrayList<>(List.of("." + name));
    all.addAll(arguments);
    run(what, "weka.Run", all, listener);
  }

  private void run(
      String what, String mainClass, List<String> arguments, Consumer<String> listener) {
    List<String> options =
        List.of(
            // Weka 3.8 reflects into these.
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/sun.net.www.protocol.jar=ALL-UNNAMED",
            "-Djava.awt.headless=true",
            "-Djava.util.logging.config.file=" + logging,
            "-Dweka.packageManager.offline=true",
            "-cp",
            classPath);
    Program program =
        Program.java(options, mainClass, arguments).with("WEKA_HOME", home.toString());
    note("$ " + program);
    AtomicReference<String> reason = new AtomicReference<>("it did not say why");
    int code =
        program.run(
            line -> {
              note(line);
              if (REASON.matcher(line).find()) {
                reason.set(line.strip().replaceAll("\\.$", ""));
              }
              listener.accept(line);
            });
    if (code != 0) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Something went wrong while %s: %s (all it printed is in '%s').",
              what,
              reason.get(),
              log));
    }
  }

  private void note(String line) {
    try {
      Files.writeString(
          log, line + System.lineSeparator(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
