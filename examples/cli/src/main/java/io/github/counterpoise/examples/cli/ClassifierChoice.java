package io.github.counterpoise.examples.cli;

import io.github.counterpoise.classify.Classifier;
import io.github.counterpoise.classify.Classifiers;
import io.github.counterpoise.run.InvalidInputException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The option that names the classifier. It is read before the others, because the classifier
 * decides which options there are.
 */
@Command
final class ClassifierChoice implements Iterable<String> {

  @Option(
      names = {"-m", "--classifier"},
      paramLabel = "<classifier>",
      completionCandidates = ClassifierChoice.class,
      description = "What is trained: ${COMPLETION-CANDIDATES}. Default: LogisticRegression.")
  private String name = Classifiers.LOGISTIC_REGRESSION.name();

  /**
   * Returns the classifier that a command line names.
   *
   * @param args the command line
   * @throws InvalidInputException if there is no such classifier
   */
  static Classifier<?> of(List<String> args) {
    ClassifierChoice choice = new ClassifierChoice();
    CommandLine line =
        new CommandLine(choice)
            .setPosixClusteredShortOptionsAllowed(false)
            .setUnmatchedArgumentsAllowed(true)
            .setOverwrittenOptionsAllowed(true);
    line.getCommandSpec().parser().collectErrors(true); // the command itself names them
    line.parseArgs(args.toArray(new String[0]));
    return Classifiers.byName(choice.name);
  }

  /** Returns the names of all classifiers. */
  @Override
  public Iterator<String> iterator() {
    return Classifiers.names().iterator();
  }

  /** Returns lines that say what each classifier does. */
  static List<String> summary() {
    List<String> lines = new ArrayList<>(List.of("", "Classifiers:"));
    for (Classifier<?> classifier : Classifiers.all()) {
      lines.add("  @|bold " + classifier.name() + "|@");
      TextLines.wrapped(classifier.summary().replace("%", "%%"), 4).lines().forEach(lines::add);
    }
    return lines;
  }
}
