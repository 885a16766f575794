package io.github.counterpoise.convnet;

import io.github.counterpoise.archive.ArchiveWriter;
import io.github.counterpoise.engine.Backend;
import io.github.counterpoise.engine.Layer;
import io.github.counterpoise.engine.Parameter;
import io.github.counterpoise.engine.ParameterSet;
import io.github.counterpoise.learn.StoredLearner;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.PixelForm;
import io.github.counterpoise.table.Table;
import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A trained classifier of images. The network's numbers are kept as plain arrays, and the network
 * is built again at its first use. Serialisable, since version 0.1.0 saved it so.
 */
public final class TrainedConvNet implements StoredLearner, Serializable {

  private static final long serialVersionUID = 1;

  private static final int ROWS = 512; // turned into pixels together

  private final Architecture architecture;
  private final int height;
  private final int width;
  private final int channels;
  private final PixelForm form; // null in models of the first version
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
      float[][] values,
      TrainingSummary summary) {
    this.architecture = architecture;
    this.height = shape.height();
    this.width = shape.width();
    this.channels = shape.channels();
    this.form = shape.form();
    this.classes = List.copyOf(classes);
    this.standardisation = standardisation;
    this.values = values;
    this.summary = summary;
  }

  /** Returns the arrays of a trained network, [parameter][value]. */
  static float[][] values(ParameterSet trained) {
    return trained.parameters().stream().map(p -> floats(trained.get(p))).toArray(float[][]::new);
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }

  /** Returns the size of the images, and what their pixels are. */
  public DataShape.Image shape() {
    return new DataShape.Image(height, width, channels, form == null ? PixelForm.PLAIN : form);
  }

  /** Returns the labels of the classes. */
  public List<String> classes() {
    return classes;
  }

  /** Returns how the training went. */
  public TrainingSummary training() {
    return summary;
  }

  /** Returns the network that was trained. */
  public Architecture architecture() {
    return architecture;
  }

  @Override
  public String summary() {
    return String.format(
        Locale.ROOT,
        "Trained for %d epochs (%s) on %d images, %d held out; the network of epoch %d is used:"
            + " cross-entropy %.4g.",
        summary.epochs(),
        summary.ending(),
        summary.images(),
        summary.heldOut(),
        summary.bestEpoch(),
        summary.loss());
  }

  @Override
  public void writeTo(ArchiveWriter archive) throws IOException {
    SavedConvNet.write(archive, this, standardisation, values);
  }

  @Override
  public double[][] distributions(Table rows, Run run) {
    return Backend.onThreads(run.threads(), () -> predict(rows, run));
  }

  private double[][] predict(Table rows, Run run) {
    double[][] result = new double[rows.rows()][];
    for (int from = 0; from < result.length; from += ROWS) {
      run.monitor().checkCancelled();
      int[] some = IntStream.range(from, Math.min(from + ROWS, result.length)).toArray();
      System.arraycopy(distributions(ConvNet.pixels(rows, some)), 0, result, from, some.length);
    }
    return result;
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
