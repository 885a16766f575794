package io.github.counterpoise.examples.cli;

import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.run.InvalidInputException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The option that names the method. It is read before the others, because the method decides which
 * options there are.
 */
@Command
final class MethodChoice implements Iterable<String> {

  @Option(
      names = {"-m", "--method"},
      paramLabel = "<method>",
      completionCandidates = MethodChoice.class,
      description = "How rows are made: ${COMPLETION-CANDIDATES}. Default: SMOTE.")
  private String name = Methods.SMOTE.name();

  /**
   * Returns the method that a command line names.
   *
   * @param args the command line
   * @throws InvalidInputException if there is no such method
   */
  static Method<?> of(List<String> args) {
    MethodChoice choice = new MethodChoice();
    CommandLine line =
        new CommandLine(choice)
            .setPosixClusteredShortOptionsAllowed(false)
            .setUnmatchedArgumentsAllowed(true)
            .setOverwrittenOptionsAllowed(true);
    line.getCommandSpec().parser().collectErrors(true); // the command itself names them
    line.parseArgs(args.toArray(new String[0]));
    return Methods.byName(choice.name);
  }

  /** Returns the names of all methods. */
  @Override
  public Iterator<String> iterator() {
    return Methods.all().stream().map(Method::name).iterator();
  }

  /** Returns lines that say what each method does. */
  static List<String> summary() {
    List<String> lines = new ArrayList<>(List.of("", "Methods:"));
    for (Method<?> method : Methods.all()) {
      lines.add("  @|bold " + method.name() + "|@");
      TextLines.wrapped(method.summary().replace("%", "%%"), 4).lines().forEach(lines::add);
    }
    return lines;
  }
}
