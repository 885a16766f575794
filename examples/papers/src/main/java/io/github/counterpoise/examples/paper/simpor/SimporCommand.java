package io.github.counterpoise.examples.paper.simpor;

import io.github.counterpoise.examples.cli.ThreadsOption;
import io.github.counterpoise.examples.paper.PaperTable;
import io.github.counterpoise.examples.paper.PaperTableCommand;
import io.github.counterpoise.run.Monitor;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code paper simpor}: Fig. 3, Tables 2 and 3 and the ratios of Fig. 4 of the SIMPOR paper. */
@Command(
    name = "simpor",
    sortOptions = false,
    description = {
      "Tables of SIMPOR: half-moons (Fig. 3), breast cancer (Table 2) and credit card fraud (Table"
          + " 3), balanced in several ways and judged by the paper's network on a fifth of the rows:"
          + " macro F1, AUC, macro precision and recall, and the hard-to-differentiate ratio of the"
          + " balanced rows (Fig. 4).",
      "Results go into a CSV file, one line per trained network; a run that was stopped goes on where"
          + " it was. Pictures show the decision boundaries among the half-moons."
    })
public final class SimporCommand extends PaperTableCommand {

  private static final List<String> ALL =
      List.of(
          "none",
          "RandomOversampling",
          "SMOTE",
          "BorderlineSMOTE",
          "ADASYN",
          "SIMPOR",
          "SIMPOR-paper",
          "SIMPOR-authors");

  @ArgGroup private Size size = new Size();

  /** One of two sizes. */
  private static final class Size {
    @Option(
        names = "--quick",
        description =
            "A quarter of the paper's rows, a tenth of its epochs, 2 trials, no SIMPOR-authors."
                + " Minutes; the default.")
    private boolean quick;

    @Option(names = "--full", description = "The paper's rows and epochs, 5 trials. Half an hour.")
    private boolean full;
  }

  @Option(
      names = "--data",
      paramLabel = "<folder>",
      defaultValue = "../shared/data",
      description =
          "Folder with wdbc/wdbc.arff.gz and creditcard/creditcard-subset.csv.gz. Default:"
              + " ${DEFAULT-VALUE}.")
  private Path data;

  @Option(
      names = "--sets",
      split = ",",
      paramLabel = "<set>",
      description = "Data sets, separated by commas: ${COMPLETION-CANDIDATES}. Default: all.")
  private List<SimporSet> sets = List.of(SimporSet.values());

  @Option(
      names = {"-m", "--methods"},
      split = ",",
      paramLabel = "<method>",
      description =
          "Contenders, separated by commas: none, RandomOversampling, SMOTE, BorderlineSMOTE,"
              + " ADASYN, SIMPOR, SIMPOR-paper, SIMPOR-authors. Default: all.")
  private List<String> methods;

  @Option(
      names = "--trials",
      paramLabel = "<n>",
      description = "Draws of the rows and of the part to test on, with seeds 1 to n.")
  private Integer trials;

  @Option(
      names = "--rows",
      paramLabel = "<percent>",
      description = "Share of the paper's numbers of rows.")
  private Double rows;

  @Option(
      names = "--epochs",
      paramLabel = "<percent>",
      description = "Share of the paper's epochs of the network that judges.")
  private Double epochs;

  @Mixin private ThreadsOption threads;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "<folder>",
      defaultValue = "paper-simpor",
      description = "Folder for results and pictures. Default: ${DEFAULT-VALUE}.")
  private Path out;

  @Override
  protected Path out() {
    return out;
  }

  @Override
  protected PaperTable<?> table(PrintWriter text, Monitor monitor) {
    return new SimporTable(protocol(), data, out, text, monitor);
  }

  private SimporProtocol protocol() {
    boolean quick = size.quick || !size.full;
    return new SimporProtocol(
        sets.stream().distinct().toList(),
        methods != null ? methods : quick ? ALL.subList(0, ALL.size() - 1) : ALL,
        atLeastOne("--trials", trials, quick ? 2 : 5),
        percent("--rows", rows, quick ? 25 : 100),
        percent("--epochs", epochs, quick ? 10 : 100),
        threads.count());
  }
}
