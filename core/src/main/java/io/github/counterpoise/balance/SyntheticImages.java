package io.github.counterpoise.balance;

import io.github.counterpoise.file.Drafts;
import io.github.counterpoise.image.ImageFolder;
import io.github.counterpoise.image.ImageName;
import io.github.counterpoise.image.ImageTable;
import io.github.counterpoise.image.NewImages;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Table;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Synthetic images of a run, as PNG files, and their names as the data shall have them: relative to
 * the folder of the real images, so that the balanced data can be used with the same folder.
 */
public final class SyntheticImages {

  private final Path real;
  private final Path made;
  private final boolean byClass; // a folder for each class, as the real images have
  private final ImageFolder source;
  private final IdentityHashMap<Table, List<String>> names = new IdentityHashMap<>();

  /**
   * Opens the folder of the real images and tries that of the new ones.
   *
   * @param files the folders, and what happens to other sizes
   * @throws InvalidInputException if there is no such folder, or new images cannot be written
   */
  public SyntheticImages(ImageConfig files) {
    real = Path.of(files.imageDir());
    source = new ImageFolder(real, files.sizes());
    made = files.imageOut().isBlank() ? ImageFolder.forNewImages(real) : Path.of(files.imageOut());
    byClass = ImageFolder.hasClassFolders(real);
    NewImages.requireWritable(made);
  }

  /** Returns the folder of the real images. */
  public ImageFolder source() {
    return source;
  }

  /**
   * Writes the synthetic images among the files of a run.
   *
   * @param balanced the outcome for a table that {@link ImageTable} read
   * @param drafts the files of the run
   * @param monitor who watches
   * @throws InvalidInputException if they cannot be written
   */
  public void write(Balanced balanced, Drafts drafts, Monitor monitor) {
    List<ImageName> beginnings = new ArrayList<>();
    List<Table> tables = new ArrayList<>();
    List<Integer> rows = new ArrayList<>();
    for (Synthetic part : balanced.parts()) {
      for (int row = 0; row < part.rows().rows(); row++) {
        String label = part.rows().schema().classLabels().get(part.rows().classOf(row));
        String stem = part.provenance().method() + "-" + label;
        beginnings.add(new ImageName(byClass ? label : "", stem));
        tables.add(part.rows());
        rows.add(row);
      }
    }
    if (beginnings.isEmpty()) {
      return;
    }
    List<Path> files =
        NewImages.write(
            made, beginnings, i -> ImageTable.image(tables.get(i), rows.get(i)), drafts, monitor);
    for (int i = 0; i < files.size(); i++) {
      names.computeIfAbsent(tables.get(i), t -> new ArrayList<>()).add(name(files.get(i)));
    }
  }

  /** Returns how many images were written, and where to; empty where none were. */
  public Optional<String> written() {
    int count = names.values().stream().mapToInt(List::size).sum();
    return count == 0
        ? Optional.empty()
        : Optional.of(
            String.format(Locale.ROOT, "Wrote %d images into the folder '%s'.", count, made));
  }

  /**
   * Returns the name of an image that was written.
   *
   * @param rows a part of the outcome
   * @param row index of the row
   */
  public String name(Table rows, int row) {
    return names.get(rows).get(row);
  }

  private String name(Path file) {
    Path from = real.toAbsolutePath().normalize();
    Path to = file.toAbsolutePath().normalize();
    Path name = from.getRoot().equals(to.getRoot()) ? from.relativize(to) : to;
    return name.toString().replace(File.separatorChar, '/');
  }
}
