package io.github.counterpoise.examples.cli;

import io.github.counterpoise.run.InvalidInputException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** All commands together: {@code counterpoise.jar <command> …}. */
@SuppressWarnings("UnusedVariable") // picocli acts on the options that every command has
@Command(
    name = "counterpoise",
    synopsisSubcommandLabel = "<command>",
    description = "Balances data sets in which one class is much rarer than the others.",
    footer = "%nEach command has its own help, for instance: balance --help.",
    versionProvider = Version.class)
public final class CommandTree implements Runnable {

  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Shows this help and ends.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Shows the version and ends.")
  private boolean version;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Shows the full stack trace of a failure, for a bug report.")
  private boolean debug; // read by Failures

  private CommandTree() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "A command is missing");
  }

  /**
   * Runs one command.
   *
   * @param out the output stream
   * @param err the error stream
   * @param args the command's name, then its options
   * @return the exit code: 0 for success, 1 for data or values that cannot be used, 2 for a command
   *     line that makes no sense, 130 for a run that was stopped
   */
  public static int execute(PrintWriter out, PrintWriter err, String... args) {
    CommandLine tree;
    try {
      tree = tree(Arrays.asList(args));
    } catch (InvalidInputException e) { // no such method
      err.println("Error: " + e.getMessage());
      err.flush();
      return Failures.USAGE;
    }
    tree.setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setPosixClusteredShortOptionsAllowed(false)
        .setUsageHelpWidth(Terminal.width())
        .setParameterExceptionHandler(Failures::handleUsage)
        .setExecutionExceptionHandler(Failures::handle);
    try {
      return tree.execute(args);
    } catch (OutOfMemoryError e) { // picocli handles exceptions only
      return Failures.handle(e, running(tree), tree.getParseResult());
    }
  }

  private static CommandLine running(CommandLine tree) {
    CommandLine.ParseResult parsed = tree.getParseResult();
    while (parsed.hasSubcommand()) {
      parsed = parsed.subcommand();
    }
    return parsed.commandSpec().commandLine();
  }

  private static CommandLine tree(List<String> args) {
    CommandLine tree =
        new CommandLine(new CommandTree())
            .addSubcommand(BalanceCommand.create(is("balance", args) ? args : List.of()))
            .addSubcommand(new CompareCommand())
            .addSubcommand(LearnCommand.create(is("learn", args) ? args : List.of()))
            .addSubcommand(new PredictCommand())
            .addSubcommand(new ReportCommand())
            .addSubcommand(new ColumnsCommand())
            .addSubcommand(new DemoCommand());
    ServiceLoader.load(Subcommand.class).forEach(tree::addSubcommand);
    return tree.addSubcommand(new InfoCommand());
  }

  private static boolean is(String command, List<String> args) {
    return args.stream().filter(a -> !a.startsWith("-")).findFirst().orElse("").equals(command);
  }
}
