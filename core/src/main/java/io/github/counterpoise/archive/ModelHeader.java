package io.github.counterpoise.archive;

import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.oversample.Oversampler;
import io.github.counterpoise.oversample.OversamplerConfig;
import java.util.Map;

/**
 * What every model file says of itself.
 *
 * @param format always {@link #FORMAT}
 * @param version version of the file's layout
 * @param method name of the method that learnt the model
 * @param config the method's settings as texts, by component name
 */
public record ModelHeader(String format, int version, String method, Map<String, String> config) {

  /** Tells a model of ours from any other zip. */
  public static final String FORMAT = "counterpoise-model";

  /** The layout that this version of the program writes; it reads this one and all before. */
  public static final int VERSION = 2;

  static final String ENTRY = "model.json";

  static <C extends OversamplerConfig> ModelHeader of(Oversampler<C> method) {
    C config = method.config();
    @SuppressWarnings("unchecked") // the class of a C
    Class<C> type = (Class<C>) config.getClass();
    return new ModelHeader(FORMAT, VERSION, method.name(), Parameters.of(type).texts(config));
  }
}
