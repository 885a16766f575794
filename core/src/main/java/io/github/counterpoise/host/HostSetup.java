package io.github.counterpoise.host;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.ImageConfig;
import io.github.counterpoise.balance.KeptModel;
import io.github.counterpoise.balance.LabelColumns;
import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.balance.SyntheticImages;
import io.github.counterpoise.balance.TrainingConfig;
import io.github.counterpoise.image.ImageFolder;
import io.github.counterpoise.oversample.OversamplerConfig;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Kind;
import io.github.counterpoise.table.Table;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The settings of a run, checked.
 *
 * @param method the method
 * @param choice the class column and why it is that one; an empty name where none was chosen
 * @param refuseUnsupported whether columns that cannot take part are refused
 * @param shared the settings every method shares
 * @param own the method's settings
 * @param images where and what images are
 * @param files where models are kept
 * @param words how the host words sentences
 * @param sequences how the table holds sequences
 * @param <C> type of the method's settings
 */
public record HostSetup<C extends OversamplerConfig>(
    Method<C> method,
    ClassChoice choice,
    boolean refuseUnsupported,
    BalanceConfig shared,
    C own,
    ImageConfig images,
    TrainingConfig files,
    HostWords words,
    SequenceColumns sequences) {

  /**
   * The settings of a run on data without sequences.
   *
   * @param method see the record
   * @param choice see the record
   * @param refuseUnsupported see the record
   * @param shared see the record
   * @param own see the record
   * @param images see the record
   * @param files see the record
   * @param words see the record
   */
  public HostSetup(
      Method<C> method,
      ClassChoice choice,
      boolean refuseUnsupported,
      BalanceConfig shared,
      C own,
      ImageConfig images,
      TrainingConfig files,
      HostWords words) {
    this(
        method, choice, refuseUnsupported, shared, own, images, files, words, SequenceColumns.NONE);
  }

  /**
   * Returns the same settings with another class column.
   *
   * @param other its name, and how it was found
   */
  public HostSetup<C> withClass(ClassChoice other) {
    return new HostSetup<>(
        method, other, refuseUnsupported, shared, own, images, files, words, sequences);
  }

  /**
   * Returns the name of the class column, empty where none was chosen; where label columns make the
   * class, the first of them then.
   */
  public String classColumn() {
    boolean chosen = labels().isEmpty() || !choice.column().isEmpty();
    return chosen ? choice.column() : labels().names().get(0);
  }

  /** Returns the label columns that make the class, if any do. */
  LabelColumns labels() {
    return shared.labelColumns();
  }

  /**
   * Finds the columns that take part.
   *
   * @param columns all columns of the table
   * @param included names of the columns the user wants to take part
   * @throws InvalidInputException if the columns cannot be used, or the target names a class that
   *     they do not have
   */
  public ColumnRoles roles(List<HostColumn> columns, Collection<String> included) {
    return words.translating(
        () -> {
          List<HostColumn> all = byFolder() ? FolderClasses.with(columns) : columns;
          ColumnRoles roles = found(all, withLabels(all, included));
          if (labels().isEmpty()) {
            TargetCheck.requireKnownClasses(shared.target(), columns, classColumn());
          }
          requireTaken(roles);
          return roles;
        });
  }

  /** Returns the names of the columns that take part, those of label columns among them. */
  private Collection<String> withLabels(List<HostColumn> columns, Collection<String> included) {
    if (labels().isEmpty()) {
      return included;
    }
    Map<String, HostColumn> byName =
        columns.stream().collect(Collectors.toMap(HostColumn::name, Function.identity()));
    labels()
        .requireAmong(
            columns.stream().map(HostColumn::name).toList(),
            shared.ignoredColumns(),
            name -> {
              HostColumn column = byName.get(name);
              return column.kind().isNominal()
                  ? ""
                  : String.format(Locale.ROOT, "of type '%s'", column.type());
            });
    Set<String> all = new LinkedHashSet<>(included);
    all.addAll(labels().names());
    return all;
  }

  private void requireTaken(ColumnRoles roles) {
    for (int index : roles.used()) {
      HostColumn column = roles.columns().get(index);
      boolean series =
          column.kind() == CellKind.SERIES || (roles.lists() && column.kind().isList());
      if (series && !method.takes().contains(Kind.SEQUENCE)) {
        String held =
            String.format(Locale.ROOT, ", as column '%s' (%s) holds", column.name(), column.type());
        throw Methods.notTaken(method.name(), Kind.SEQUENCE, held);
      }
    }
  }

  private ColumnRoles found(List<HostColumn> columns, Collection<String> included) {
    return hasImageFiles()
        ? ColumnRoles.ofImageFiles(columns, classColumn(), included)
        : sequences.isLong()
            ? LongTable.roles(columns, this, included)
            : sequences.lists()
                ? ColumnRoles.withLists(columns, classColumn(), included, refuseUnsupported)
                : ColumnRoles.of(columns, classColumn(), included, refuseUnsupported);
  }

  /**
   * Checks the folders and the model that the settings name, before any row is read.
   *
   * @throws InvalidInputException if there is no such folder, or the model cannot be used
   */
  public void checkFiles() {
    oversampler();
    if (hasImageFiles()) {
      new SyntheticImages(images);
    }
  }

  /**
   * Returns whether the class of an image file is its folder.
   *
   * @throws InvalidInputException if it is, and there are no image files
   */
  public boolean byFolder() {
    boolean folder = choice.equals(ClassChoice.FOLDER);
    if (folder && !hasImageFiles()) {
      throw new InvalidInputException(
          "Classes are to be folders of image files, but no image folder is set (-image-dir); set it,"
              + " or choose a class column.");
    }
    return folder;
  }

  boolean hasImageFiles() {
    return images.hasFiles();
  }

  TableReader.Images reading() {
    ImageFolder folder =
        hasImageFiles() ? new ImageFolder(Path.of(images.imageDir()), images.sizes()) : null;
    return new TableReader.Images(folder, imageSize().orElse(null), images.sizes());
  }

  /** Returns the size of images that the settings name, else that of the model to load, if any. */
  private Optional<DataShape.Image> imageSize() {
    return images.size().or(() -> oversampler().size());
  }

  /**
   * Returns rows as what they are: as images, where each column is a pixel.
   *
   * @param table the rows
   * @throws InvalidInputException if the settings say so, but the columns are no such images
   */
  public Table shaped(Table table) {
    return table.schema().kind() == Kind.TABULAR
        ? imageSize().map(size -> PixelColumns.shaped(table, size)).orElse(table)
        : table;
  }

  KeptModel<C> oversampler() {
    return new KeptModel<>(method.create(own), files);
  }
}
