package io.github.counterpoise.weka;

import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.TrainingConfig;
import io.github.counterpoise.oversample.OversamplerConfig;
import io.github.counterpoise.run.InvalidInputException;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.util.stream.Stream;

/**
 * A filter whose method trains a network: its model can be saved and loaded.
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
   * Returns where models are kept.
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
    trainingConfig().roles(balanceConfig(), imageConfig()); // refuses one file for two purposes
  }

  @Override
  Stream<Settings<?>> settings() {
    return Stream.concat(Stream.of(files), super.settings());
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    takeImagesOver(files); // of version 0.1.0, which kept them here
  }
}
