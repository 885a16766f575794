package io.github.counterpoise.examples.benchmark;

import io.github.counterpoise.evaluate.compare.ComparisonPlan;
import io.github.counterpoise.evaluate.compare.SmallClasses;
import io.github.counterpoise.evaluate.metric.Metric;
import io.github.counterpoise.evaluate.statistics.Ranking;
import io.github.counterpoise.examples.cli.ConsoleMonitor;
import io.github.counterpoise.examples.cli.Stoppable;
import io.github.counterpoise.examples.cli.Subcommand;
import io.github.counterpoise.examples.cli.ThreadsOption;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.weka.evaluate.WekaSchemes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code benchmark}: every method under every classifier on a folder of data sets, with ranks. */
@Command(
    name = "benchmark",
    sortOptions = false,
    description = {
      "Cross-validates classifiers with every method on a folder of ARFF files and ranks the methods:"
          + " mean ranks, Friedman's test, Nemenyi's critical difference, and Wilcoxon's signed-rank"
          + " test of each pair with Holm's correction.",
      "Only training folds are oversampled. Every finished cell goes into a CSV file, from which a run"
          + " that was stopped goes on; ranks and tests are CSV files too, and there is a picture for"
          + " each metric."
    })
public final class BenchmarkCommand implements Callable<Integer>, Stoppable, Subcommand {

  /** Sets of 215 to 846 rows, easy and hard, two to ten times as many rows in the larger class. */
  private static final List<String> QUICK_SETS =
      List.of(
          "ecoli3",
          "glass1",
          "habermanImb",
          "new-thyroid1",
          "pimaImb",
          "vehicle1",
          "wisconsinImb",
          "yeast-2_vs_4");

  private static final List<Metric> METRICS =
      List.of(Metric.MACRO_F1, Metric.G_MEAN, Metric.ROC_AUC, Metric.PR_AUC, Metric.ACSA);

  @Spec private CommandSpec spec;

  @ArgGroup private Size size = new Size();

  /** One of two sizes. */
  private static final class Size {
    @Option(
        names = "--quick",
        description =
            "Eight of the KEEL sets (ecoli3, glass1, habermanImb, new-thyroid1, pimaImb, vehicle1,"
                + " wisconsinImb, yeast-2_vs_4), 2 folds, once. Minutes; the default.")
    private boolean quick;

    @Option(names = "--full", description = "Every data set of the folder, 5 folds.")
    private boolean full;
  }

  @Option(
      names = "--data",
      paramLabel = "<folder>",
      defaultValue = "../shared/data/keel",
      description =
          "Folder of ARFF files, packed with gzip or not; the class is the column named \"class\","
              + " else the last one. Default: ${DEFAULT-VALUE}.")
  private Path data;

  @Option(
      names = "--sets",
      split = ",",
      paramLabel = "<set>",
      description = "Data sets, separated by commas: names of files without .arff.")
  private List<String> sets;

  @Option(
      names = {"-m", "--methods"},
      split = ",",
      paramLabel = "<method>",
      description =
          "Contenders, separated by commas, each with its options: none, class-weights, threshold,"
              + " or a method, for instance \"SMOTE -K 3\". Default: ${DEFAULT-VALUE}.",
      defaultValue =
          "none,class-weights,threshold,RandomOversampling,SMOTE,BorderlineSMOTE,ADASYN,SIMPOR,"
              + "DeepSMOTE")
  private List<String> methods;

  @Option(
      names = {"-W", "--classifiers"},
      split = ",",
      paramLabel = "<classifier>",
      description =
          "Classifiers, separated by commas, each with its options: kNN, LogisticRegression, MLP, a"
              + " short name or full class name of Weka's. Default: ${DEFAULT-VALUE}.",
      defaultValue =
          "LogisticRegression,RandomForest -I 50,MLP -layers 50 -epochs 40 -lr 0.005,kNN")
  private List<String> classifiers;

  @Option(
      names = {"-x", "--folds"},
      paramLabel = "<n>",
      description = "Folds of the cross-validation. Default: as the size says.")
  private Integer folds;

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
      names = "--alpha",
      paramLabel = "<p>",
      description = "Level of significance. Default: 0.05.")
  private double alpha = Ranking.USUAL_ALPHA;

  @Mixin private ThreadsOption threads;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "<folder>",
      defaultValue = "benchmark",
      description = "Folder for results and pictures. Default: ${DEFAULT-VALUE}.")
  private Path out;

  @Override
  public Integer call() {
    boolean full = size.full && !size.quick;
    ComparisonPlan plan = plan(full);
    DataFolder folder = new DataFolder(data);
    List<String> names = sets != null ? sets : full ? folder.names() : QUICK_SETS;
    makeFolder();
    ConsoleMonitor monitor =
        new ConsoleMonitor(spec.commandLine().getErr(), ConsoleMonitor.atTerminal());
    Benchmark.Outcome outcome;
    try {
      outcome = new Benchmark(plan, METRICS, alpha, out).run(folder.read(names), monitor);
    } finally {
      monitor.clear();
    }
    BenchmarkText.print(outcome, spec.commandLine().getOut());
    spec.commandLine().getOut().println("Results and pictures are in '" + out + "'.");
    return 0;
  }

  @Override
  public String leftWhenStopped() {
    return Stoppable.kept(out);
  }

  private ComparisonPlan plan(boolean full) {
    return new ComparisonPlan(
        classifiers.stream().map(WekaSchemes::learner).toList(),
        methods.stream().map(WekaSchemes::contender).toList(),
        folds != null ? folds : full ? 5 : 2,
        repeats,
        seed,
        threads.count(),
        SmallClasses.FEWER_FOLDS,
        true);
  }

  private void makeFolder() {
    try {
      Files.createDirectories(out);
    } catch (IOException e) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT, "The folder '%s' cannot be made; name another one with --out.", out),
          e);
    }
  }
}
