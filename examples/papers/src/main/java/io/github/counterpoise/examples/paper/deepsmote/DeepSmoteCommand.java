package io.github.counterpoise.examples.paper.deepsmote;

import io.github.counterpoise.convnet.Architecture;
import io.github.counterpoise.examples.cli.ThreadsOption;
import io.github.counterpoise.examples.paper.PaperTable;
import io.github.counterpoise.examples.paper.PaperTableCommand;
import io.github.counterpoise.run.Monitor;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
public final class DeepSmoteCommand extends PaperTableCommand {

  private static final List<DeepSmoteSet> QUICK_SETS =
      List.of(DeepSmoteSet.MNIST, DeepSmoteSet.FASHION);
  private static final List<String> QUICK_METHODS =
      List.of("none", "RandomOversampling", "SMOTE", "DeepSMOTE");
  private static final int QUICK_STEPS = 500;
  private static final int FULL_STEPS = 2000;

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
  private List<DeepSmoteSet> sets;

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
  protected Path out() {
    return out;
  }

  @Override
  protected PaperTable<?> table(PrintWriter text, Monitor monitor) {
    return new DeepSmoteTable(protocol(), data, out, text, monitor);
  }

  private DeepSmoteProtocol protocol() {
    boolean quick = size.quick || !size.full;
    Architecture usual = quick ? Architecture.SMALL : Architecture.RESNET18;
    return new DeepSmoteProtocol(
        (sets != null ? sets : quick ? QUICK_SETS : List.of(DeepSmoteSet.values()))
            .stream().distinct().toList(),
        methods != null ? methods : quick ? QUICK_METHODS : DeepSmoteProtocol.allContenders(),
        seeds(),
        atLeastOne("--folds", folds, quick ? 2 : 5),
        percent("--rows", rows, quick ? 25 : 100),
        network != null ? network : usual,
        atLeastOne("--steps", steps, quick ? QUICK_STEPS : FULL_STEPS),
        quick,
        threads.count());
  }

  private List<Integer> seeds() {
    return IntStream.range(0, atLeastOne("--seeds", seeds, 1))
        .mapToObj(i -> firstSeed + i)
        .toList();
  }
}
