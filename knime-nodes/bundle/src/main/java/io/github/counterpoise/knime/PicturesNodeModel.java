package io.github.counterpoise.knime;

import io.github.counterpoise.host.ClassChoice;
import io.github.counterpoise.host.HostResult;
import io.github.counterpoise.host.Sentences;
import io.github.counterpoise.knime.adapter.NativeCache;
import io.github.counterpoise.knime.adapter.ViewData;
import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.InvalidInputException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortType;
import org.knime.core.node.workflow.VariableType.LongType;

/** What all nodes have in common: settings, a view that survives the workflow, and messages. */
public abstract class PicturesNodeModel extends NodeModel {

  private static final String VIEW_FILE = "view.bin";

  /** The class column taken: KNIME does not ask for settings that a dialog has set before. */
  private static final String TAKEN_FILE = "class-column.txt";

  private final NodeSettings<?> settings;
  private ViewData view;
  private Map<String, Integer> counts = Map.of();

  /**
   * Makes a model.
   *
   * @param inputs types of the input ports
   * @param outputs types of the output ports
   * @param settings the node's settings
   */
  PicturesNodeModel(PortType[] inputs, PortType[] outputs, NodeSettings<?> settings) {
    super(inputs, outputs);
    this.settings = settings;
  }

  /** Returns what the view shows, if the node was executed. */
  final Optional<ViewData> view() {
    return Optional.ofNullable(view);
  }

  final void keep(ViewData newView) {
    view = newView;
  }

  /** Returns the rows of each class when the node was last executed; nothing before that. */
  final Map<String, Integer> counts() {
    return counts;
  }

  /** Keeps what the view shows and the dialog tells of a run. */
  final void keep(HostResult result) {
    view = ViewData.of(result);
    counts = result.counts();
  }

  /** Does something whose refusals become messages of the node. */
  static <T> T configuring(Supplier<T> work) throws InvalidSettingsException {
    try {
      return work.get();
    } catch (InvalidInputException e) {
      throw new InvalidSettingsException(e.getMessage(), e);
    }
  }

  /**
   * Finds the class column, and keeps it in the settings where none was chosen.
   *
   * @param chosen the one chosen, empty for none
   * @param spec the table's columns
   * @param warnings takes a sentence if none was chosen
   * @throws InvalidSettingsException if no column can be the class, or the one kept cannot be it
   */
  final ClassChoice classColumn(String chosen, DataTableSpec spec, List<String> warnings)
      throws InvalidSettingsException {
    ClassChoice choice =
        configuring(() -> ClassChoice.of(chosen, settings.taken(), KnimeColumns.of(spec)));
    settings.keep(choice);
    if (choice.guessed()) {
      warnings.add(choice.why());
    }
    return choice;
  }

  /** Does something that the user may stop and whose refusals become messages of the node. */
  static <T> T executing(Supplier<T> work)
      throws InvalidSettingsException, CanceledExecutionException {
    NativeCache.use();
    try {
      return configuring(work);
    } catch (CancelledException e) {
      throw new CanceledExecutionException(e.getMessage());
    } catch (OutOfMemoryError e) {
      throw new InvalidSettingsException(
          "KNIME has too little memory for this; take fewer rows or columns, ask for fewer new rows,"
              + " or raise the limit (-Xmx in the file knime.ini).",
          e);
    }
  }

  final void show(List<String> warnings) {
    if (!warnings.isEmpty()) {
      setWarningMessage(Sentences.joined(warnings));
    }
  }

  final void push(Map<String, Object> figures) {
    figures.forEach(
        (name, value) -> {
          if (value instanceof Integer whole) {
            pushFlowVariableInt(name, whole);
          } else if (value instanceof Long whole) {
            pushFlowVariable(name, LongType.INSTANCE, whole);
          } else if (value instanceof Double number) {
            pushFlowVariableDouble(name, number);
          } else {
            pushFlowVariableString(name, String.valueOf(value));
          }
        });
  }

  @Override
  protected final void reset() {
    view = null;
  }

  @Override
  protected final void saveSettingsTo(NodeSettingsWO target) {
    settings.save(target);
  }

  @Override
  protected final void validateSettings(NodeSettingsRO source) throws InvalidSettingsException {
    settings.validate(source);
  }

  @Override
  protected final void loadValidatedSettingsFrom(NodeSettingsRO source)
      throws InvalidSettingsException {
    settings.load(source);
  }

  @Override
  protected final void saveInternals(File folder, ExecutionMonitor exec)
      throws IOException, CanceledExecutionException {
    if (view != null) {
      view.write(file(folder));
    }
    Files.writeString(folder.toPath().resolve(TAKEN_FILE), settings.taken());
  }

  @Override
  protected final void loadInternals(File folder, ExecutionMonitor exec)
      throws IOException, CanceledExecutionException {
    if (Files.exists(file(folder))) {
      view = ViewData.read(file(folder));
    }
    Path taken = folder.toPath().resolve(TAKEN_FILE);
    if (Files.exists(taken)) {
      settings.restore(Files.readString(taken));
    }
  }

  private static Path file(File folder) {
    return folder.toPath().resolve(VIEW_FILE);
  }
}
