package io.github.counterpoise.host;

import io.github.counterpoise.classify.Classifier;
import io.github.counterpoise.classify.LearnConfig;
import io.github.counterpoise.encode.ImageOption;
import io.github.counterpoise.image.ImageFolder;
import io.github.counterpoise.image.ImageSourceConfig;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * The settings of a run that trains a classifier, checked.
 *
 * @param classifier the classifier
 * @param choice the class column and why it is that one; an empty name where none was chosen
 * @param refuseUnsupported whether columns that cannot take part are refused
 * @param own the classifier's settings
 * @param shared the settings every classifier shares
 * @param images where images are
 * @param words how the host words sentences
 * @param <C> type of the classifier's settings
 */
public record ClassifierSetup<C extends Record>(
    Classifier<C> classifier,
    ClassChoice choice,
    boolean refuseUnsupported,
    C own,
    LearnConfig shared,
    ImageSourceConfig images,
    HostWords words) {

  /**
   * Returns the same settings with another class column.
   *
   * @param other its name, and how it was found
   */
  public ClassifierSetup<C> withClass(ClassChoice other) {
    return new ClassifierSetup<>(classifier, other, refuseUnsupported, own, shared, images, words);
  }

  /**
   * Finds the columns that take part.
   *
   * @param columns all columns of the table
   * @param included names of the columns the user wants to take part
   * @throws io.github.counterpoise.run.InvalidInputException if the columns cannot be used
   */
  public ColumnRoles roles(List<HostColumn> columns, Collection<String> included) {
    return words.translating(
        () -> {
          if (hasImageFiles()) {
            return ColumnRoles.ofImageFiles(columns, choice.column(), included);
          }
          ColumnRoles roles = ColumnRoles.of(columns, choice.column(), included, refuseUnsupported);
          if (!images.image().isBlank()) {
            PixelColumns.requireHeader(roles, ImageOption.parse(images.image()));
          }
          return roles;
        });
  }

  private boolean hasImageFiles() {
    return !images.imageDir().isBlank();
  }

  TableReader.Images reading() {
    ImageFolder folder =
        hasImageFiles() ? new ImageFolder(Path.of(images.imageDir()), images.sizes()) : null;
    return new TableReader.Images(
        folder,
        images.image().isBlank() ? null : ImageOption.parse(images.image()),
        images.sizes());
  }
}
