package io.github.counterpoise.knime;

import io.github.counterpoise.balance.MemoryNeed;
import io.github.counterpoise.knime.adapter.NodeResult;
import io.github.counterpoise.knime.adapter.ViewData;
import io.github.counterpoise.knime.adapter.ViewPicture;
import io.github.counterpoise.oversample.CancelledException;
import io.github.counterpoise.oversample.InvalidInputException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortType;

/** What all nodes have in common: settings, a view that survives the workflow, and messages. */
public abstract class PicturesNodeModel extends NodeModel {

  private static final String VIEW_FILE = "view.bin";

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
  final void keep(NodeResult result) {
    view = result.view();
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

  /** Does something that the user may stop and whose refusals become messages of the node. */
  static <T> T executing(Supplier<T> work)
      throws InvalidSettingsException, CanceledExecutionException {
    try {
      return configuring(work);
    } catch (CancelledException e) {
      throw new CanceledExecutionException(e.getMessage());
    } catch (OutOfMemoryError e) {
      throw new InvalidSettingsException(MemoryNeed.exhausted(e).getMessage(), e);
    }
  }

  final void show(List<String> warnings) {
    if (!warnings.isEmpty()) {
      setWarningMessage(String.join("\n", warnings));
    }
  }

  final void push(Map<String, Object> figures) {
    figures.forEach(
        (name, value) -> {
          if (value instanceof Integer whole) {
            pushFlowVariableInt(name, whole);
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
      ViewPicture.write(view.pictures(), file(folder));
    }
  }

  @Override
  protected final void loadInternals(File folder, ExecutionMonitor exec)
      throws IOException, CanceledExecutionException {
    if (Files.exists(file(folder))) {
      view = ViewData.of(ViewPicture.read(file(folder)));
    }
  }

  private static Path file(File folder) {
    return folder.toPath().resolve(VIEW_FILE);
  }
}
