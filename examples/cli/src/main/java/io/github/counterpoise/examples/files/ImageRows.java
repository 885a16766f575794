package io.github.counterpoise.examples.files;

import io.github.counterpoise.encode.ImageOption;
import io.github.counterpoise.host.CellKind;
import io.github.counterpoise.host.ColumnRoles;
import io.github.counterpoise.host.HostColumn;
import io.github.counterpoise.host.HostTable;
import io.github.counterpoise.host.TableReader;
import io.github.counterpoise.image.ImageFolder;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Image files that a data file names, as rows of pixels: the pixels first, then the class. */
public final class ImageRows {

  private static final String PIXELS = "pixel"; // as saved models have it

  private ImageRows() {}

  /**
   * Reads the images of rows with a class.
   *
   * @param names the data file, read with {@link ReadOptions#imageFiles}
   * @param folder where the images are
   * @param size size of the images, empty for that of most
   * @param monitor sees the progress
   * @throws InvalidInputException if an image cannot be read or used
   */
  public static Table labelled(DataFile names, ImageFolder folder, String size, Monitor monitor) {
    DataShape.Image wanted = size.isBlank() ? null : ImageOption.parse(size);
    return read(
        names, new TableReader.Images(folder, wanted, folder.sizes(), PIXELS, false), monitor);
  }

  /**
   * Reads every image, whether or not its row has a class.
   *
   * @param names the data file, read with {@link ReadOptions#imageFiles}
   * @param folder where the images are
   * @param learnt the columns that the classifier learnt from
   * @param monitor sees the progress
   * @return the rows; the class is not among their columns where the file has none
   * @throws InvalidInputException if the classifier learnt from no images, or one cannot be read
   */
  public static Table read(DataFile names, ImageFolder folder, Schema learnt, Monitor monitor) {
    if (!(learnt.shape() instanceof DataShape.Image size)) {
      throw new InvalidInputException(
          "The classifier did not learn from images; leave -image-dir out.");
    }
    return read(names, new TableReader.Images(folder, size, folder.sizes(), PIXELS, true), monitor);
  }

  private static Table read(DataFile names, TableReader.Images how, Monitor monitor) {
    Schema classes = names.table().schema();
    int target =
        classes.classIndex() == Schema.NO_CLASS
            ? -1
            : names.columnNames().indexOf(classes.classColumn().name());
    List<Integer> used = new ArrayList<>(List.of(column(names.host())));
    if (target >= 0) {
      used.add(target);
    }
    HostTable host = names.host();
    ColumnRoles roles = new ColumnRoles(host.columns(), used, target, List.of(), false);
    return TableReader.read(host, roles, how, monitor).table();
  }

  /**
   * Returns the index of the column that names image files.
   *
   * @param host a data file, read with {@link ReadOptions#imageFiles}
   */
  public static int column(HostTable host) {
    List<HostColumn> columns = host.columns();
    return IntStream.range(0, columns.size())
        .filter(c -> columns.get(c).kind() == CellKind.IMAGE_FILE)
        .findFirst()
        .orElseThrow();
  }
}
