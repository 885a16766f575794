package io.github.counterpoise.weka.run;

import io.github.counterpoise.file.WholeFile;
import io.github.counterpoise.oversample.InvalidInputException;
import io.github.counterpoise.weka.command.Command;
import io.github.counterpoise.weka.command.ProgressLines;
import io.github.counterpoise.weka.compare.Comparison;
import io.github.counterpoise.weka.compare.ComparisonPlan;
import io.github.counterpoise.weka.compare.ComparisonReport;
import io.github.counterpoise.weka.compare.ComparisonResult;
import io.github.counterpoise.weka.compare.ComparisonText;
import io.github.counterpoise.weka.compare.Learner;
import io.github.counterpoise.weka.compare.Sampling;
import io.github.counterpoise.weka.compare.Schemes;
import io.github.counterpoise.weka.file.DataFiles;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import weka.core.Instances;
import weka.core.Utils;

/**
 * Compares classifiers with and without resampling on the user's data, without a leak: {@code
 * weka.Run .CounterpoiseCompare -t data.arff}.
 */
public final class CounterpoiseCompare extends RunnableCommand {

  private static final String HELP =
      """
      Cross-validates classifiers with and without resampling. Only training folds are resampled.

      -t <file>
      \tThe data; any format that Weka reads.
      -c <class>
      \tThe class attribute: first, last, a number from 1, or a name (default: last).
      -x <number>
      \tFolds (default: 10).
      -r <number>
      \tRepeats, each with other folds (default: 1).
      -s <number>
      \tSeed (default: 1).
      -W <classifier>
      \tA classifier with its options, for instance -W "J48 -M 5" or a full class name; may be given
      \tseveral times (default: J48, Logistic and RandomForest).
      -F <methods>
      \tResampling methods: none, names separated by commas, a method with its options such as
      \t-F "SMOTE -K 3", or any filter of Weka's by its full class name; may be given several times
      \t(default: none and all of Counterpoise's).
      -threads <number>
      \tThreads, 0 for all processors (default: 0). Results do not depend on it.
      -csv <file>
      \tReceives the results as comma-separated values.
      -report <file>
      \tReceives the results as an HTML page.
      -h
      \tShows this help.
      """;

  /** Makes the command. */
  public CounterpoiseCompare() {}

  /**
   * Runs the command.
   *
   * @param args options; {@code -h} lists them
   */
  public static void main(String[] args) {
    Command.main(new CounterpoiseCompare(), args);
  }

  @Override
  public void execute(String[] args, PrintStream out, PrintStream err) throws Exception {
    if (Utils.getFlag('h', args)) {
      out.print(HELP);
      return;
    }
    String file = Utils.getOption('t', args);
    String classAttribute = Utils.getOption('c', args);
    String csv = Utils.getOption("csv", args);
    String report = Utils.getOption("report", args);
    ComparisonPlan plan = plan(args);
    Utils.checkForRemainingOptions(args);
    if (file.isEmpty()) {
      throw new InvalidInputException("No data given; name a file with -t (-h shows all options).");
    }
    requireWritable(csv, "csv");
    requireWritable(report, "report");
    Instances data = DataFiles.read(file, classAttribute.isEmpty() ? "last" : classAttribute);
    ComparisonResult result = new Comparison(data, plan).run(new ProgressLines(err));
    print(result, out);
    if (!report.isEmpty()) {
      ComparisonReport.of(result).write(Path.of(report));
    }
    if (!csv.isEmpty()) {
      byte[] text = ComparisonText.csv(result).getBytes(StandardCharsets.UTF_8);
      WholeFile.write(Path.of(csv), "csv", stream -> stream.write(text));
    }
  }

  private static void requireWritable(String path, String what) {
    if (!path.isEmpty()) {
      WholeFile.requireWritable(Path.of(path), what);
    }
  }

  private static ComparisonPlan plan(String[] args) throws Exception {
    int folds = number(args, "x", 10);
    int repeats = number(args, "r", 1);
    int seed = number(args, "s", 1);
    int threads = number(args, "threads", 0);
    List<Learner> learners = all(args, "W").stream().map(Schemes::learner).toList();
    List<Sampling> samplings =
        all(args, "F").stream()
            .flatMap(text -> text.contains(" ") ? List.of(text).stream() : split(text))
            .map(Schemes::sampling)
            .toList();
    return new ComparisonPlan(
        learners.isEmpty() ? Schemes.defaultLearners() : learners,
        samplings.isEmpty() ? Schemes.defaultSamplings() : samplings,
        folds,
        repeats,
        seed,
        threads == 0 ? Runtime.getRuntime().availableProcessors() : threads);
  }

  private static Stream<String> split(String names) {
    return List.of(names.split(",")).stream();
  }

  private static List<String> all(String[] args, String flag) throws Exception {
    List<String> values = new ArrayList<>();
    while (Utils.getOptionPos(flag, args) >= 0) {
      values.add(Utils.getOption(flag, args));
    }
    return values;
  }

  private static int number(String[] args, String flag, int otherwise) throws Exception {
    String text = Utils.getOption(flag, args);
    try {
      return text.isEmpty() ? otherwise : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new InvalidInputException(
          "Option -%s got '%s'; expected a whole number.".formatted(flag, text), e);
    }
  }

  private static void print(ComparisonResult result, PrintStream out) {
    out.println(result.dataset() + ": " + result.explanation() + "\n");
    out.print(ComparisonText.table(result));
    out.println("\n* best mean of the classifier");
    result.notes().forEach(note -> out.println("Note: " + note));
  }
}
