package io.github.counterpoise.convnet;

import io.github.counterpoise.archive.ArchiveReader;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.describe.Reference;
import io.github.counterpoise.learn.ScaledWeights;
import io.github.counterpoise.learn.StoredLearner;
import io.github.counterpoise.learn.StoringLearner;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Kind;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A convolutional network for images, one column per pixel and channel. A missing pixel counts as
 * the mean of its channel.
 *
 * @param name name in results
 * @param config settings
 */
@Reference(
    key = "He2016",
    authors = "He, Kaiming and Zhang, Xiangyu and Ren, Shaoqing and Sun, Jian",
    title = "Deep Residual Learning for Image Recognition",
    venue = "IEEE Conference on Computer Vision and Pattern Recognition",
    year = 2016,
    pages = "770-778",
    url = "https://arxiv.org/abs/1512.03385",
    proceedings = true)
@Reference(
    key = "Bucker2019",
    authors =
        "Bucker, Eduardo Betine and Busson, Antonio Jose G. and Milidiu, Ruy Luiz and Colcher,"
            + " Sergio and Dias, Bruno Pereira and Bulcao, Andre",
    title = "A Deep Convolutional Network for Seismic Shot-Gather Image Quality Classification",
    venue = "arXiv:1912.01148",
    year = 2019,
    url = "https://arxiv.org/abs/1912.01148")
public record ConvNet(String name, ConvNetConfig config) implements StoringLearner {

  /** The name users know it by. */
  public static final String NAME = "ConvNet";

  @Override
  public String settings() {
    return Parameters.of(ConvNetConfig.class).values(config).entrySet().stream()
        .map(Object::toString)
        .collect(Collectors.joining(", ", "ConvNetConfig[", "]"));
  }

  /** Returns images, the only kind of rows in which pixels have neighbours. */
  @Override
  public Set<Kind> takes() {
    return EnumSet.of(Kind.IMAGE);
  }

  @Override
  public StoredLearner fit(Table given, Run run) {
    requireTaken(given.schema());
    Table rows = ScaledWeights.of(given);
    int[] all = IntStream.range(0, rows.rows()).toArray();
    ImageSet images =
        new ImageSet(
            (DataShape.Image) rows.schema().shape(),
            pixels(rows, all),
            IntStream.of(all).map(rows::classOf).toArray(),
            IntStream.of(all).mapToDouble(rows::weight).toArray(),
            rows.schema().classLabels());
    return new ConvNetTrainer(config).train(images, run);
  }

  /**
   * Reads what a fitted one wrote.
   *
   * @param config its settings
   * @param archive where from
   * @param schema the columns learnt from
   * @throws IOException if entries are missing or damaged
   */
  public static StoredLearner read(ConvNetConfig config, ArchiveReader archive, Schema schema)
      throws IOException {
    return SavedConvNet.read(archive, schema);
  }

  /** Returns the pixels of rows, [row][value], NaN where missing. */
  static float[][] pixels(Table table, int[] rows) {
    int[] columns = table.schema().inputs();
    float[][] pixels = new float[rows.length][columns.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        pixels[i][j] = (float) table.value(rows[i], columns[j]);
      }
    }
    return pixels;
  }
}
