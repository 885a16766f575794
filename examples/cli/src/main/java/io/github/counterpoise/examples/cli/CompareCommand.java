package io.github.counterpoise.examples.cli;

import io.github.counterpoise.evaluate.compare.Comparison;
import io.github.counterpoise.evaluate.compare.ComparisonPlan;
import io.github.counterpoise.evaluate.compare.ComparisonResult;
import io.github.counterpoise.evaluate.compare.ComparisonText;
import io.github.counterpoise.evaluate.compare.DataSet;
import io.github.counterpoise.evaluate.compare.DataSetNames;
import io.github.counterpoise.evaluate.compare.SmallClasses;
import io.github.counterpoise.evaluate.metric.Metric;
import io.github.counterpoise.evaluate.statistics.ComparisonRanks;
import io.github.counterpoise.examples.files.DataFile;
import io.github.counterpoise.examples.files.ImageRows;
import io.github.counterpoise.examples.files.OutputFile;
import io.github.counterpoise.image.ImageFolder;
import io.github.counterpoise.image.Sizes;
import io.github.counterpoise.quality.ComparisonReport;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.weka.evaluate.WekaSchemes;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code compare}: cross-validates classifiers with several ways to deal with rare classes. */
@Command(
    name = "compare",
    sortOptions = false,
    customSynopsis = {
      "counterpoise compare <file>...",
      "       [-c <column>] [-m <methods>] [options]%n"
    },
    description = {
      "Cross-validates classifiers with several ways to deal with rare classes on data files (ARFF or"
          + " CSV). Rows are made, weighed and tuned inside each training fold, so that no test row"
          + " leaks into the training data."
    })
