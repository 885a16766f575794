package io.github.counterpoise.examples.bench;

import io.github.counterpoise.examples.cli.Subcommand;
import io.github.counterpoise.run.InvalidInputException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bench}: measures on the spot, beside the peer where it is installed. */
@Command(
    name = "bench",
    description = {
      "Measures seconds on this machine, beside the peer where it is installed, on the same data"
          + " and with as many threads; ratio is ours/peer.",
      "The peer of neighbors is imbalanced-learn, and Weka's own SMOTE; that of weka (the filter"
          + " inside Weka) is imbalanced-learn; that of engine is PyTorch, and DeepLearning4J for"
          + " the networks of ConvNet; that of simpor is a loop with a"
          + " numeric gradient; that of read (a CSV file of 20 columns) is another build of this"
          + " program."
    })
public final class BenchCommand implements Callable<Integer>, Subcommand {

  /** What can be measured. */
  private enum Suite {
    NEIGHBORS,
    WEKA,
    ENGINE,
    SIMPOR,
    READ;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What the engine can be measured against. */
  private enum EnginePeer {
    PYTORCH,
    LIBTORCH;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "<suite>", description = "What to measure: ${COMPLETION-CANDIDATES}.")
  private Suite suite;

  @Option(
      names = {"-threads", "--threads"},
      paramLabel = "<n>",
      description = "Threads for us and for the peer, 0 for all processors. Default: 0.")
  private int threads;

  @Option(names = "--csv", description = "Prints lines of name,ours_seconds,peer_seconds,ratio.")
  private boolean csv;

  @Option(
      names = "--quick",
      description =
          "Uses a tenth of the rows, and of the steps over which memory is watched; leaves out the"
              + " memory of neighbors and weka, and ResNet-18.")
  private boolean quick;

  @Option(
      names = "--seconds",
      paramLabel = "<s>",
      defaultValue = "1.5",
      description = "How long engine measures each step, in turns. Default: ${DEFAULT-VALUE}.")
  private double seconds;

  @Option(
      names = "--python",
      paramLabel = "<file>",
      defaultValue = "/usr/bin/python3",
      description = "The Python that has imbalanced-learn and PyTorch. Default: ${DEFAULT-VALUE}.")
  private String python;

  @Option(
      names = "--peer",
      paramLabel = "<peer>",
      defaultValue = "pytorch",
      description =
          "What engine is measured against: ${COMPLETION-CANDIDATES}. libtorch is the C++ library"
              + " of today's PyTorch, which the build fetches on request. Default:"
              + " ${DEFAULT-VALUE}.")
  private EnginePeer peer;

  @Option(
      names = "--rows",
      paramLabel = "<n>",
      defaultValue = "1000000",
      description = "Rows of the file that read reads. Default: ${DEFAULT-VALUE}.")
  private int rows;

  @Option(
      names = "--peer-jar",
      paramLabel = "<file>",
      description =
          "The counterpoise.jar of another build, its libraries in lib beside it, that read is"
              + " measured against.")
  private Path peerJar;

  @Override
  public Integer call() {
    if (threads < 0) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Option --threads is %d; expected a whole number of at least 0.",
              threads));
    }
    if (!(seconds > 0)) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT, "Option --seconds is %s; expected a number above 0.", seconds));
    }
    if (rows < 1) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT, "Option --rows is %d; expected a whole number of at least 1.", rows));
    }
    int used = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    Scoreboard board = new Scoreboard(spec.commandLine().getOut(), csv);
    switch (suite) {
      case NEIGHBORS -> new NeighborBench(board, python, used, quick ? 10 : 1).run();
      case WEKA -> new WekaBench(board, python, used, quick ? 10 : 1).run();
      case ENGINE -> new EngineBenchmark(board, stepPeer(used), used, quick, seconds).run();
      case SIMPOR -> new SimporBench(board, used, quick ? 10 : 1).run();
      case READ -> new ReadBench(board, Math.max(1, rows / (quick ? 10 : 1)), peerJar).run();
    }
    return 0;
  }

  private StepPeer stepPeer(int used) {
    return peer == EnginePeer.LIBTORCH
        ? new Libtorch(Libtorch.usualFolder(), used)
        : new PyTorch(Path.of(python), used);
  }
}
