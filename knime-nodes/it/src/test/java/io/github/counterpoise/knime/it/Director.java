package io.github.counterpoise.knime.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** Eclipse's p2 director: the program behind "Install New Software", without its windows. */
final class Director implements AutoCloseable {

  private static final String BUNDLE = "org.eclipse.equinox.p2.director.app";
  private static final String APPLICATION =
      "org.eclipse.equinox.internal.p2.director.app.DirectorApplication";

  /** Declares the services of the other bundles. */
  private static final List<String> STARTED = List.of("org.apache.felix.scr");

  private static final String PROFILE = "installed";

  private final Equinox equinox;
  private final Path work;

  private Director(Equinox equinox, Path work) {
    this.equinox = equinox;
    this.work = work;
  }

  /**
   * How a run went.
   *
   * @param succeeded whether everything asked for was done
   * @param output what it printed
   */
  record Outcome(boolean succeeded, String output) {}

  /**
   * Starts p2.
   *
   * @param bundles folder with p2 and what it needs, as jars
   * @param work folder that holds the installations; emptied
   */
  static Director start(Path bundles, Path work) throws IOException, BundleException {
    try (Stream<Path> jars = Files.list(bundles)) {
      List<Path> sorted = jars.sorted().toList();
      return new Director(Equinox.start(work.resolve("home"), work, sorted, STARTED), work);
    }
  }

  /** Returns the folder of an installation, which may not be there yet. */
  Path folder(String installation) {
    return work.resolve(installation);
  }

  /**
   * Begins an installation with what a repository of descriptions lists.
   *
   * @param installation its name
   * @param platform its platform: {@code osgi.os}, {@code osgi.ws} and {@code osgi.arch}
   * @param pool installation whose folder takes the files
   * @param descriptions where the repository is
   * @param units what is installed
   */
  void begin(
      String installation, Properties platform, String pool, URI descriptions, List<String> units)
      throws ReflectiveOperationException {
    List<String> arguments = new ArrayList<>(List.of("-metadataRepository", "" + descriptions));
    for (String word : List.of("os", "ws", "arch")) {
      Collections.addAll(arguments, "-p2." + word, platform.getProperty("osgi." + word));
    }
    Collections.addAll(arguments, "-bundlepool", folder(pool).toString());
    // As every Eclipse has it: features are unpacked, too.
    Collections.addAll(arguments, "-profileProperties", "org.eclipse.update.install.features=true");
    Outcome outcome = change(installation, arguments, units);
    if (!outcome.succeeded()) {
      throw new IllegalStateException(outcome.output());
    }
  }

  /** Installs a unit of a repository. */
  Outcome install(String installation, URI repository, String unit)
      throws ReflectiveOperationException {
    return change(installation, List.of("-repository", "" + repository), List.of(unit));
  }

  /** Finds out whether a unit of a repository could be installed. */
  Outcome verify(String installation, URI repository, String unit)
      throws ReflectiveOperationException {
    List<String> arguments = List.of("-repository", "" + repository, "-verifyOnly");
    return change(installation, arguments, List.of(unit));
  }

  /** Returns everything that is installed, as lines {@code name=version}. */
  SortedSet<String> installed(String installation) throws ReflectiveOperationException {
    String profiles = "p2/org.eclipse.equinox.p2.engine/profileRegistry/";
    return list(folder(installation).resolve(profiles + PROFILE + ".profile").toUri(), "");
  }

  /**
   * Returns those units of a repository that a query finds, as lines {@code name=version}.
   *
   * @param repository where it is
   * @param query an expression of p2's query language, or nothing for all units
   */
  SortedSet<String> list(URI repository, String query) throws ReflectiveOperationException {
    List<String> arguments = new ArrayList<>(List.of("-repository", "" + repository, "-list"));
    if (!query.isEmpty()) {
      arguments.add("Q:" + query);
    }
    Outcome outcome = run(arguments);
    if (!outcome.succeeded()) {
      throw new IllegalStateException(outcome.output());
    }
    return outcome
        .output()
        .lines()
        .filter(line -> line.contains("="))
        .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
  }

  private Outcome change(String installation, List<String> first, List<String> units)
      throws ReflectiveOperationException {
    List<String> arguments = new ArrayList<>(first);
    Collections.addAll(arguments, "-installIU", String.join(",", units));
    Collections.addAll(arguments, "-destination", folder(installation).toString());
    Collections.addAll(arguments, "-profile", PROFILE);
    return run(arguments);
  }

  /** Runs the application, which prints what a caller wants to know. */
  private Outcome run(List<String> arguments) throws ReflectiveOperationException {
    Bundle bundle = equinox.bundle(BUNDLE);
    Class<?> application = bundle.loadClass(APPLICATION);
    Object director = application.getConstructor().newInstance();
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream console = System.out;
    PrintStream errors = System.err;
    try (PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(capture);
      System.setErr(capture);
      Object code =
          application
              .getMethod("run", String[].class)
              .invoke(director, (Object) arguments.toArray(String[]::new));
      return new Outcome(Integer.valueOf(0).equals(code), printed.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(console);
      System.setErr(errors);
    }
  }

  @Override
  public void close() throws BundleException {
    equinox.close();
  }
}
