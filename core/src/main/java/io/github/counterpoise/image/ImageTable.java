package io.github.counterpoise.image;

import io.github.counterpoise.encode.ImageOption;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Image files as a table of pixels, and rows of such a table as images. What pixels are, and what
 * becomes of images that differ from most, {@link ImageSurvey} decides. Files of rows without a
 * class are not read: such rows take no part in learning, and their pixels are missing. An image
 * under two labels is warned of.
 */
public final class ImageTable {

  private ImageTable() {}

  /**
   * Reads the images of a data set.
   *
   * @param classes a table that has the class column only
   * @param column name of the column with the file names, for messages
   * @param names [row] file names, null where missing
   * @param folder where the files are
   * @param size the option {@code -image}, empty for the size of most images
   * @param monitor who watches
   * @return a table of one row per name, pixels first and the class last
   * @throws InvalidInputException if a name is missing, or a file cannot be read or used
   */
  public static Table read(
      Table classes,
      String column,
      List<String> names,
      ImageFolder folder,
      String size,
      Monitor monitor) {
    monitor.phase("reading images");
    DataShape.Image shape = shape(column, names, classes.labelledRows(), folder, size, monitor);
    return read(classes, column, names, folder, shape, monitor);
  }

  /**
   * Reads images as those of another data set were read.
   *
   * @param classes a table that has the class column only
   * @param column name of the column with the file names, for messages
   * @param names [row] file names, null where missing
   * @param folder where the files are
   * @param shape the size of the others, and what their pixels are
   * @param monitor sees the progress
   * @return a table of one row per name, pixels first and the class last
   * @throws InvalidInputException if a name is missing, or a file cannot be read or used
   */
  public static Table read(
      Table classes,
      String column,
      List<String> names,
      ImageFolder folder,
      DataShape.Image shape,
      Monitor monitor) {
    int[] labelled = classes.labelledRows();
    Table.Builder table = new Table.Builder(schema(classes, shape), classes.rows());
    for (int row = 0; row < classes.rows(); row++) {
      table.weight(row, classes.weight(row));
      table.set(row, shape.values(), classes.value(row, classes.schema().classIndex()));
    }
    LabelConflicts conflicts = new LabelConflicts();
    for (int row : labelled) {
      monitor.checkCancelled();
      String name = name(column, names, row);
      float[] pixels = folder.read(name, shape).values();
      conflicts.add(name, classes.schema().classLabels().get(classes.classOf(row)), pixels);
      for (int j = 0; j < pixels.length; j++) {
        table.set(row, j, Math.rint(pixels[j]));
      }
    }
    conflicts.warn(monitor);
    return table.build();
  }

  /**
   * Returns a row as an image.
   *
   * @param rows rows of images, the class in any place
   * @param row index of the row
   */
  public static PixelImage image(Table rows, int row) {
    if (!(rows.schema().shape() instanceof DataShape.Image shape)) {
      throw new IllegalArgumentException("not a table of images: " + rows.schema().shape());
    }
    int[] columns = rows.schema().inputs(); // the class may stand before them
    float[] pixels = new float[shape.values()];
    for (int j = 0; j < pixels.length; j++) {
      pixels[j] = (float) rows.value(row, columns[j]);
    }
    return new PixelImage(shape, pixels);
  }

  private static DataShape.Image shape(
      String column,
      List<String> names,
      int[] labelled,
      ImageFolder folder,
      String size,
      Monitor monitor) {
    if (labelled.length == 0) {
      throw new InvalidInputException(
          "No row has a class, so there is no image to learn from; check which column is the class.");
    }
    ImageSurvey survey = new ImageSurvey(size.isBlank() ? null : ImageOption.parse(size));
    for (int row : labelled) {
      monitor.checkCancelled();
      survey.add(folder.encoded(name(column, names, row)));
    }
    survey.say(folder.sizes(), monitor);
    return survey.shape();
  }

  private static String name(String column, List<String> names, int row) {
    String name = names.get(row);
    if (name == null) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Row %d has no file name in column '%s'; add it or remove the row.",
              row + 1,
              column));
    }
    return name;
  }

  private static Schema schema(Table classes, DataShape.Image shape) {
    List<Column> columns = new ArrayList<>();
    String classColumn = classes.schema().classColumn().name();
    for (int j = 0; j < shape.values(); j++) {
      String name = "pixel " + (j + 1);
      columns.add(new Column.Integral(name.equals(classColumn) ? name + " of the image" : name));
    }
    columns.add(classes.schema().classColumn());
    return new Schema(columns, shape.values(), shape);
  }
}
