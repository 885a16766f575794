package io.github.counterpoise.examples.paper.deepsmote;

import io.github.counterpoise.examples.paper.OnceMonitor;
import io.github.counterpoise.examples.paper.PaperContender;
import io.github.counterpoise.examples.paper.PaperTable;
import io.github.counterpoise.image.ImageFolder;
import io.github.counterpoise.image.Sizes;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import java.io.PrintWriter;
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
public final class DeepSmoteTable extends PaperTable<DeepSmoteCell> {

  private static final List<String> KEYS =
      List.of("set", "method", "seed", "fold", "folds", "percent", "network", "steps", "size");

  /** What came out of a cell; the measures of the fold are empty where all is trained on. */
  private static final List<String> VALUES =
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
  private final List<DeepSmoteContender> contenders;
  private final Path data;
  private final Path out;
  private final Monitor monitor;
  private final Map<DeepSmoteSet, String> checksums = new EnumMap<>(DeepSmoteSet.class);

  /**
   * Prepares, and checks that all files are there.
   *
   * @param protocol the size of the table
   * @param data folder with a folder of files for each image set
   * @param out folder for results and pictures, made if it is not there
   * @param text where lines and the table are printed
   * @param monitor shows progress and may stop the run
   * @throws InvalidInputException if a file or contender is missing
   */
  public DeepSmoteTable(
      DeepSmoteProtocol protocol, Path data, Path out, PrintWriter text, Monitor monitor) {
    super(out, "deepsmote.csv", KEYS, VALUES, text);
    this.protocol = protocol;
    this.contenders =
        protocol.contenders().stream()
            .map(name -> PaperContender.byName(DeepSmoteContender.values(), name))
            .distinct()
            .toList();
    this.data = data;
    this.out = out;
    this.monitor = new OnceMonitor(monitor);
    protocol.sets().forEach(set -> set.requireFiles(data));
  }

  @Override
  protected List<DeepSmoteCell> cells() {
    return protocol.sets().stream().flatMap(set -> cells(set).stream()).toList();
  }

  private List<DeepSmoteCell> cells(DeepSmoteSet set) {
    List<DeepSmoteCell> cells = new ArrayList<>();
    for (int seed : protocol.seeds()) {
      for (int fold = 1; fold <= protocol.folds(); fold++) {
        for (DeepSmoteContender contender : contenders) {
          cells.add(new DeepSmoteCell(set, seed, fold, contender));
        }
      }
    }
    return cells;
  }

  @Override
  protected List<String> key(DeepSmoteCell cell) {
    return List.of(
        cell.set().key(),
        cell.contender().title(),
        String.valueOf(cell.seed()),
        String.valueOf(cell.fold()),
        String.valueOf(protocol.folds()),
        String.valueOf(protocol.percent()),
        protocol.network().name().toLowerCase(Locale.ROOT),
        String.valueOf(protocol.steps()),
        protocol.quick() ? "quick" : "full");
  }

  @Override
  protected String checksum(DeepSmoteCell cell) {
    return checksums.computeIfAbsent(cell.set(), set -> set.checksum(data));
  }

  /** Pictures show the first fold of the first draw; copies look like what they are copies of. */
  @Override
  protected Optional<String> picture(DeepSmoteCell cell) {
    return cell.seed() == protocol.seeds().get(0)
            && cell.fold() == 1
            && cell.contender() != DeepSmoteContender.COPIES
        ? Optional.of(cell.pictureName())
        : Optional.empty();
  }

  @Override
  protected String headline(List<String> found) {
    return String.format(Locale.ROOT, "ACSA %s on test images", value(found, "test_acsa"));
  }

  /** One after another: each uses all threads, and one set at a time is in memory. */
  @Override
  protected void work(List<DeepSmoteCell> left) {
    DrawnSet images = null;
    DeepSmoteSet read = null;
    for (int i = 0; i < left.size(); i++) {
      DeepSmoteCell cell = left.get(i);
      monitor.progress((double) i / left.size());
      monitor.checkCancelled();
      if (cell.set() != read) {
        read = cell.set();
        images = new DrawnSet(read, protocol, data);
      }
      monitor.phase(cell.toString());
      DeepSmoteRun run = new DeepSmoteRun(cell, protocol, images, monitor.slice(0, 0));
      picture(cell).ifPresent(name -> run.picture().write(out.resolve(name)));
      finish(cell, run.values());
    }
  }

  @Override
  protected void print(PrintWriter to) {
    protocol.sets().forEach(this::drawGrid);
    new DeepSmoteSummary(protocol, contenders, this::value).print(to);
  }

  private void drawGrid(DeepSmoteSet set) {
    int[] counts = set.counts(protocol.percent());
    List<String> rows =
        IntStream.range(0, counts.length)
            .mapToObj(c -> String.format(Locale.ROOT, "%s (%d)", set.classes().get(c), counts[c]))
            .toList();
    ImageFolder pictures = new ImageFolder(out, Sizes.REFUSE);
    List<ImageGrid.Group> groups =
        cells(set).stream()
            .filter(cell -> picture(cell).isPresent())
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
