package io.github.counterpoise.examples.cli;

import io.github.counterpoise.examples.files.OutputFile;
import io.github.counterpoise.oversample.InvalidInputException;
import io.github.counterpoise.quality.Report;
import io.github.counterpoise.quality.Section;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.weka.InstancesTable;
import io.github.counterpoise.weka.compare.Comparison;
import io.github.counterpoise.weka.compare.ComparisonPlan;
import io.github.counterpoise.weka.compare.ComparisonReport;
import io.github.counterpoise.weka.compare.ComparisonResult;
import io.github.counterpoise.weka.compare.ComparisonText;
import io.github.counterpoise.weka.compare.Schemes;
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

/** {@code compare}: cross-validates classifiers with and without oversampling. */
@Command(
    name = "compare",
    sortOptions = false,
    customSynopsis = "counterpoise compare <file>... [-c <column>] [-m <methods>] [options]%n",
    description = {
      "Cross-validates classifiers with and without oversampling on data files (ARFF or CSV).",
      "Only training folds are oversampled, so that no test row leaks into the training data."
    })
final class CompareCommand implements Callable<Integer> {

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
      names = {"-m", "--methods"},
      split = ",",
      paramLabel = "<method>",
      description =
          "The methods, separated by commas: none, one of Counterpoise's, or the full class name of"
              + " a filter of Weka's, each with its options, for instance \"SMOTE -K 3\"."
              + " Default: none, RandomOversampling, SMOTE, BorderlineSMOTE, ADASYN.")
  private List<String> methods =
      List.of("none", "RandomOversampling", "SMOTE", "BorderlineSMOTE", "ADASYN");

  @Option(
      names = {"-W", "--classifiers"},
      split = ",",
      paramLabel = "<classifier>",
      description =
          "The classifiers, separated by commas: short names or full class names of Weka's, each"
              + " with its options, for instance \"J48 -M 5\"."
              + " Default: J48, Logistic, RandomForest.")
  private List<String> classifiers = List.of("J48", "Logistic", "RandomForest");

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

  @Option(
      names = {"-threads", "--threads"},
      paramLabel = "<n>",
      description = "Threads, 0 for all processors; results do not depend on it. Default: 0.")
  private int threads;

  @Option(
      names = {"-csv", "--csv"},
      paramLabel = "<file>",
      description = "File for the results as comma-separated values.")
  private Path csv;

  @Option(
      names = {"-report", "--report"},
      paramLabel = "<file>",
      description = "File for the results as an HTML page.")
  private Path report;

  @Option(names = "--force", description = "Replaces these files if they exist.")
  private boolean force;

  @Override
  public Integer call() {
    ComparisonPlan plan = plan();
    Optional<OutputFile> csvFile = outputFile(csv, "results");
    Optional<OutputFile> reportFile = outputFile(report, "report");
    List<ComparisonResult> results = new ArrayList<>();
    for (Path input : inputs) {
      ComparisonResult result = compare(input, plan);
      results.add(result);
      print(result);
    }
    csvFile.ifPresent(file -> write(file, csv(results)));
    reportFile.ifPresent(file -> write(file, html(results)));
    return 0;
  }

  private ComparisonPlan plan() {
    if (threads < 0) {
      throw new InvalidInputException(
          "Option --threads is %d; expected a whole number of at least 0.".formatted(threads));
    }
    return new ComparisonPlan(
        classifiers.stream().map(Schemes::learner).toList(),
        methods.stream().map(Schemes::sampling).toList(),
        folds,
        repeats,
        seed,
        threads > 0 ? threads : Runtime.getRuntime().availableProcessors());
  }

  private Optional<OutputFile> outputFile(Path path, String what) {
    if (path == null) {
      return Optional.empty();
    }
    OutputFile file = new OutputFile(path, what, force);
    inputs.forEach(input -> file.requireOtherThan(input, "input"));
    return Optional.of(file);
  }

  private ComparisonResult compare(Path input, ComparisonPlan plan) {
    Table table = data.read(input, ignored, false).table();
    String name = input.getFileName().toString();
    ConsoleMonitor monitor =
        new ConsoleMonitor(spec.commandLine().getErr(), ConsoleMonitor.atTerminal());
    try {
      return new Comparison(InstancesTable.instances(name, table), plan).run(monitor);
    } finally {
      monitor.clear();
    }
  }

  private void print(ComparisonResult result) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(TextLines.wrapped(result.dataset() + ": " + result.explanation(), 0));
    out.println();
    out.print(ComparisonText.table(result));
    out.println();
    out.println("* best mean of the classifier");
    result.notes().forEach(note -> out.println(TextLines.wrapped("Note: " + note, 0)));
    out.println();
    out.flush();
  }

  private void write(OutputFile file, String text) {
    file.write(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    spec.commandLine().getOut().println("Wrote '" + file.path() + "'.");
  }

  /** Returns one line per dataset, classifier and method. */
  private static String csv(List<ComparisonResult> results) {
    StringBuilder text = new StringBuilder();
    for (ComparisonResult result : results) {
      List<String> lines = ComparisonText.csv(result).lines().toList();
      if (text.isEmpty()) {
        text.append("dataset,").append(lines.get(0)).append('\n');
      }
      String dataset = '"' + result.dataset().replace("\"", "\"\"") + '"';
      lines.stream()
          .skip(1)
          .forEach(line -> text.append(dataset).append(',').append(line).append('\n'));
    }
    return text.toString();
  }

  private static String html(List<ComparisonResult> results) {
    if (results.size() == 1) {
      return ComparisonReport.of(results.get(0)).html();
    }
    List<Section> sections = new ArrayList<>();
    for (ComparisonResult result : results) {
      for (Section section : ComparisonReport.sections(result)) {
        sections.add(new Section(result.dataset() + ": " + section.title(), section.blocks()));
      }
    }
    String lead =
        "%d data sets, each with and without resampling of the training data."
            .formatted(results.size());
    return new Report("Resampling methods compared", lead, sections, List.of()).html();
  }
}
