package io.github.counterpoise.examples.paper.simpor;

import io.github.counterpoise.examples.paper.ResultsFile;
import io.github.counterpoise.examples.paper.RunMarks;
import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.Crew;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
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
public final class SimporTables {

  /** Columns that say which trial a line of the results is. */
  static final List<String> KEYS = keys();

  /** The measures of the paper's tables, in its order. */
  static final List<String> PAPERS =
      List.of("macro_f1", "roc_auc", "macro_precision", "macro_recall");

  /** Columns that say what came out of it; a measure that is not defined is empty. */
  static final List<String> VALUES = values();

  private final SimporProtocol protocol;
  private final List<Resampling> contenders;
  private final SimporData data;
  private final Path out;
  private final PrintWriter text;
  private final Monitor monitor;
  private final ResultsFile results;
  private final Set<String> warnings = new LinkedHashSet<>();

  private static List<String> keys() {
    List<String> keys = new ArrayList<>(List.of("set", "method", "trial", "percent", "epochs"));
    keys.addAll(RunMarks.COLUMNS);
    return List.copyOf(keys);
  }

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
   * @throws InvalidInputException if a file or contender is missing, or the folder cannot be made
   */
  public SimporTables(
      SimporProtocol protocol, Path folder, Path out, PrintWriter text, Monitor monitor) {
    this.protocol = protocol;
    this.contenders = protocol.contenders().stream().map(Resampling::byName).distinct().toList();
    this.data = new SimporData(folder);
    this.out = out;
    this.text = text;
    this.monitor = monitor;
    data.read(protocol.sets());
    try {
      Files.createDirectories(out);
    } catch (IOException e) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT, "The folder '%s' cannot be made; name another one with --out.", out),
          e);
    }
    results = new ResultsFile(out.resolve("simpor.csv"), KEYS, VALUES);
  }

  /** Works out the trials that are not finished yet, and prints the table. */
  public void run() {
    List<Trial> left = trials().stream().filter(t -> !isFinished(t)).toList();
    Crew.work(
        left.size(),
        new Run(new Seed(1), monitor, protocol.threads()),
        () -> (task, pulse) -> finish(left.get(task), pulse));
    warnings.forEach(monitor::warn);
    BoundaryGrid.of(out, contenders, protocol).ifPresent(grid -> grid.write(out));
    new SimporSummary(protocol, contenders, this::find).print(text);
    text.println("Results and pictures are in '" + out + "'.");
    text.flush();
  }

  private List<Trial> trials() {
    List<Trial> trials = new ArrayList<>();
    for (SimporSet set : protocol.sets()) {
      for (int number = 1; number <= protocol.trials(); number++) {
        for (Resampling contender : contenders) {
          trials.add(new Trial(set, number, contender));
        }
      }
    }
    return trials;
  }

  private List<String> key(Trial trial) {
    return List.of(
        trial.set().toString(),
        trial.contender().title(),
        String.valueOf(trial.number()),
        String.valueOf(protocol.percent()),
        String.valueOf(protocol.epochs(trial.set())),
        RunMarks.version(),
        data.checksum(trial.set()));
  }

  private Optional<List<String>> find(Trial trial) {
    return results.find(key(trial));
  }

  private boolean isFinished(Trial trial) {
    return find(trial).isPresent()
        && (!trial.isPictured() || Files.exists(out.resolve(trial.pictureName())));
  }

  private void finish(Trial trial, Runnable pulse) {
    TrialRun run = new TrialRun(trial, protocol, data, new Watch(trial, pulse));
    List<String> values = run.values();
    if (trial.isPictured()) {
      String f1 = values.get(VALUES.indexOf("macro_f1"));
      run.picture(f1).write(out.resolve(trial.pictureName()));
    }
    synchronized (results) {
      results.add(key(trial), values);
      text.printf(
          Locale.ROOT,
          "%s: F1 %s, AUC %s; resampling %s s, classifier %s s%n",
          trial,
          values.get(VALUES.indexOf("macro_f1")),
          values.get(VALUES.indexOf("roc_auc")),
          values.get(VALUES.indexOf("resampling_seconds")),
          values.get(VALUES.indexOf("classifier_seconds")));
      text.flush();
    }
  }

  /** Watches one trial on whatever thread it runs; keeps what is to be said for the end. */
  private final class Watch implements Monitor {
    private final Trial trial;
    private final Runnable pulse;

    Watch(Trial trial, Runnable pulse) {
      this.trial = trial;
      this.pulse = pulse;
    }

    @Override
    public void warn(String sentence) {
      synchronized (results) {
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
