package io.github.counterpoise.weka.run;

import io.github.counterpoise.balance.ImageConfig;
import io.github.counterpoise.balance.ProvenanceChoice;
import io.github.counterpoise.evaluate.compare.Comparison;
import io.github.counterpoise.evaluate.compare.ComparisonPlan;
import io.github.counterpoise.evaluate.compare.ComparisonResult;
import io.github.counterpoise.evaluate.compare.ComparisonText;
import io.github.counterpoise.evaluate.compare.DataSet;
import io.github.counterpoise.evaluate.compare.DataSetNames;
import io.github.counterpoise.evaluate.compare.SmallClasses;
import io.github.counterpoise.evaluate.metric.Metric;
import io.github.counterpoise.evaluate.statistics.ComparisonRanks;
import io.github.counterpoise.file.WholeFile;
import io.github.counterpoise.image.Sizes;
import io.github.counterpoise.quality.ComparisonReport;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.weka.InstancesTable;
import io.github.counterpoise.weka.command.Command;
import io.github.counterpoise.weka.command.ProgressLines;
import io.github.counterpoise.weka.evaluate.WekaSchemes;
import io.github.counterpoise.weka.file.DataFiles;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import weka.core.Instances;
import weka.core.Utils;

/**
 * Compares ways to deal with rare classes on the user's data, without a leak: {@code weka.Run
 * .CounterpoiseCompare -t data.arff}.
 */
public final class CounterpoiseCompare extends RunnableCommand {

