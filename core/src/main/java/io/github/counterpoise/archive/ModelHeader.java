package io.github.counterpoise.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.oversample.Oversampler;
import io.github.counterpoise.table.DataShape;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What every model file says of itself.
 *
 * @param format always {@link #FORMAT}
 * @param version version of the file's layout
 * @param method name of the method or classifier that learnt the model
 * @param config its settings as texts, by component name
 * @param kind {@link #CLASSIFIER} for a classifier, null for a method that makes rows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelHeader(
    String format, int version, String method, Map<String, String> config, String kind) {

  /** Tells a model of ours from any other zip. */
  public static final String FORMAT = "counterpoise-model";

  /** The layout that this version of the program writes; it reads this one and all before. */
  public static final int VERSION = 2;

  private static final String EARLIER_IMAGE = "image";

  static final String ENTRY = "model.json";

  /** The {@link #kind} of files that hold classifiers. */
  public static final String CLASSIFIER = "classifier";

  /**
   * Returns what the file of a classifier says of itself.
   *
   * @param name the classifier's name
   * @param config its settings
   */
  public static ModelHeader ofClassifier(String name, Record config) {
    return new ModelHeader(FORMAT, VERSION, name, texts(config), CLASSIFIER);
  }

  static ModelHeader of(Oversampler<?> method) {
    return new ModelHeader(FORMAT, VERSION, method.name(), texts(method.config()), null);
  }

  /** Returns whether the file holds a classifier. */
  public boolean holdsClassifier() {
    return CLASSIFIER.equals(kind);
  }

  /** Returns the method's settings, without what earlier versions kept among them. */
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>(config);
    settings.remove(EARLIER_IMAGE);
    return settings;
  }

  /**
   * Returns the size of images that an earlier version kept among the settings, where columns are
   * pixels; later ones keep it with the columns.
   */
  Optional<DataShape.Image> image() {
    String text = config == null ? "" : config.getOrDefault(EARLIER_IMAGE, "").strip();
    if (holdsClassifier() || text.isEmpty()) {
      return Optional.empty();
    }
    int[] extents = Arrays.stream(text.split("\\D+")).mapToInt(Integer::parseInt).toArray();
    return Optional.of(
        new DataShape.Image(extents[0], extents[1], extents.length > 2 ? extents[2] : 1));
  }

  @SuppressWarnings("unchecked") // the class of a C
  private static <C> Map<String, String> texts(C config) {
    return Parameters.of((Class<C>) config.getClass()).texts(config);
  }
}
