package io.github.counterpoise.convnet;

import io.github.counterpoise.engine.Layer;
import io.github.counterpoise.engine.Parameter;
import io.github.counterpoise.engine.ParameterSet;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.DataShape;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A trained classifier of images. It is serialisable as Weka's models are; the network's numbers
 * travel as plain arrays and the network is built again at its first use.
 */
public final class TrainedConvNet implements Serializable {

  private static final long serialVersionUID = 1;

  private final Architecture architecture;
  private final int height;
  private final int width;
  private final int channels;
  private final List<String> classes;
  private final Standardisation standardisation;
  private final float[][] values; // [parameter][value], in the order of declaration
  private final TrainingSummary summary;
  private transient Predictor predictor;

  TrainedConvNet(
      Architecture architecture,
      DataShape.Image shape,
      List<String> classes,
      Standardisation standardisation,
      ParameterSet trained,
      TrainingSummary summary) {
    this.architecture = architecture;
    this.height = shape.height();
    this.width = shape.width();
    this.channels = shape.channels();
    this.classes = List.copyOf(classes);
    this.standardisation = standardisation;
    this.values =
        trained.parameters().stream().map(p -> floats(trained.get(p))).toArray(float[][]::new);
    this.summary = summary;
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }

  /** Returns the size of the images. */
  public DataShape.Image shape() {
    return new DataShape.Image(height, width, channels);
  }

  /** Returns the labels of the classes. */
  public List<String> classes() {
    return classes;
  }

  /** Returns how the training went. */
  public TrainingSummary summary() {
    return summary;
  }

  /**
   * Returns the probabilities of all classes.
   *
   * @param images [image][value] as in an {@link ImageSet}
   * @return [image][class]
   */
  public synchronized double[][] distributions(float[][] images) {
    if (predictor == null) {
      predictor = predictor();
    }
    int[] all = IntStream.range(0, images.length).toArray();
    double[][] result = predictor.logProbabilities(standardisation.apply(images), all);
    for (double[] distribution : result) {
      Arrays.setAll(distribution, c -> Math.exp(distribution[c]));
      double sum = Arrays.stream(distribution).sum();
      Arrays.setAll(distribution, c -> distribution[c] / sum);
    }
    return result;
  }

  private Predictor predictor() {
    ParameterSet set = new ParameterSet();
    Layer net = architecture.declare(set, shape(), classes.size());
    set.initialise(new Seed(0).generator());
    int i = 0;
    for (Parameter p : set.parameters()) {
      float[] from = values[i++];
      double[] to = new double[from.length];
      Arrays.setAll(to, j -> from[j]);
      set.set(p, to);
    }
    return new Predictor(net, shape());
  }
}
