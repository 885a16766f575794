package io.github.counterpoise.examples.files;

import io.github.counterpoise.image.ImageFolder;
import io.github.counterpoise.image.ImageTable;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.List;

/** Image files that a data file names, as rows of pixels. */
public final class ImageRows {

  private ImageRows() {}

  /**
   * Reads the images of rows with a class.
   *
   * @param names the data file, read with {@link ReadOptions#imageFiles}
   * @param ignored names of its ignored columns
   * @param folder where the images are
   * @param size size of the images, empty for that of most
   * @param monitor sees the progress
   * @return pixels first and the class last
   * @throws InvalidInputException if an image cannot be read or used
   */
  public static Table labelled(
      DataFile names, List<String> ignored, ImageFolder folder, String size, Monitor monitor) {
    String column = column(names, ignored);
    return ImageTable.read(
        names.table(),
        column,
        names.texts(names.columnNames().indexOf(column)),
        folder,
        size,
        monitor);
  }

  /** Returns the only column besides the class and the ignored ones. */
  static String column(DataFile names, List<String> ignored) {
    List<String> left = new ArrayList<>(names.columnNames());
    left.remove(names.table().schema().classColumn().name());
    left.removeAll(ignored);
    return left.get(0);
  }

  /**
   * Reads every image, whether or not its row has a class.
   *
   * @param names the data file, read with {@link ReadOptions#imageFiles}
   * @param folder where the images are
   * @param learnt the columns that the classifier learnt from
   * @param monitor sees the progress
   * @return pixels first and the class last, missing where the file has none
   * @throws InvalidInputException if the classifier learnt from no images, or one cannot be read
   */
  public static Table read(DataFile names, ImageFolder folder, Schema learnt, Monitor monitor) {
    if (!(learnt.shape() instanceof DataShape.Image size)) {
      throw new InvalidInputException(
          "The classifier did not learn from images; leave -image-dir out.");
    }
    Table given = names.table();
    boolean labelled = given.schema().classIndex() != Schema.NO_CLASS;
    Column.Nominal own = labelled ? given.schema().classColumn() : learnt.classColumn();
    List<String> left = new ArrayList<>(names.columnNames());
    left.remove(own.name());
    // Only the images of rows with a class are read, so all get one for the moment.
    Table.Builder classes = new Table.Builder(new Schema(List.of(own), 0), given.rows());
    for (int row = 0; row < given.rows(); row++) {
      classes.set(row, 0, 0).weight(row, given.weight(row));
    }
    Table pixels =
        ImageTable.read(
            classes.build(),
            left.get(0),
            names.texts(names.columnNames().indexOf(left.get(0))),
            folder,
            size,
            monitor);
    return pixels.withCells(
        pixels.schema().classIndex(),
        row -> labelled && given.classOf(row) >= 0 ? given.classOf(row) : Double.NaN);
  }
}
