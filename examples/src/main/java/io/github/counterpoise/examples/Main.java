package io.github.counterpoise.examples;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command line of Counterpoise: {@code java -jar counterpoise.jar <command>}. Each command is a
 * class of its own.
 */
@Command(
    name = "counterpoise",
    description = "Balances data sets in which one class is much rarer than the others.",
    mixinStandardHelpOptions = true)
public final class Main implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "A command is missing.");
  }

  /**
   * Runs one command and ends the JVM with its exit code: 0 for success, 1 for a failure, 2 for
   * arguments that make no sense.
   *
   * @param args the command's name, then its options
   */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }
}
