package io.github.counterpoise.examples.paper;

import io.github.counterpoise.image.ImageFolder;
import io.github.counterpoise.image.Sizes;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Table 1 of the DeepSMOTE paper: a long-tailed draw of an image set, cross-validated with a
 * convolutional network, the training part of each fold balanced by one contender after another.
 *
 * <p>The paper has five folds of the imbalanced set. Its rarest classes have but a few test images
 * then, so each network is tested twice: on the fold left out, and on the test images of the set as
 * published, as many of each class. Methods and networks see the training part alone.
 */
public final class DeepSmoteTable {

  /** Columns that say which cell a line of the results is. */
  static final List<String> KEYS = keys();

  /** Columns that say what came out of it; those of the fold are empty where all is trained on. */
  static final List<String> VALUES =
      List.of(
          "training_images",
          "synthetic_images",
          "resampling_seconds",
          "classifier_seconds",
          "fold_acsa",
          "fold_gm",
          "fold_fm",
          "test_acsa",
          "test_gm",
          "test_fm");

  private final DeepSmoteProtocol protocol;
  private final List<Contender> contenders;
  private final Path data;
  private final Path out;
  private final PrintWriter text;
  private final Monitor monitor;
  private final ResultsFile results;
  private final Map<ImageBenchmark, String> checksums = new EnumMap<>(ImageBenchmark.class);

  private static List<String> keys() {
    List<String> keys =
        new ArrayList<>(
            List.of(
                "set", "method", "seed", "fold", "folds", "percent", "network", "steps", "size"));
    keys.addAll(RunMarks.COLUMNS);
    return List.copyOf(keys);
  }

  /**
   * Prepares, and checks that all files are there.
   *
   * @param protocol the size of the table
   * @param data folder with a folder of files for each image set
   * @param out folder for results and pictures, made if it is not there
   * @param text where lines and the table are printed
   * @param monitor shows progress and may stop the run
   * @throws InvalidInputException if a file or contender is missing, or the folder cannot be made
   */
  public DeepSmoteTable(
      DeepSmoteProtocol protocol, Path data, Path out, PrintWriter text, Monitor monitor) {
    this.protocol = protocol;
    this.contenders = protocol.contenders().stream().map(Contender::byName).distinct().toList();
    this.data = data;
    this.out = out;
    this.text = text;
    this.monitor = new OnceMonitor(monitor);
    protocol.sets().forEach(set -> set.requireFiles(data));
    try {
      Files.createDirectories(out);
    } catch (IOException e) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT, "The folder '%s' cannot be made; name another one with --out.", out),
          e);
    }
    results = new ResultsFile(out.resolve("deepsmote.csv"), KEYS, VALUES);
  }

  /** Works out the cells that are not finished yet, and prints the table. */
  public void run() {
    int done = 0;
    for (ImageBenchmark set : protocol.sets()) {
      List<Cell> cells = cells(set);
      if (!cells.stream().allMatch(this::isFinished)) {
        DrawnSet images = new DrawnSet(set, protocol, data);
        for (Cell cell : cells) {
          monitor.progress((double) done++ / (cells.size() * protocol.sets().size()));
          if (!isFinished(cell)) {
            finish(cell, images);
          }
        }
      }
      drawGrid(set);
    }
    new DeepSmoteSummary(protocol, contenders, this::find).print(text);
    text.println("Results and pictures are in '" + out + "'.");
    text.flush();
  }

  private List<Cell> cells(ImageBenchmark set) {
    List<Cell> cells = new ArrayList<>();
    for (int seed : protocol.seeds()) {
      for (int fold = 1; fold <= protocol.folds(); fold++) {
        for (Contender contender : contenders) {
          cells.add(new Cell(set, seed, fold, contender));
        }
      }
    }
    return cells;
  }

  private List<String> key(Cell cell) {
    return List.of(
        cell.set().key(),
        cell.contender().title(),
        String.valueOf(cell.seed()),
        String.valueOf(cell.fold()),
        String.valueOf(protocol.folds()),
        String.valueOf(protocol.percent()),
        protocol.network().name().toLowerCase(Locale.ROOT),
        String.valueOf(protocol.steps()),
        protocol.quick() ? "quick" : "full",
        RunMarks.version(),
        checksums.computeIfAbsent(cell.set(), set -> set.checksum(data)));
  }

  private Optional<List<String>> find(Cell cell) {
    return results.find(key(cell));
  }

  private boolean isFinished(Cell cell) {
    return find(cell).isPresent()
        && (!isPictured(cell) || Files.exists(out.resolve(cell.pictureName())));
  }

  /** Pictures show the first fold of the first draw; copies look like what they are copies of. */
  private boolean isPictured(Cell cell) {
    return cell.seed() == protocol.seeds().get(0)
        && cell.fold() == 1
        && cell.contender() != Contender.COPIES;
  }

  private void finish(Cell cell, DrawnSet images) {
    monitor.checkCancelled();
    monitor.phase(cell.toString());
    CellRun run = new CellRun(cell, protocol, images, monitor.slice(0, 0));
    if (isPictured(cell)) {
      run.picture().write(out.resolve(cell.pictureName()));
    }
    List<String> values = run.values();
    results.add(key(cell), values);
    text.printf(
        Locale.ROOT,
        "%s: ACSA %s on test images; resampling %s s, classifier %s s%n",
        cell,
        values.get(VALUES.indexOf("test_acsa")),
        values.get(VALUES.indexOf("resampling_seconds")),
        values.get(VALUES.indexOf("classifier_seconds")));
    text.flush();
  }

  private void drawGrid(ImageBenchmark set) {
    int[] counts = set.counts(protocol.percent());
    List<String> rows =
        IntStream.range(0, counts.length)
            .mapToObj(c -> String.format(Locale.ROOT, "%s (%d)", set.classes().get(c), counts[c]))
            .toList();
    ImageFolder pictures = new ImageFolder(out, Sizes.REFUSE);
    List<ImageGrid.Group> groups =
        cells(set).stream()
            .filter(this::isPictured)
            .map(
                cell -> {
                  String name = cell.pictureName();
                  return new ImageGrid.Group(
                      cell.pictureTitle(), pictures.read(name, pictures.shape(name)));
                })
            .toList();
    if (!groups.isEmpty()) {
      new ImageGrid(rows, groups).write(out.resolve("deepsmote-" + set.key() + ".png"));
    }
  }
}