final class CompareCommand implements Callable<Integer>, Stoppable {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "<file>",
      arity = "1..*",
      description = "The data files: .arff or .csv (with a header line), also .gz.")
  private List<Path> inputs;

  @Mixin private DataOptions data;

  @Option(
      names = {"-ignore", "--ignore"},
      split = ",",
      paramLabel = "<column>",
      description = "Columns to leave out, separated by commas, for instance identifiers.")
  private List<String> ignored = new ArrayList<>();

  @Option(
      names = {"-image-dir", "--image-dir"},
      paramLabel = "<folder>",
      description =
          "Folder of image files (PNG or JPEG) whose names are in the data's only column besides the"
              + " class.")
  private Path imageDir;

  @Option(
      names = {"-image", "--image"},
      paramLabel = "<size>",
      description =
          "Size that image files are given: height x width x channels, such as 28x28x1. Default: that"
              + " of most.")
  private String image = "";

  @Mixin private ProvenanceOption provenance;

  @Option(
      names = {"-m", "--methods"},
      paramLabel = "<methods>",
      description =
          "Ways to deal with rare classes, separated by commas: none, class-weights, threshold (the"
              + " decision's, tuned), a method with its options such as \"SMOTE -K 3\", tuned before a"
              + " method (its amount), or the full class name of a filter of Weka's with its options."
              + " A value with a comma stands in double quotes. Default: "
              + WekaSchemes.DEFAULT_CONTENDERS
              + ".")
  private List<String> methods = new ArrayList<>();

  @Option(
      names = {"-W", "--classifiers"},
      paramLabel = "<classifiers>",
      description =
          "Classifiers, separated by commas, each with its options, for instance \"J48 -M 5\": short"
              + " names or full class names of Weka's, or kNN, LogisticRegression and MLP, which"
              + " Counterpoise brings. Default: "
              + WekaSchemes.DEFAULT_LEARNERS
              + ".")
  private List<String> classifiers = new ArrayList<>();

  @Option(
      names = {"-x", "--folds"},
      paramLabel = "<n>",
      description = "Folds of the cross-validation. Default: 10.")
  private int folds = 10;

  @Option(
      names = {"-r", "--repeats"},
      paramLabel = "<n>",
      description = "Cross-validations, each with other folds. Default: 1.")
  private int repeats = 1;

  @Option(
      names = {"-S", "--seed"},
      paramLabel = "<n>",
      description = "Seed of all randomness. Default: 1.")
  private long seed = 1;

  @Mixin private ThreadsOption threads;

  @Option(
      names = {"-small-classes", "--small-classes"},
      paramLabel = "<what>",
      description =
          "What to do with a class of fewer rows than folds: refuse, fewer-folds, or allow folds that"
              + " test without it. Default: ${DEFAULT-VALUE}.")
  private String smallClasses = SmallClasses.FEWER_FOLDS.key();

  @Option(
      names = {"-go-on", "--go-on"},
      description =
          "Where a method or classifier cannot work on a fold, leaves it out, says why, and goes on,"
              + " instead of ending.")
  private boolean goOn;

  @Option(
      names = {"-metrics", "--metrics"},
      paramLabel = "<names>",
      description =
          "What to show, separated by commas, or all: precision, recall, f1, macro-f1, g-mean,"
              + " macro-g-mean, acsa, accuracy, roc-auc, pr-auc, mcc, brier, log-loss,"
              + " calibration-error. Default: seven of them. The CSV file has all.")
  private String metrics = "";

  @Option(
      names = {"-results", "--results"},
      paramLabel = "<file>",
      description =
          "Keeps every finished fold as comma-separated values. Where the file exists, what stands in"
              + " it is not measured again: so a run that was stopped is taken up. A file of other"
              + " data or settings is refused.")
  private Path results;

  @Option(
      names = {"-csv", "--csv"},
      paramLabel = "<file>",
      description = "File for means and deviations as comma-separated values.")
  private Path csv;

  @Option(
      names = {"-report", "--report"},
      paramLabel = "<file>",
      description = "File for the results as an HTML page.")
  private Path report;

  @Option(names = "--force", description = "Replaces the files of -csv and -report if they exist.")
  private boolean force;

  @Override
  public Integer call() {
    ComparisonPlan plan = plan();
    List<Metric> shown = ComparisonText.metrics(metrics);
    Optional<OutputFile> table = outputFile(csv, "table", force);
    Optional<OutputFile> page = outputFile(report, "report", force);
    Optional<OutputFile> kept = outputFile(results, "results file", true);
    kept.ifPresent(file -> otherThan(file, csv, "table"));
    kept.ifPresent(file -> otherThan(file, report, "report"));
    page.ifPresent(file -> otherThan(file, csv, "table"));
    List<String> reading = new ArrayList<>();
    ComparisonResult result = compare(plan, reading);
    print(result, shown, reading);
    table.ifPresent(file -> write(file, ComparisonText.csv(result)));
    page.ifPresent(file -> write(file, ComparisonReport.of(result, shown).html()));
    return 0;
  }

  @Override
  public String leftWhenStopped() {
    return results == null
        ? "nothing was written"
        : "the folds that were finished are kept in '"
            + results
            + "', and the same command goes on from there";
  }

  private ComparisonPlan plan() {
    return new ComparisonPlan(
        WekaSchemes.learners(classifiers),
        WekaSchemes.contenders(methods),
        folds,
        repeats,
        seed,
        threads.count(),
        SmallClasses.byName(smallClasses),
        goOn);
  }

  private Optional<OutputFile> outputFile(Path path, String what, boolean replace) {
    if (path == null) {
      return Optional.empty();
    }
    OutputFile file = new OutputFile(path, what, replace);
    inputs.forEach(input -> file.requireOtherThan(input, "input"));
    return Optional.of(file);
  }

  private static void otherThan(OutputFile file, Path other, String what) {
    if (other != null) {
      file.requireOtherThan(other, what);
    }
  }

  private ComparisonResult compare(ComparisonPlan plan, List<String> reading) {
    ConsoleMonitor monitor =
        new ConsoleMonitor(spec.commandLine().getErr(), ConsoleMonitor.atTerminal());
    List<DataSet> sets = new ArrayList<>();
    List<String> names = DataSetNames.of(inputs);
    for (int i = 0; i < inputs.size(); i++) {
      DataFile file = data.read(inputs.get(i), ignored, imageDir != null);
      String from = inputs.size() == 1 ? "" : names.get(i) + ": ";
      file.reading().forEach(line -> reading.add(from + line));
      sets.add(new DataSet(names.get(i), table(file, monitor), provenance.choice()));
    }
    try {
      return new Comparison(plan).run(sets, Optional.ofNullable(results), monitor);
    } finally {
      monitor.clear();
    }
  }

  private Table table(DataFile file, Monitor monitor) {
    return imageDir == null
        ? file.table()
        : ImageRows.labelled(file, new ImageFolder(imageDir, Sizes.RESIZE), image, monitor);
  }

  private void print(ComparisonResult result, List<Metric> shown, List<String> reading) {
    PrintWriter out = spec.commandLine().getOut();
    List<String> lines = new ArrayList<>(ComparisonText.lines(result, shown));
    int head = lines.indexOf("");
    lines.addAll(head < 0 ? lines.size() : head, reading); // below what is compared
    lines.add("");
    lines.addAll(ComparisonRanks.lines(result, shown));
    for (String line : lines) {
      boolean sentence = line.contains(". ") || line.endsWith("."); // tables are wide
      out.println(sentence ? TextLines.wrapped(line, 0) : line);
    }
    out.flush();
  }

  private void write(OutputFile file, String text) {
    file.write(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    spec.commandLine().getOut().println("Wrote '" + file.path() + "'.");
  }
}
