package io.github.counterpoise.examples.paper;

import io.github.counterpoise.convnet.Architecture;
import io.github.counterpoise.examples.cli.ConsoleMonitor;
import io.github.counterpoise.examples.cli.Stoppable;
import io.github.counterpoise.examples.cli.ThreadsOption;
import io.github.counterpoise.run.InvalidInputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code paper deepsmote}: Table 1 of the DeepSMOTE paper. */
@Command(
    name = "deepsmote",
    sortOptions = false,
    description = {
      "Table 1 of DeepSMOTE: long-tailed MNIST, Fashion-MNIST and CIFAR-10, balanced in several ways"
          + " and judged by a convolutional network: ACSA, macro G-mean (GM) and macro F1 (FM), on"
          + " the fold left out and on the published test images, as many of each class.",
      "Results go into a CSV file, one line per trained network; a run that was stopped goes on where"
          + " it was. Pictures show real and synthetic images."
    })
public final class PaperDeepSmoteCommand implements Callable<Integer>, Stoppable {

  private static final List<ImageBenchmark> QUICK_SETS =
      List.of(ImageBenchmark.MNIST, ImageBenchmark.FASHION);
  private static final List<String> QUICK_METHODS =
      List.of("none", "RandomOversampling", "SMOTE", "DeepSMOTE");
  private static final int QUICK_STEPS = 500;
  private static final int FULL_STEPS = 2000;

  @Spec private CommandSpec spec;

  @ArgGroup private Size size = new Size();

  /** One of two sizes. */
  private static final class Size {
    @Option(
        names = "--quick",
        description =
            "MNIST and Fashion-MNIST with a quarter of the paper's images, 2 folds, DeepSMOTE with its"
                + " default settings only (the large networks of its presets, when asked for, have"
                + " 16 channels and few batches), the small classifier for 500 batches. Minutes; the"
                + " default.")
    private boolean quick;

    @Option(
        names = "--full",
        description =
            "All sets and methods, the paper's numbers of images, 5 folds, ResNet-18 for 2000 batches,"
                + " DeepSMOTE as its settings are. Days on a processor.")
    private boolean full;
  }

  @Option(
      names = "--data",
      paramLabel = "<folder>",
      defaultValue = "../shared/data",
      description =
          "Folder with the folders mnist, fashion-mnist and cifar10, each with the files as"
              + " published, packed with gzip or not. Default: ${DEFAULT-VALUE}.")
  private Path data;

  @Option(
      names = "--sets",
      split = ",",
      paramLabel = "<set>",
      description = "Image sets, separated by commas: ${COMPLETION-CANDIDATES}.")
  private List<ImageBenchmark> sets;

  @Option(
      names = {"-m", "--methods"},
      split = ",",
      paramLabel = "<method>",
      description =
          "Contenders, separated by commas: none, RandomOversampling, SMOTE (on pixels), DeepSMOTE,"
              + " DeepSMOTE-paper, DeepSMOTE-authors, SeismoFlow.")
  private List<String> methods;

  @Option(
      names = "--seeds",
      paramLabel = "<n>",
      description = "Draws of images, each with a seed of its own. Default: 1.")
  private int seeds = 1;

  @Option(
      names = "--first-seed",
      paramLabel = "<seed>",
      description = "Seed of the first draw; the next draws have the next seeds. Default: 1.")
  private int firstSeed = 1;

  @Option(
      names = {"-x", "--folds"},
      paramLabel = "<n>",
      description =
          "Folds of the cross-validation; 1 trains on all images drawn and tests on the published"
              + " test images alone.")
  private Integer folds;

  @Option(
      names = "--rows",
      paramLabel = "<percent>",
      description = "Share of the paper's numbers of images.")
  private Double rows;

  @Option(
      names = "--net",
      paramLabel = "<network>",
      description = "The classifier: ${COMPLETION-CANDIDATES}.")
  private Architecture network;

  @Option(
      names = "--steps",
      paramLabel = "<n>",
      description =
          "Training batches of the classifier, up to whole epochs, the same for every contender;"
              + " with --quick those of DeepSMOTE-paper and DeepSMOTE-authors too.")
  private Integer steps;

  @Mixin private ThreadsOption threads;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "<folder>",
      defaultValue = "paper-deepsmote",
      description = "Folder for results and pictures. Default: ${DEFAULT-VALUE}.")
  private Path out;

  @Override
  public Integer call() {
    ConsoleMonitor monitor =
        new ConsoleMonitor(spec.commandLine().getErr(), ConsoleMonitor.atTerminal());
    try {
      new DeepSmoteTable(protocol(), data, out, spec.commandLine().getOut(), monitor).run();
    } finally {
      monitor.clear();
    }
    return 0;
  }

  @Override
  public String leftWhenStopped() {
    return Stoppable.kept(out);
  }

  private DeepSmoteProtocol protocol() {
    boolean quick = size.quick || !size.full;
    Architecture usual = quick ? Architecture.SMALL : Architecture.RESNET18;
    double percent = rows != null ? rows : quick ? 25 : 100;
    if (!(percent > 0 && percent <= 100)) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT, "Option --rows is %s; expected a number above 0, at most 100.", rows));
    }
    return new DeepSmoteProtocol(
        (sets != null ? sets : quick ? QUICK_SETS : List.of(ImageBenchmark.values()))
            .stream().distinct().toList(),
        methods != null ? methods : quick ? QUICK_METHODS : DeepSmoteProtocol.allContenders(),
        seeds(),
        atLeastOne("--folds", folds != null ? folds : quick ? 2 : 5),
        percent,
        network != null ? network : usual,
        atLeastOne("--steps", steps != null ? steps : quick ? QUICK_STEPS : FULL_STEPS),
        quick,
        threads.count());
  }

  private List<Integer> seeds() {
    atLeastOne("--seeds", seeds);
    return IntStream.range(0, seeds).mapToObj(i -> firstSeed + i).toList();
  }

  private static int atLeastOne(String option, int value) {
    if (value < 1) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Option %s is %d; expected a whole number of at least 1.",
              option,
              value));
    }
    return value;
  }
}
