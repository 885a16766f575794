package io.github.counterpoise.convnet;

import io.github.counterpoise.archive.ArchiveWriter;
import io.github.counterpoise.engine.Backend;
import io.github.counterpoise.engine.Layer;
import io.github.counterpoise.engine.ParameterSet;
import io.github.counterpoise.learn.StoredLearner;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.PixelForm;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.train.Inference;
import io.github.counterpoise.train.NetworkArchive;
import io.github.counterpoise.train.Softmax;
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

  /** Images that go through the network together: few enough for single ones, enough for speed. */
  static final int CHUNK = 16;

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
  private transient Inference network; // null until it is used

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

  /** Returns the shape of an image as the network takes it. */
  static long[] shape(DataShape.Image image) {
    return new long[] {image.height(), image.width(), image.channels()};
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
    if (network == null) {
      network = network();
    }
    float[][] logits = network.apply(standardisation.apply(images));
    double[][] result = new double[images.length][];
    for (int i = 0; i < result.length; i++) {
      double[] distribution = Arrays.stream(Softmax.logs(logits[i])).map(Math::exp).toArray();
      double sum = Arrays.stream(distribution).sum();
      Arrays.setAll(distribution, c -> distribution[c] / sum);
      result[i] = distribution;
    }
    return result;
  }

  private Inference network() {
    // Not closed: it belongs to the inference, and goes with it.
    ParameterSet set = new ParameterSet();
    Layer net = architecture.declare(set, shape(), classes.size());
    NetworkArchive.set(set, values);
    return new Inference(net, CHUNK, shape(shape()));
  }
}
