package io.github.counterpoise.weka;

import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.TrainingConfig;
import io.github.counterpoise.file.FileRoles;
import io.github.counterpoise.oversample.OversamplerConfig;
import io.github.counterpoise.run.InvalidInputException;
import java.util.stream.Stream;
import weka.core.Capabilities;
import weka.core.Capabilities.Capability;
import weka.core.Instances;

/**
 * A filter whose method trains a network: its images may be files, and its model can be saved and
 * loaded.
 *
 * @param <C> type of the method's settings
 */
public abstract class TrainedFilter<C extends OversamplerConfig> extends TrainingOptions<C> {

  private static final long serialVersionUID = 1;

  private final Settings<TrainingConfig> files = new Settings<>(TrainingConfig.class);

  /**
   * Makes a filter in which every option has its default.
   *
   * @param method the method that makes up the rows
   */
  protected TrainedFilter(Method<C> method) {
    super(method);
  }

  /**
   * Returns where images and models are kept.
   *
   * @throws InvalidInputException if the settings do not go together
   */
  @Override
  public final TrainingConfig trainingConfig() {
    return files.config();
  }

  @Override
  public void checkSettings() {
    super.checkSettings();
    trainingConfig().roles(balanceConfig()); // refuses one file for two purposes
  }

  @Override
  public FileRoles files() {
    checkSettings();
    return trainingConfig().roles(balanceConfig());
  }

  @Override
  Stream<Settings<?>> settings() {
    return Stream.concat(Stream.of(files), super.settings());
  }

  @Override
  public Capabilities getCapabilities() {
    Capabilities result = super.getCapabilities();
    if (hasImageFiles()) { // which attribute names them is checked by name
      result.enable(Capability.STRING_ATTRIBUTES);
    }
    return result;
  }

  /** Checks folders and model files as well, before any data is read. */
  @Override
  public boolean setInputFormat(Instances header) throws Exception {
    checkSettings();
    setup(header).checkFiles();
    return super.setInputFormat(header);
  }

  private boolean hasImageFiles() {
    return !getImageDir().getPath().isBlank();
  }
}
