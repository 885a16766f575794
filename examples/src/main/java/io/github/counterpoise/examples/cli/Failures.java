package io.github.counterpoise.examples.cli;

import io.github.counterpoise.oversample.CancelledException;
import io.github.counterpoise.oversample.InvalidInputException;
import java.io.PrintWriter;
import java.util.Arrays;
import picocli.CommandLine;
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
    err.println("Error: " + (stopped ? new CancelledException().getMessage() : sentence(failure)));
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
    command.getErr().printf("Error: %s; see '%s'.%n", words(failure), help);
    if (Arrays.asList(args).contains("--debug")) {
      failure.printStackTrace(command.getErr());
    }
    command.getErr().flush();
    return USAGE;
  }

  private static String words(ParameterException failure) {
    if (failure instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().get(0); // what follows may be its value
      return first.startsWith("-")
          ? "There is no option '%s'".formatted(first)
          : "Argument '%s' is one too many".formatted(first);
    }
    return failure.getMessage().replaceAll("\\s+", " ").replaceAll("\\.$", "");
  }

  private static String sentence(Throwable failure) {
    if (failure instanceof InvalidInputException) {
      return failure.getMessage();
    }
    if (failure instanceof OutOfMemoryError) {
      return "Java ran out of memory (%d MB); give it more, for instance java -Xmx8g -jar …."
          .formatted(Runtime.getRuntime().maxMemory() >> 20);
    }
    return "Something unexpected went wrong (%s); run again with --debug and report it."
        .formatted(failure.toString().replaceAll("\\s+", " "));
  }
}
