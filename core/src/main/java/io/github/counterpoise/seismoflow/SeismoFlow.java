package io.github.counterpoise.seismoflow;

import io.github.counterpoise.archive.ArchiveReader;
import io.github.counterpoise.describe.Reference;
import io.github.counterpoise.encode.Encoded;
import io.github.counterpoise.encode.ImageCodec;
import io.github.counterpoise.encode.RowCodec;
import io.github.counterpoise.encode.TableCodec;
import io.github.counterpoise.engine.Backend;
import io.github.counterpoise.oversample.ConfiguredOversampler;
import io.github.counterpoise.oversample.FittedOversampler;
import io.github.counterpoise.oversample.Oversampler;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.synthesis.ClassModels;
import io.github.counterpoise.synthesis.ClassRows;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.train.TrainingWords;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * SeismoFlow: a normalizing flow in several scales is trained by the likelihood of the rows, the
 * codes of two rows of a class are interpolated, and the flow, which is exact in both directions,
 * turns the new code into a row. For images (one pixel per column) and tables.
 *
 * <p>{@code preset=paper} has the paper's sizes. Departures, of all presets:
 *
 * <ul>
 *   <li>The logarithm of a coupling's scale is bounded, c tanh(r / c) with c = 1: with a plain
 *       exponential heavy tails gave inverses that were not numbers.
 *   <li>Variables that are factored out are standardised by a convolution of what is kept, as in
 *       Glow; the paper says only "zero mean and standard deviation one".
 *   <li>Images whose sides are no multiples of 2^levels get a reflected margin, which is cropped
 *       again; the paper scales its images to 640 × 896.
 *   <li>Gradients are clipped to norm 1, and deviations in the first ActNorm are no less than 0.01
 *       (images) or 0.1 (tables).
 *   <li>Tables, of which the paper does not speak, get Glow on vectors; see {@link
 *       TableArchitecture}. Numbers are standardised, each label of a nominal column is a value of
 *       0 or 1, normal noise of 0.05 is added to all while the flow is trained, and the largest
 *       indicator is the label of a new row.
 * </ul>
 *
 * <p>{@code preset=default} departs further, because it did better in experiments: a small flow,
 * classes drawn in proportion to the square roots of their sizes, partners drawn from the whole
 * class, and for images weights λ ~ U(−1, 2) that reach beyond the two parents. What extrapolated
 * images gain a classifier they lose in looks.
 *
 * <p>Columns in which all training rows agree keep their value. A missing cell counts as the mean
 * of its column, or the middle of the range of pixels; where one parent misses a cell the other's
 * value stands; where both do, it stays missing. Row weights decide how often a row is a base;
 * training counts rows alike. A new row weighs the mean of its class.
 */
@Reference(
    key = "Duarte2020",
    authors = "Milidiú, Ruy Luiz and Müller, Luis Felipe",
    title = "SeismoFlow: Data Augmentation for the Class Imbalance Problem",
    venue = "arXiv:2007.12229",
    year = 2020,
    url = "https://arxiv.org/abs/2007.12229")
@Reference(
    key = "Kingma2018",
    authors = "Kingma, Diederik P. and Dhariwal, Prafulla",
    title = "Glow: Generative Flow with Invertible 1x1 Convolutions",
    venue = "Advances in Neural Information Processing Systems",
    year = 2018,
    volume = "31",
    url = "https://arxiv.org/abs/1807.03039")
public final class SeismoFlow extends ConfiguredOversampler<SeismoFlowConfig> {

  /** The name users know the method by. */
  public static final String NAME = "SeismoFlow";

  /**
   * Makes the method.
   *
   * @param config its settings
   */
  public SeismoFlow(SeismoFlowConfig config) {
    super(NAME, config, 2);
  }

  @Override
  public FittedOversampler fit(Table table, Set<Integer> classes, Run run) {
    new TreeSet<>(classes).forEach(c -> ClassModels.requireEnough(ClassRows.of(table, c), this));
    return Backend.onThreads(run.threads(), () -> train(table, classes, run));
  }

  private SeismoFlowModel train(Table table, Set<Integer> classes, Run run) {
    Sample sample = Sample.of(table, rowsLearnt(table, classes), heldShare(table), run);
    DataShape shape = table.schema().shape();
    Sizes sizes = Sizes.of(config(), shape, sample.learnt().length, run.monitor());
    RowCodec codec = codec(table, sizes, run.monitor());
    FlowNetwork network = null;
    String refusal = Refusals.of(codec);
    if (refusal.isEmpty()) {
      Architecture architecture = architecture(codec, sizes);
      FlowMemory.check(architecture, config().training().batch(), shape);
      network = new FlowNetwork(architecture);
      Encoded data = codec.encode(table, sample.learnt());
      FlowTrainer trainer =
          new FlowTrainer(
              config(),
              sizes,
              network,
              noise(codec, sizes),
              data,
              Arrays.stream(sample.learnt()).map(table::classOf).toArray(),
              codec.encode(table, sample.held()).values(),
              run.withMonitor(run.monitor().slice(0, 0.95)));
      TrainingWords.tell(
          trainer.train(), sizes.epochs(), config().training().budget(), run.monitor());
      network.doneTraining();
    }
    SeismoFlowModel model =
        new SeismoFlowModel(
            this,
            table,
            sample,
            sizes,
            codec,
            network,
            refusal,
            classes,
            run.withMonitor(run.monitor().slice(0.95, 1)));
    run.monitor().progress(1);
    return model;
  }

  private int[] rowsLearnt(Table table, Set<Integer> classes) {
    return config().trainedOn() == TrainedOn.ALL
        ? table.labelledRows()
        : Arrays.stream(table.labelledRows())
            .filter(row -> classes.contains(table.classOf(row)))
            .toArray();
  }

  /** Tables hold some rows back, by which the best epoch is chosen; images have none to spare. */
  private double heldShare(Table table) {
    return table.schema().shape() instanceof DataShape.Image ? 0 : 0.1;
  }

  /**
   * Brings back what {@link FittedOversampler#save} wrote.
   *
   * @param method the method, with the settings it had
   * @param archive where from
   * @param run monitor and threads
   * @return what was learnt; equal seeds give the same rows as before
   * @throws IOException if entries are missing or damaged
   */
  public static SeismoFlowModel load(Oversampler<?> method, ArchiveReader archive, Run run)
      throws IOException {
    return SavedFlow.load((SeismoFlow) method, archive, run);
  }

  RowCodec codec(Table table, Sizes sizes, Monitor monitor) {
    int[] rows = table.labelledRows();
    return table.schema().shape() instanceof DataShape.Image image
        ? ImageCodec.fit(table, rows, image, 1 << sizes.levels(), false, true)
        : TableCodec.fit(table, rows, monitor);
  }

  Architecture architecture(RowCodec codec, Sizes sizes) {
    return codec instanceof ImageCodec image
        ? new ImageArchitecture(
            image.paddedHeight(),
            image.paddedWidth(),
            image.shape().channels(),
            sizes.levels(),
            sizes.blocks(),
            sizes.channels(),
            config().attention())
        : new TableArchitecture(codec.width(), sizes.blocks(), sizes.channels());
  }

  static Noise noise(RowCodec codec, Sizes sizes) {
    return new Noise(sizes.noise(), codec instanceof ImageCodec);
  }
}
