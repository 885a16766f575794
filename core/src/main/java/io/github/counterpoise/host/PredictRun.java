package io.github.counterpoise.host;

import io.github.counterpoise.classify.PredictionColumns;
import io.github.counterpoise.classify.TrainedClassifier;
import io.github.counterpoise.image.ImageFolder;
import io.github.counterpoise.image.Sizes;
import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.run.Suggestion;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Applies a classifier that was trained before to the rows of a host's table. */
public final class PredictRun {

  private PredictRun() {}

  /**
   * The settings of the run.
   *
   * @param imageDir folder of the image files, empty for that of the training images
   * @param sizes what happens to images of another size
   * @param threads threads to use, 0 for all processors
   * @param words how the host words sentences
   */
  public record Setup(String imageDir, Sizes sizes, int threads, HostWords words) {

    /** Returns the number of threads, at least 1. */
    int count() {
      return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    }
  }

  /**
   * What was predicted.
   *
   * @param cells the columns of {@link PredictionColumns}, a row for each of the host's
   * @param said what there was to say
   */
  public record Predicted(Table cells, Said said) {}

  /**
   * Finds the columns learnt from in another table, by name; the class is not looked for.
   *
   * @param columns all columns of the table
   * @param learnt the columns that took part in the training, the class among them
   * @param className name of the class column
   * @param imageFiles whether a column of text names image files
   * @throws InvalidInputException if one is missing or of another type
   */
  public static ColumnRoles roles(
      List<HostColumn> columns, List<HostColumn> learnt, String className, boolean imageFiles) {
    List<HostColumn> all = new ArrayList<>(columns);
    List<String> names = columns.stream().map(HostColumn::name).toList();
    List<Integer> used = new ArrayList<>();
    for (HostColumn column : learnt) {
      if (!column.name().equals(className)) {
        int index = names.indexOf(column.name());
        requireSame(column, index < 0 ? null : columns.get(index), names);
        if (imageFiles) {
          all.set(index, columns.get(index).asImageFiles());
        }
        used.add(index);
      }
    }
    return new ColumnRoles(all, used, ColumnRoles.NO_CLASS, List.of(), false);
  }

  private static void requireSame(HostColumn learnt, HostColumn found, List<String> names) {
    if (found == null) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Column '%s', which the classifier learnt from, is not in the table%s; add it, or train"
                  + " the classifier on these columns.",
              learnt.name(),
              Suggestion.aside(learnt.name(), names)));
    }
    boolean alike =
        found.kind() == learnt.kind()
            || (found.kind().isNumber() && learnt.kind().isNumber())
            || (found.kind().isNominal() && learnt.kind().isNominal())
            || (found.kind().isList() && learnt.kind().isList());
    if (!alike) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Column '%s' is of type '%s', but the classifier learnt from the type '%s' there; give"
                  + " it the same type as in the training data.",
              found.name(),
              found.type(),
              learnt.type()));
    }
  }

  /**
   * Predicts every row.
   *
   * @param setup the settings
   * @param file the model
   * @param facts what goes with the model
   * @param learnt the columns that took part in the training, the class among them
   * @param className name of the class column
   * @param host the table
   * @param progress sees how far the work is
   * @throws InvalidInputException if the model cannot be read, or the columns do not fit
   * @throws CancelledException if the user stopped the run
   */
  public static Predicted run(
      Setup setup,
      Path file,
      ModelFacts facts,
      List<HostColumn> learnt,
      String className,
      HostTable host,
      Monitor progress) {
    return setup
        .words()
        .translating(() -> unguarded(setup, file, facts, learnt, className, host, progress));
  }

  /**
   * Reads rows for a classifier of images, whose columns need not have the names learnt.
   *
   * @param shape the size learnt
   * @param className name of the rows' class column, which is not looked at; empty for none
   * @param imageDir folder of the image files, empty where each other column is a pixel
   * @param sizes what happens to images of another size
   * @param host the rows
   * @return the images
   * @throws InvalidInputException if the rows are no such images
   */
  public static Table images(
      DataShape.Image shape, String className, String imageDir, Sizes sizes, HostTable host) {
    if (imageDir.isBlank()) {
      return PixelColumns.read(host, className, shape);
    }
    ColumnRoles roles = ColumnRoles.unlabelled(host.columns(), className, true);
    return TableReader.read(host, roles, images(shape, imageDir, sizes), Monitor.silent()).table();
  }

  private static TableReader.Images images(DataShape shape, String imageDir, Sizes sizes) {
    return new TableReader.Images(
        imageDir.isBlank() ? null : new ImageFolder(Path.of(imageDir), sizes),
        shape instanceof DataShape.Image image ? image : null,
        sizes,
        null,
        shape instanceof DataShape.Image);
  }

  private static Predicted unguarded(
      Setup setup,
      Path file,
      ModelFacts facts,
      List<HostColumn> learnt,
      String className,
      HostTable host,
      Monitor progress) {
    HostMonitor monitor = new HostMonitor(progress);
    TrainedClassifier<?> model = TrainedClassifier.load(file);
    PredictionColumns added = new PredictionColumns(model.schema().classLabels());
    added.requireFree(host.columns().stream().map(HostColumn::name).toList());
    boolean imageFiles = !facts.imageDir().isBlank();
    ColumnRoles roles = roles(host.columns(), learnt, className, imageFiles);
    String folder = setup.imageDir().isBlank() ? facts.imageDir() : setup.imageDir();
    double[][] distributions = {};
    if (host.size() > 0) {
      TableReader.Images images =
          images(model.schema().shape(), imageFiles ? folder : "", setup.sizes());
      Table rows = TableReader.read(host, roles, images, monitor.slice(0, 0.5)).table();
      Run run = new Run(new Seed(1), monitor.slice(0.5, 1), setup.count());
      distributions = model.distributions(rows, run);
    }
    List<String> notes =
        List.of(
            String.format(
                Locale.ROOT, "%d rows classified by %s.", distributions.length, facts.method()));
    return new Predicted(
        added.cells(distributions), Said.of(List.of(), notes, monitor, setup.words()));
  }
}
