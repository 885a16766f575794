package io.github.counterpoise.examples.paper.simpor;

import io.github.counterpoise.examples.paper.PaperContender;
import io.github.counterpoise.examples.paper.PaperTable;
import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.Crew;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Fig. 3, Tables 2 and 3 and the ratios of Fig. 4 of the SIMPOR paper: a draw of each data set at
 * the paper's ratio, four fifths to train on and one to test on, the training part balanced by one
 * contender after another and learnt by the paper's network. Methods and networks see the training
 * part alone.
 */
public final class SimporTable extends PaperTable<SimporCell> {

  private static final List<String> KEYS = List.of("set", "method", "trial", "percent", "epochs");

  /** The measures of the paper's tables, in its order. */
  static final List<String> PAPERS =
      List.of("macro_f1", "roc_auc", "macro_precision", "macro_recall");

  /** Columns that say what came out of it; a measure that is not defined is empty. */
  private static final List<String> VALUES = values();

  private final SimporProtocol protocol;
  private final List<SimporContender> contenders;
  private final SimporData data;
  private final Path out;
  private final Monitor monitor;
  private final Set<String> warnings = new LinkedHashSet<>(); // kept for the end

  private static List<String> values() {
    List<String> values =
        new ArrayList<>(
            List.of("training_rows", "synthetic_rows", "resampling_seconds", "classifier_seconds"));
    values.addAll(PAPERS);
    values.addAll(List.of("f1", "precision", "recall", "g_mean", "pr_auc", "hdr"));
    return List.copyOf(values);
  }

  /**
   * Prepares, and checks that all files are there.
   *
   * @param protocol the size of the tables
   * @param folder folder with the folders {@code wdbc} and {@code creditcard}
   * @param out folder for results and pictures, made if it is not there
   * @param text where lines and the table are printed
   * @param monitor shows progress and may stop the run
   * @throws InvalidInputException if a file or contender is missing
   */
  public SimporTable(
      SimporProtocol protocol, Path folder, Path out, PrintWriter text, Monitor monitor) {
    super(out, "simpor.csv", KEYS, VALUES, text);
    this.protocol = protocol;
    this.contenders =
        protocol.contenders().stream()
            .map(name -> PaperContender.byName(SimporContender.values(), name))
            .distinct()
            .toList();
    this.data = new SimporData(folder);
    this.out = out;
    this.monitor = monitor;
    data.read(protocol.sets());
  }

  @Override
  protected List<SimporCell> cells() {
    List<SimporCell> trials = new ArrayList<>();
    for (SimporSet set : protocol.sets()) {
      for (int number = 1; number <= protocol.trials(); number++) {
        for (SimporContender contender : contenders) {
          trials.add(new SimporCell(set, number, contender));
        }
      }
    }
    return trials;
  }

  @Override
  protected List<String> key(SimporCell trial) {
    return List.of(
        trial.set().toString(),
        trial.contender().title(),
        String.valueOf(trial.number()),
        String.valueOf(protocol.percent()),
        String.valueOf(protocol.epochs(trial.set())));
  }

  @Override
  protected String checksum(SimporCell trial) {
    return data.checksum(trial.set());
  }

  @Override
  protected Optional<String> picture(SimporCell trial) {
    return trial.isPictured() ? Optional.of(trial.pictureName()) : Optional.empty();
  }

  @Override
  protected String headline(List<String> found) {
    return String.format(
        Locale.ROOT, "F1 %s, AUC %s", value(found, "macro_f1"), value(found, "roc_auc"));
  }

  /** Side by side: each uses one thread. */
  @Override
  protected void work(List<SimporCell> left) {
    Crew.work(
        left.size(),
        new Run(new Seed(1), monitor, protocol.threads()),
        () -> (task, pulse) -> work(left.get(task), pulse));
    warnings.forEach(monitor::warn);
  }

  private void work(SimporCell trial, Runnable pulse) {
    SimporRun run = new SimporRun(trial, protocol, data, new Watch(trial, pulse));
    List<String> values = run.values();
    picture(trial)
        .ifPresent(name -> run.picture(value(values, "macro_f1")).write(out.resolve(name)));
    finish(trial, values);
  }

  @Override
  protected void print(PrintWriter to) {
    BoundaryGrid.of(out, contenders, protocol).ifPresent(grid -> grid.write(out));
    new SimporSummary(protocol, contenders, this::value).print(to);
  }

  /** Watches one trial on whatever thread it runs; keeps what is to be said for the end. */
  private final class Watch implements Monitor {
    private final SimporCell trial;
    private final Runnable pulse;

    Watch(SimporCell trial, Runnable pulse) {
      this.trial = trial;
      this.pulse = pulse;
    }

    @Override
    public void warn(String sentence) {
      synchronized (warnings) {
        warnings.add(
            String.format(
                Locale.ROOT,
                "%s with %s: %s",
                trial.set().title(),
                trial.contender().title(),
                sentence));
      }
    }

    @Override
    public boolean cancelled() {
      try {
        pulse.run();
        return false;
      } catch (CancelledException e) {
        return true;
      }
    }
  }
}
