package io.github.counterpoise.examples.files;

import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.balance.ImageConfig;
import io.github.counterpoise.balance.SyntheticImages;
import io.github.counterpoise.encode.ImageOption;
import io.github.counterpoise.file.WholeFile;
import io.github.counterpoise.host.HostTable;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** A data file whose rows are image files: a class and the name of a file in each. */
public final class ImageDataFile implements DataFile {

  private final DataFile names; // its table has the class column only
  private final String column;
  private final SyntheticImages images;
  private final Table pixels;

  private ImageDataFile(DataFile names, String column, SyntheticImages images, Table pixels) {
    this.names = names;
    this.column = column;
    this.images = images;
    this.pixels = pixels;
  }

  /**
   * Reads the images that a data file names.
   *
   * @param names the data file, read with {@link ReadOptions#imageFiles}
   * @param files folders, and what happens to images of other sizes
   * @param learnt size of the images that a model to load learnt from, if there is one
   * @param monitor who watches
   * @throws InvalidInputException if an image cannot be read or used
   */
  public static ImageDataFile read(
      DataFile names, ImageConfig files, Optional<DataShape.Image> learnt, Monitor monitor) {
    SyntheticImages images = new SyntheticImages(files);
    String size = files.size().or(() -> learnt).map(ImageOption::text).orElse("");
    Table pixels = ImageRows.labelled(names, images.source(), size, monitor);
    String column = names.columnNames().get(ImageRows.column(names.host()));
    return new ImageDataFile(names, column, images, pixels);
  }

  @Override
  public Table table() {
    return pixels;
  }

  @Override
  public HostTable host() {
    return names.host();
  }

  @Override
  public List<String> columnNames() {
    return names.columnNames();
  }

  @Override
  public List<String> reading() {
    return names.reading();
  }

  @Override
  public List<String> beyondArff() {
    return names.beyondArff();
  }

  @Override
  public List<String> texts(int index) {
    return names.texts(index);
  }

  @Override
  public Optional<SyntheticImages> images() {
    return Optional.of(images);
  }

  @Override
  public WholeFile.Content content(
      boolean arff, Balanced balanced, boolean provenance, NewText text) {
    IdentityHashMap<Table, Table> pixelsOf = new IdentityHashMap<>();
    List<Synthetic> parts = new ArrayList<>();
    for (Synthetic part : balanced.parts()) {
      Table classes = classes(part.rows());
      pixelsOf.put(classes, part.rows());
      parts.add(new Synthetic(classes, part.provenance()));
    }
    Balanced rows = new Balanced(names.table(), parts, balanced.outcomes(), balanced.warnings());
    return names.content(
        arff,
        rows,
        provenance,
        (name, part, row) ->
            name.equals(column) ? images.name(pixelsOf.get(part), row) : text.of(name, part, row));
  }

  @Override
  public WholeFile.Content withColumns(boolean arff, Table added) {
    return names.withColumns(arff, added);
  }

  private Table classes(Table made) {
    Table.Builder classes = new Table.Builder(names.table().schema(), made.rows());
    for (int row = 0; row < made.rows(); row++) {
      classes.set(row, 0, made.classOf(row)).weight(row, made.weight(row));
    }
    return classes.build();
  }
}
