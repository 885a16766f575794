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
import java.util.Locale;

/** Image files that a data file names, as rows of pixels to be classified. */
public final class ImageRows {

  private ImageRows() {}

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
    String text =
        String.format(Locale.ROOT, "%dx%dx%d", size.height(), size.width(), size.channels());
    Table pixels =
        ImageTable.read(
            classes.build(),
            left.get(0),
            names.texts(names.columnNames().indexOf(left.get(0))),
            folder,
            text,
            monitor);
    return pixels.withCells(
        pixels.schema().classIndex(),
        row -> labelled && given.classOf(row) >= 0 ? given.classOf(row) : Double.NaN);
  }
}
