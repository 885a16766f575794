package io.github.counterpoise.deepsmote;

import io.github.counterpoise.archive.ArchiveReader;
import io.github.counterpoise.describe.Parameter;
import io.github.counterpoise.describe.Reference;
import io.github.counterpoise.encode.Encoded;
import io.github.counterpoise.encode.ImageCodec;
import io.github.counterpoise.encode.RowCodec;
import io.github.counterpoise.encode.TableCodec;
import io.github.counterpoise.engine.Backend;
import io.github.counterpoise.nets.Coder;
import io.github.counterpoise.nets.ColumnHead;
import io.github.counterpoise.nets.ConvCoder;
import io.github.counterpoise.nets.DenseCoder;
import io.github.counterpoise.nets.RowHead;
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
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * DeepSMOTE: an encoder/decoder is trained on the rows of all classes, SMOTE makes new latent codes
 * of a class between its own, and the decoder turns them into rows. For images (one pixel per
 * column) and tables.
 *
 * <p>{@code preset=paper} is Algorithm 1 with the architecture of the authors' program; {@code
 * preset=authors} has that program's penalty, in which the permutation cancels and the encoder gets
 * no gradient. Departures, of all presets:
 *
 * <ul>
 *   <li>The decoder mirrors the encoder, so that images of any size fit: sides are padded to a
 *       multiple of 2^levels, repeating the last pixels, and cropped again. The authors' decoder
 *       for 28 × 28 has fewer levels than their encoder.
 *   <li>Tables, of which the paper does not speak, get dense layers; see {@link DenseCoder} and
 *       {@link ColumnHead}.
 *   <li>A class smaller than a batch repeats its rows in the penalty's batch.
 * </ul>
 *
 * <p>{@code preset=default} departs further, because it did better in experiments: a small network,
 * cross-entropy of pixels, class-balanced batches, a tenth of the penalty's weight (the permuted
 * penalty pulls the decoder to the mean of a class and blurs rare ones), weights λ ~ U(−1, 2) that
 * reach beyond the two parents, and the base's residual, so that a new row is decode(z) + x_base −
 * decode(z_base). A new image is then moved as neighbours of all classes move into each other, see
 * {@link DeepSmoteConfig#motions}.
 *
 * <p>On tables nothing found so far sets its defaults above SMOTE or plain copies; its field is
 * images.
 *
 * <p>Row weights decide how often a row is a base; training counts rows alike. A synthetic row
 * weighs the mean of its class. Where one parent misses a cell the other's value stands; where both
 * do, it stays missing.
 */
@Reference(
    key = "Dablain2023",
    authors = "Dablain, Damien and Krawczyk, Bartosz and Chawla, Nitesh V.",
    title = "DeepSMOTE: Fusing Deep Learning and SMOTE for Imbalanced Data",
    venue = "IEEE Transactions on Neural Networks and Learning Systems",
    year = 2023,
    volume = "34",
    pages = "6390-6404",
    url = "https://doi.org/10.1109/TNNLS.2021.3136503")
public final class DeepSmote extends ConfiguredOversampler<DeepSmoteConfig> {

  /** The name users know the method by. */
  public static final String NAME = "DeepSMOTE";

  /**
   * Makes the method.
   *
   * @param config its settings
   */
  public DeepSmote(DeepSmoteConfig config) {
    super(NAME, config, 2);
  }

  @Override
  public FittedOversampler fit(Table table, Set<Integer> classes, Run run) {
    new TreeSet<>(classes).forEach(c -> ClassModels.requireEnough(ClassRows.of(table, c), this));
    return Backend.onThreads(run.threads(), () -> train(table, classes, run));
  }

  private FittedOversampler train(Table table, Set<Integer> classes, Run run) {
    int[] rows = table.labelledRows();
    Sizes sizes = Sizes.of(config(), table.schema().shape(), rows.length);
    RowCodec codec = codec(table, sizes, run.monitor());
    if (sizes.latent() > codec.width() && config().latent() > 0) {
      run.monitor()
          .warn(
              String.format(
                  Locale.ROOT,
                  "Option -latent (Latent size) is %d, but an encoded row has %d value%s; %2$d is"
                      + " used.",
                  sizes.latent(),
                  codec.width(),
                  codec.width() == 1 ? "" : "s"));
    }
    if (codec instanceof ImageCodec image && image.low() >= image.high()) {
      run.monitor()
          .warn(
              String.format(
                  Locale.ROOT,
                  "All pixels of all images have the value %s, so there is nothing to learn and new"
                      + " images are copies; check the data.",
                  Parameter.text(image.low())));
    }
    Network network = new Network(coder(codec, sizes), RowHead.of(codec));
    Encoded data = codec.encode(table, rows);
    int[] classOf = Arrays.stream(rows).map(table::classOf).toArray();
    Run training = run.withMonitor(run.monitor().slice(0, 0.95));
    Trainer trainer = new Trainer(config(), sizes.epochs(), network, data, classOf, training);
    TrainingWords.tell(
        trainer.train(), sizes.epochs(), config().training().budget(), run.monitor());
    Run encoding = run.withMonitor(run.monitor().slice(0.95, 1));
    FittedOversampler model =
        new DeepSmoteModel(
            this,
            table,
            codec,
            network,
            motions(table, codec, network, encoding),
            classes,
            encoding);
    run.monitor().progress(1);
    return model;
  }

  private Motions motions(Table table, RowCodec codec, Network network, Run run) {
    return movesImages(codec)
        ? Motions.learn(table, (ImageCodec) codec, network, config().neighbors(), run)
        : null;
  }

  /** Returns whether new images are moved: tables are not, and constant pixels need not be. */
  boolean movesImages(RowCodec codec) {
    return config().motions() > 0
        && codec instanceof ImageCodec image
        && image.low() < image.high();
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
  public static FittedOversampler load(Oversampler<?> method, ArchiveReader archive, Run run)
      throws IOException {
    return SavedModel.load((DeepSmote) method, archive, run);
  }

  RowCodec codec(Table table, Sizes sizes, Monitor monitor) {
    int[] rows = table.labelledRows();
    if (table.schema().shape() instanceof DataShape.Image image) {
      boolean signed = config().pixelLoss() == PixelLoss.MSE;
      return ImageCodec.fit(table, rows, image, 1 << sizes.levels(), signed);
    }
    return TableCodec.fit(table, rows, monitor);
  }

  Coder coder(RowCodec codec, Sizes sizes) {
    int latent = Math.min(sizes.latent(), codec.width());
    if (codec instanceof ImageCodec image) {
      return new ConvCoder(
          image.paddedHeight(),
          image.paddedWidth(),
          image.shape().channels(),
          sizes.levels(),
          config().channels(),
          latent);
    }
    return new DenseCoder(codec.width(), config().hidden(), latent);
  }
}
