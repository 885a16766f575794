package io.github.counterpoise.examples.paper;

import io.github.counterpoise.examples.cli.ConsoleMonitor;
import io.github.counterpoise.examples.cli.Stoppable;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that runs a paper's table; each paper adds its options. */
public abstract class PaperTableCommand implements Callable<Integer>, Stoppable {

  @Spec private CommandSpec spec;

  /** Returns the folder for results and pictures. */
  protected abstract Path out();

  /**
   * Prepares the table that the options ask for.
   *
   * @param text where it is printed
   * @param monitor shows progress and may stop the run
   * @throws InvalidInputException if an option is wrong, or a file is missing
   */
  protected abstract PaperTable<?> table(PrintWriter text, Monitor monitor);

  @Override
  public final Integer call() {
    ConsoleMonitor monitor =
        new ConsoleMonitor(spec.commandLine().getErr(), ConsoleMonitor.atTerminal());
    try {
      table(spec.commandLine().getOut(), monitor).run();
    } finally {
      monitor.clear();
    }
    return 0;
  }

  @Override
  public final String leftWhenStopped() {
    return Stoppable.kept(out());
  }

  /**
   * Returns a number of at least 1.
   *
   * @param option the option's name
   * @param value what was given, null for nothing
   * @param usual what stands for nothing
   */
  protected static int atLeastOne(String option, Integer value, int usual) {
    if (value != null && value < 1) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Option %s is %d; expected a whole number of at least 1.",
              option,
              value));
    }
    return value != null ? value : usual;
  }

  /**
   * Returns a share in per cent.
   *
   * @param option the option's name
   * @param value what was given, null for nothing
   * @param usual what stands for nothing
   */
  protected static double percent(String option, Double value, double usual) {
    if (value != null && !(value > 0 && value <= 100)) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Option %s is %s; expected a number above 0, at most 100.",
              option,
              value));
    }
    return value != null ? value : usual;
  }
}