  private static final String HELP =
      String.format(
          Locale.ROOT,
          """
      Cross-validates classifiers with several ways to deal with rare classes. Rows are made, weighed
      and tuned inside each training fold.

      -t <file>
      \tThe data; any format that Weka reads. May be given several times.
      -c <class>
      \tThe class attribute: first, last, a number from 1, or a name (default: last).
      -ignore <names>
      \tAttributes to leave out, separated by commas, for instance identifiers.
      -image-dir <folder>
      \tFolder of image files whose names are in the only attribute besides the class.
      -image <height x width x channels>
      \tSize of the images; where each attribute is a pixel, or to resize files to.
      -provenance-columns yes|no|guess
      \tWhether attributes named as the provenance option names them (synthetic, synthetic_method
      \t...) say which rows are synthetic, or are data; guess looks at all their names and values
      \t(default: guess).
      -x <number>
      \tFolds (default: 10).
      -r <number>
      \tRepeats, each with other folds (default: 1).
      -s <number>
      \tSeed (default: 1).
      -W <classifiers>
      \tClassifiers separated by commas, each with its options: short names or full class names of
      \tWeka's such as "J48 -M 5", or kNN, LogisticRegression and MLP, which Counterpoise brings.
      \tMay be given several times (default: %s).
      -F <methods>
      \tWays to deal with rare classes, separated by commas: none, class-weights, threshold (the
      \tdecision's, tuned), a method with its options such as "SMOTE -K 3", tuned before a method
      \t(its amount), or any filter of Weka's by its full class name; may be given several times.
      \tA value with a comma stands in double quotes
      \t(default: %s).
      -metrics <names>
      \tWhat to show, separated by commas, or all (default: seven of them). Known are
      \t%s.
      -small-classes refuse|fewer-folds|allow
      \tWhat to do with a class of fewer rows than folds (default: fewer-folds).
      -go-on
      \tWhere a method or classifier cannot work on a fold, leaves it out, says why, and goes on
      \t(default: ends).
      -threads <number>
      \tThreads, 0 for all processors (default: 0). Results do not depend on it.
      -results <file>
      \tKeeps every finished fold as comma-separated values. Where the file exists, what stands in
      \tit is not measured again: so a run that was stopped is taken up. A file of other data or
      \tsettings is refused.
      -csv <file>
      \tReceives means and deviations as comma-separated values.
      -report <file>
      \tReceives the results as an HTML page.
      -h
      \tShows this help.
      """,
          WekaSchemes.DEFAULT_LEARNERS,
          WekaSchemes.DEFAULT_CONTENDERS,
          Arrays.stream(Metric.values()).map(Metric::key).collect(Collectors.joining(", ")));

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
    List<String> files = all(args, "t");
    String classAttribute = Utils.getOption('c', args);
    List<String> ignored = names(Utils.getOption("ignore", args));
    ImageConfig images =
        new ImageConfig(
            Utils.getOption("image", args), Utils.getOption("image-dir", args), "", Sizes.RESIZE);
    List<Metric> metrics = ComparisonText.metrics(Utils.getOption("metrics", args));
    ProvenanceChoice provenance = provenance(args);
    Optional<Path> results = path(args, "results");
    Optional<Path> csv = path(args, "csv");
    Optional<Path> report = path(args, "report");
    ComparisonPlan plan = plan(args);
    Utils.checkForRemainingOptions(args);
    if (files.isEmpty()) {
      throw new InvalidInputException("No data given; name a file with -t (-h shows all options).");
    }
    requireOwnNames(files, results, csv, report);
    ProgressLines progress = new ProgressLines(err);
    List<DataSet> data = new ArrayList<>();
    List<String> names = DataSetNames.of(files.stream().map(Path::of).toList());
    for (int i = 0; i < files.size(); i++) {
      Instances read =
          DataFiles.read(files.get(i), classAttribute.isEmpty() ? "last" : classAttribute);
      // Relations in several files often have the same name.
      String name = files.size() == 1 ? read.relationName() : names.get(i);
      Table rows = InstancesTable.of(read, ignored, images, progress);
      data.add(new DataSet(name, rows, provenance));
    }
    ComparisonResult result = new Comparison(plan).run(data, results, progress);
    ComparisonText.lines(result, metrics).forEach(out::println);
    out.println();
    ComparisonRanks.lines(result, metrics).forEach(out::println);
    report.ifPresent(page -> ComparisonReport.of(result, metrics).write(page));
    csv.ifPresent(
        table -> {
          byte[] text = ComparisonText.csv(result).getBytes(StandardCharsets.UTF_8);
          WholeFile.write(table, "csv", stream -> stream.write(text));
        });
  }

  @SafeVarargs
  private static void requireOwnNames(List<String> inputs, Optional<Path>... outputs) {
    Set<Path> taken = new HashSet<>();
    inputs.forEach(input -> taken.add(Path.of(input).toAbsolutePath().normalize()));
    for (Optional<Path> output : outputs) {
      if (output.isPresent() && !taken.add(output.get().toAbsolutePath().normalize())) {
        throw new InvalidInputException(
            String.format(
                Locale.ROOT,
                "File '%s' is named twice among -t, -results, -csv and -report; name another one.",
                output.get()));
      }
    }
  }

  private static Optional<Path> path(String[] args, String flag) throws Exception {
    String text = Utils.getOption(flag, args);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    WholeFile.requireWritable(Path.of(text), flag);
    return Optional.of(Path.of(text));
  }

  private static ProvenanceChoice provenance(String[] args) throws Exception {
    String text = Utils.getOption("provenance-columns", args);
    return text.isEmpty() ? ProvenanceChoice.GUESS : ProvenanceChoice.byName(text);
  }

  private static ComparisonPlan plan(String[] args) throws Exception {
    int folds = count(args, "x", 10);
    int repeats = count(args, "r", 1);
    long seed = number(args, "s", 1);
    int threads = count(args, "threads", 0);
    String small = Utils.getOption("small-classes", args);
    boolean goOn = Utils.getFlag("go-on", args);
    return new ComparisonPlan(
        WekaSchemes.learners(all(args, "W")),
        WekaSchemes.contenders(all(args, "F")),
        folds,
        repeats,
        seed,
        threads == 0 ? Runtime.getRuntime().availableProcessors() : threads,
        small.isEmpty() ? SmallClasses.FEWER_FOLDS : SmallClasses.byName(small),
        goOn);
  }

  private static List<String> names(String list) {
    return list.isBlank() ? List.of() : Arrays.stream(list.split(",")).map(String::strip).toList();
  }

  private static List<String> all(String[] args, String flag) throws Exception {
    List<String> values = new ArrayList<>();
    while (Utils.getOptionPos(flag, args) >= 0) {
      values.add(Utils.getOption(flag, args));
    }
    return values;
  }

  private static int count(String[] args, String flag, int otherwise) throws Exception {
    long number = number(args, flag, otherwise);
    if (number != (int) number) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Option -%s got %d; expected a whole number of at most %d.",
              flag,
              number,
              Integer.MAX_VALUE));
    }
    return (int) number;
  }

  private static long number(String[] args, String flag, long otherwise) throws Exception {
    String text = Utils.getOption(flag, args);
    try {
      return text.isEmpty() ? otherwise : Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new InvalidInputException(
          String.format(Locale.ROOT, "Option -%s got '%s'; expected a whole number.", flag, text),
          e);
    }
  }
}
