package io.github.counterpoise.examples.cli;

import io.github.counterpoise.balance.MemoryNeed;
import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Suggestion;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Ends every failure in one sentence and an exit code; stack traces come with {@code --debug}. */
final class Failures {

  /** The data or an option's value cannot be used, or something went wrong. */
  static final int REFUSED = 1;

  /** The command line makes no sense. */
  static final int USAGE = 2;

  /** The user stopped the run; what shells use for an interrupt. */
  static final int STOPPED = 130;

  private Failures() {}

  /**
   * Handles a failure of a command.
   *
   * @param failure what was thrown
   * @param command the command
   * @param parsed its command line
   * @return the exit code
   */
  static int handle(Throwable failure, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    boolean stopped =
        failure instanceof CancelledException || Thread.currentThread().isInterrupted();
    err.println(
        "Error: " + (stopped ? stopped(command) : sentence(failure) + rest(failure, command)));
    if (parsed.expandedArgs().contains("--debug")) {
      failure.printStackTrace(err);
    }
    err.flush();
    return stopped ? STOPPED : REFUSED;
  }

  /**
   * Handles a command line that makes no sense.
   *
   * @param failure what is wrong with it
   * @param args the command line
   * @return the exit code
   */
  static int handleUsage(ParameterException failure, String[] args) {
    CommandLine command = failure.getCommandLine();
    String help =
        command.getCommand() instanceof BalanceCommand<?> balance
            ? balance.help()
            : command.getCommandSpec().qualifiedName() + " --help";
    command.getErr().println("Error: " + words(failure) + "; see '" + help + "'.");
    if (Arrays.asList(args).contains("--debug")) {
      failure.printStackTrace(command.getErr());
    }
    command.getErr().flush();
    return USAGE;
  }

  /** Memory may run out when some files are written already. */
  private static String rest(Throwable failure, CommandLine command) {
    return outOfMemory(failure).isPresent() && command.getCommand() instanceof Stoppable stoppable
        ? " As for files: " + stoppable.leftWhenStopped() + "."
        : "";
  }

  private static String stopped(CommandLine command) {
    return command.getCommand() instanceof Stoppable stoppable
        ? "Stopped by the user; " + stoppable.leftWhenStopped() + "."
        : new CancelledException().getMessage();
  }

  private static String words(ParameterException failure) {
    if (failure instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().get(0); // what follows may be its value
      CommandSpec spec = failure.getCommandLine().getCommandSpec();
      if (first.startsWith("-")) {
        String name = first.replaceAll("=.*", "");
        return "There is no option '" + name + "'" + meant(name, spec.optionsMap().keySet());
      }
      return spec.subcommands().isEmpty()
          ? "Argument '" + first + "' is one too many"
          : "There is no command '" + first + "'" + meant(first, spec.subcommands().keySet());
    }
    return failure.getMessage().replaceAll("\\s+", " ").replaceAll("\\.$", "");
  }

  /** Names are compared without their dashes, which count for nothing when one is misspelt. */
  private static String meant(String name, Collection<String> known) {
    Map<String, String> names = new LinkedHashMap<>();
    known.forEach(n -> names.putIfAbsent(bare(n), n));
    String closest = Suggestion.closest(bare(name), names.keySet());
    return closest.isEmpty() ? "" : " (did you mean '" + names.get(closest) + "'?)";
  }

  private static String bare(String name) {
    return name.replaceAll("^-+", "");
  }

  private static String sentence(Throwable failure) {
    if (failure instanceof InvalidInputException) {
      return failure.getMessage();
    }
    return outOfMemory(failure)
        .map(error -> MemoryNeed.exhausted(error).getMessage())
        .orElseGet(
            () ->
                "Something unexpected went wrong ("
                    + failure.toString().replaceAll("\\s+", " ")
                    + "); run again with --debug and report it.");
  }

  private static Optional<OutOfMemoryError> outOfMemory(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .filter(OutOfMemoryError.class::isInstance)
        .map(OutOfMemoryError.class::cast)
        .findFirst();
  }
}
