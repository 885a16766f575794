package io.github.counterpoise.examples.paper;

import io.github.counterpoise.run.InvalidInputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A paper's table, run again: cells, each a network to train, of which those that are finished
 * stand in a results file, so that a run that was stopped goes on where it was. A paper says what
 * its cells are, how they are worked out, and how the table is printed.
 *
 * @param <C> one cell: data set, draw and contender; its text stands in the line printed of it
 */
public abstract class PaperTable<C> {

  /** Columns in every table of how long a cell took. */
  protected static final List<String> SECONDS = List.of("resampling_seconds", "classifier_seconds");

  private final Path out;
  private final String file;
  private final List<String> keys;
  private final List<String> values;
  private final PrintWriter text;
  private ResultsFile results; // opened when the table is run

  /**
   * Describes the table.
   *
   * @param out folder for results and pictures, made if it is not there
   * @param file name of the results file in it
   * @param keys names of the columns that say which cell it is
   * @param values names of the columns that say what came out, {@link #SECONDS} among them
   * @param text where lines and the table are printed
   */
  protected PaperTable(
      Path out, String file, List<String> keys, List<String> values, PrintWriter text) {
    this.out = out;
    this.file = file;
    this.keys = new ArrayList<>(keys);
    this.keys.addAll(RunMarks.COLUMNS);
    this.values = values;
    this.text = text;
  }

  /** Returns all cells, in the order they are worked out. */
  protected abstract List<C> cells();

  /** Returns what says which cell it is, as many entries as key columns. */
  protected abstract List<String> key(C cell);

  /** Returns a check sum of the files that a cell rests on. */
  protected abstract String checksum(C cell);

  /** Returns the name of the picture that a cell leaves, none for most. */
  protected abstract Optional<String> picture(C cell);

  /** Returns what the line printed of a finished cell says of its measures. */
  protected abstract String headline(List<String> found);

  /** Works out cells and hands each to {@link #finish}, after its picture has been written. */
  protected abstract void work(List<C> left);

  /** Puts pictures together and prints the table; every cell is finished. */
  protected abstract void print(PrintWriter to);

  /**
   * Works out the cells that are not finished yet, and prints the table.
   *
   * @throws InvalidInputException if the folder cannot be made or holds other results
   * @throws io.github.counterpoise.run.CancelledException if the user stopped the run
   */
  public final void run() {
    try {
      Files.createDirectories(out);
    } catch (IOException e) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT, "The folder '%s' cannot be made; name another one with --out.", out),
          e);
    }
    results = new ResultsFile(out.resolve(file), keys, values);
    work(cells().stream().filter(cell -> !isFinished(cell)).toList());
    print(text);
    text.println("Results and pictures are in '" + out + "'.");
    text.flush();
  }

  private boolean isFinished(C cell) {
    return results.find(marked(cell)).isPresent()
        && picture(cell).map(name -> Files.exists(out.resolve(name))).orElse(true);
  }

  private List<String> marked(C cell) {
    List<String> key = new ArrayList<>(key(cell));
    key.add(RunMarks.version());
    key.add(checksum(cell));
    return List.copyOf(key);
  }

  /**
   * Keeps what came out of a cell, and prints a line; on any thread.
   *
   * @param cell the cell
   * @param found as many entries as value columns
   */
  protected final synchronized void finish(C cell, List<String> found) {
    results.add(marked(cell), found);
    text.printf(
        Locale.ROOT,
        "%s: %s; resampling %s s, classifier %s s%n",
        cell,
        headline(found),
        value(found, SECONDS.get(0)),
        value(found, SECONDS.get(1)));
    text.flush();
  }

  /** Returns one of the values of a cell. */
  protected final String value(List<String> found, String column) {
    return found.get(values.indexOf(column));
  }

  /** Returns a value of a finished cell; empty where it is not defined. */
  protected final String value(C cell, String column) {
    return value(results.find(marked(cell)).orElseThrow(), column);
  }
}
