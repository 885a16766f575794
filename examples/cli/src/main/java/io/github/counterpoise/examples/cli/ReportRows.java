package io.github.counterpoise.examples.cli;

import io.github.counterpoise.balance.ProvenanceChoice;
import io.github.counterpoise.balance.ProvenanceColumns;
import io.github.counterpoise.examples.files.ClassFolders;
import io.github.counterpoise.examples.files.DataFile;
import io.github.counterpoise.examples.files.ImageRows;
import io.github.counterpoise.examples.report.RealAndSynthetic;
import io.github.counterpoise.image.ImageFolder;
import io.github.counterpoise.image.Sizes;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/**
 * Reads the rows of a report: those of data files, images that data files name, or images in a
 * folder for each class. Images become what the first ones read are.
 */
final class ReportRows implements RealAndSynthetic.Reader {

  private final DataOptions data;
  private final List<String> ignored;
  private final Path imageDir; // null where data files name no images
  private final String size;
  private final ProvenanceChoice provenance;
  private final Monitor monitor;
  private final BiConsumer<Path, List<String>> said;
  private Schema first; // of the first images

  /**
   * Prepares.
   *
   * @param data the user's options on data files
   * @param ignored names of columns to leave out
   * @param imageDir folder of the image files that data files name, null where they name none
   * @param size size of the images, empty for that of most
   * @param provenance whether columns with the names of provenance columns are such
   * @param monitor sees the progress
   * @param said takes each file and what is to be said of it
   */
  ReportRows(
      DataOptions data,
      List<String> ignored,
      Path imageDir,
      String size,
      ProvenanceChoice provenance,
      Monitor monitor,
      BiConsumer<Path, List<String>> said) {
    this.data = data;
    this.ignored = ignored;
    this.imageDir = imageDir;
    this.size = size;
    this.provenance = provenance;
    this.monitor = monitor;
    this.said = said;
  }

  @Override
  public RealAndSynthetic.Rows read(Path file, String classColumn, List<String> nominal) {
    if (Files.isDirectory(file)) {
      return folder(file, classColumn);
    } else if (imageDir != null) {
      return named(file, classColumn);
    } else if (first != null) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "File '%s' is compared with images; name a folder of images, or the folder of those"
                  + " that the file names (-image-dir).",
              file));
    }
    DataFile read = data.read(file, ignored, classColumn, nominal);
    said.accept(file, read.reading());
    return new RealAndSynthetic.Rows(read.table(), read.table());
  }

  private RealAndSynthetic.Rows folder(Path folder, String classColumn) {
    DataFile names = ClassFolders.read(folder, classColumn);
    return new RealAndSynthetic.Rows(images(names, folder), names.table());
  }

  private RealAndSynthetic.Rows named(Path file, String classColumn) {
    List<String> marks =
        provenance == ProvenanceChoice.NO
            ? List.of()
            : ProvenanceColumns.columns().stream().map(Column::name).toList();
    DataFile names = data.readImages(file, ignored, marks, classColumn);
    said.accept(file, names.reading());
    List<String> others = new ArrayList<>(ignored);
    others.add(names.columnNames().get(ImageRows.column(names.host())));
    Table marked = data.read(file, others, classColumn, List.of()).table();
    return new RealAndSynthetic.Rows(images(names, imageDir), marked);
  }

  private Table images(DataFile names, Path folder) {
    ImageFolder files = new ImageFolder(folder, Sizes.RESIZE);
    Table images =
        first == null
            ? ImageRows.labelled(names, files, size, monitor)
            : ImageRows.read(names, files, first, monitor);
    first = first == null ? images.schema() : first;
    return images;
  }
}
