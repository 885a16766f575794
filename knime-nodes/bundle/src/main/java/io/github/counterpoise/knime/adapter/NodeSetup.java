package io.github.counterpoise.knime.adapter;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.KeptModel;
import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.TrainingConfig;
import io.github.counterpoise.describe.Parameter;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.encode.ImageOption;
import io.github.counterpoise.image.ImageFolder;
import io.github.counterpoise.oversample.OversamplerConfig;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Table;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings of a node, checked.
 *
 * @param method the method
 * @param choice the class column and why it is that one; an empty name where none was chosen
 * @param refuseUnsupported whether columns that cannot take part are refused
 * @param shared the settings every method shares
 * @param own the method's settings
 * @param files where images and models are kept
 * @param <C> type of the method's settings
 */
public record NodeSetup<C extends OversamplerConfig>(
    Method<C> method,
    ClassChoice choice,
    boolean refuseUnsupported,
    BalanceConfig shared,
    C own,
    TrainingConfig files) {

  /**
   * Reads the values of a node's options.
   *
   * @param method the method
   * @param values values of {@link NodeOptions} by key; those left out have their defaults
   * @param <C> type of the method's settings
   * @throws InvalidInputException if a value cannot be used; the sentence is in the words of the
   *     dialog
   */
  public static <C extends OversamplerConfig> NodeSetup<C> of(
      Method<C> method, Map<String, Object> values) {
    return HostWords.translating(method.parameters(), () -> unguarded(method, values));
  }

  private static <C extends OversamplerConfig> NodeSetup<C> unguarded(
      Method<C> method, Map<String, Object> values) {
    BalanceConfig shared = config(Parameters.of(BalanceConfig.class), values, false);
    TrainingConfig files = config(Parameters.of(TrainingConfig.class), values, false);
    files.roles(shared); // refuses one file for two purposes
    return new NodeSetup<>(
        method,
        new ClassChoice(
            String.valueOf(values.getOrDefault(NodeOptions.CLASS_COLUMN, "")), false, ""),
        NodeOptions.REFUSE.equals(values.get(NodeOptions.UNSUPPORTED)),
        shared,
        config(method.parameters(), values, CoreOptions.hasPreset(method.parameters())),
        files);
  }

  /**
   * Returns the same settings with another class column.
   *
   * @param other its name, and how it was found
   */
  public NodeSetup<C> withClass(ClassChoice other) {
    return new NodeSetup<>(method, other, refuseUnsupported, shared, own, files);
  }

  /** Returns the name of the class column, empty where none was chosen. */
  public String classColumn() {
    return choice.column();
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
    ColumnRoles roles = found(columns, included);
    TargetCheck.requireKnownClasses(shared.target(), columns, classColumn());
    return roles;
  }

  private ColumnRoles found(List<HostColumn> columns, Collection<String> included) {
    return hasImageFiles()
        ? ColumnRoles.ofImageFiles(columns, classColumn(), included)
        : ColumnRoles.of(columns, classColumn(), included, refuseUnsupported);
  }

  boolean hasImageFiles() {
    return !files.imageDir().isBlank();
  }

  TableReader.Images images() {
    ImageFolder folder =
        hasImageFiles() ? new ImageFolder(Path.of(files.imageDir()), files.sizes()) : null;
    return new TableReader.Images(folder, imageSize(), files.sizes());
  }

  /** Returns the size that images shall have, {@code null} where the settings name none. */
  private DataShape.Image imageSize() {
    return imageText().isBlank() ? null : ImageOption.parse(imageText());
  }

  /** Returns how the columns of a table that was read belong together. */
  DataShape shape(Table table) {
    return ImageOption.shape(imageText(), table.schema());
  }

  /** The settings rows are made with; where a model is loaded, its own. */
  private String imageText() {
    C config = files.loadModel().isBlank() ? own : oversampler().config();
    return (String) method.parameters().values(config).getOrDefault("image", "");
  }

  KeptModel<C> oversampler() {
    return new KeptModel<>(method.create(own), files);
  }

  static <T> T config(Parameters<T> parameters, Map<String, Object> values, boolean leftToPreset) {
    Map<String, Object> given = new HashMap<>();
    for (Parameter parameter : parameters.all()) {
      Object value = values.get(parameter.name());
      if (value instanceof String text) {
        boolean unset = text.isBlank() || text.equals(NodeOptions.AS_PRESET);
        if (!leftToPreset || !unset) {
          given.put(parameter.name(), parameter.parse(text));
        }
      } else if (value != null) {
        given.put(parameter.name(), value);
      }
    }
    return parameters.build(given);
  }
}
