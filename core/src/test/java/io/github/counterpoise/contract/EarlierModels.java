package io.github.counterpoise.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.counterpoise.balance.FittedModels;
import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.convnet.ConvNetConfig;
import io.github.counterpoise.convnet.ConvNetTrainer;
import io.github.counterpoise.convnet.ImageSet;
import io.github.counterpoise.convnet.TrainedConvNet;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.oversample.FittedOversampler;
import io.github.counterpoise.oversample.OversamplerConfig;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.Tables;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Conv2DConfig;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * The models of {@link EarlierModelsTest}: what they were trained on, with which settings, and what
 * they make. Version 0.1.0 saved them, with the commands {@code ./mvnw -pl core test-compile} and
 * {@code java -cp … io.github.counterpoise.contract.EarlierModels <folder>}.
 */
final class EarlierModels {

  private static final DataShape.Image SMALL = new DataShape.Image(9, 7, 1);
  private static final Seed TRAINING = new Seed(6);
  private static final Seed SAMPLING = new Seed(7);
  private static final int ROWS = 6;

  private EarlierModels() {}

  /**
   * A trained method and its data.
   *
   * @param file name of the model's file
   * @param table the training rows
   * @param method the method's name
   * @param settings by component name
   */
  record Trained(String file, Table table, String method, Map<String, String> settings) {

    /** Returns whether the model learns anew when it is loaded. */
    boolean refits() {
      return method.equals("SIMPOR");
    }

    FittedOversampler fit() {
      return fit(
          Methods.all().stream().filter(m -> m.name().equals(method)).findFirst().orElseThrow());
    }

    private <C extends OversamplerConfig> FittedOversampler fit(Method<C> method) {
      return method
          .create(method.parameters().parse(settings))
          .fit(table, Set.of(1), new Run(TRAINING, Monitor.silent(), 1));
    }
  }

  /**
   * What a model made or predicted.
   *
   * @param hash of all numbers, bit for bit
   * @param values the numbers, row after row, missing ones as null
   */
  record Made(String hash, List<Double> values) {

    static Made of(double[] numbers) {
      ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * numbers.length);
      Arrays.stream(numbers).forEach(bytes::putDouble);
      try {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.array());
        return new Made(
            HexFormat.of().formatHex(digest),
            Arrays.stream(numbers).mapToObj(v -> Double.isNaN(v) ? null : (Double) v).toList());
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  static List<Trained> trained() {
    return List.of(
        new Trained(
            "deepsmote-table.model",
            Tables.mixed(61, 0.1, true, 1, 16, 9),
            "DeepSMOTE",
            Map.of("epochs", "3", "hidden", "8", "latent", "4")),
        new Trained(
            "deepsmote-images.model",
            bars(12, 8),
            "DeepSMOTE",
            Map.of("epochs", "2", "hidden", "4", "latent", "4")),
        new Trained(
            "simpor-network.model",
            Tables.clouds(5, 3, 30, 12),
            "SIMPOR",
            Map.of("ranking", "network", "iterations", "20")));
  }

  static Made rows(FittedOversampler model) {
    Table rows = model.sample(1, ROWS, new Run(SAMPLING, Monitor.silent(), 1)).rows();
    return Made.of(
        IntStream.range(0, rows.rows())
            .boxed()
            .flatMapToDouble(i -> Arrays.stream(Tables.row(rows, i)))
            .toArray());
  }

  static TrainedConvNet convNet() {
    ConvNetConfig config =
        Parameters.of(ConvNetConfig.class)
            .parse(Map.of("epochs", "3", "batch", "8", "learningRate", "0.003"));
    return new ConvNetTrainer(config)
        .train(images(bars(24, 24)), new Run(new Seed(1), Monitor.silent()));
  }

  static Made predictions(TrainedConvNet net) {
    return Made.of(
        Arrays.stream(net.distributions(images(bars(4, 4)).pixels()))
            .flatMapToDouble(Arrays::stream)
            .toArray());
  }

  /**
   * What this processor makes of a product, a convolution and some exponentials. Where it differs
   * in its last bits from what is stored, so may everything that networks make.
   */
  static Made arithmetic() {
    Random random = new Random(1);
    INDArray left = numbers(random, 33, 300);
    INDArray images = numbers(random, 5, 1, 9, 7);
    INDArray kernels = numbers(random, 3, 3, 1, 4);
    Conv2DConfig size = Conv2DConfig.builder().kH(3).kW(3).build();
    double[] numbers =
        Stream.of(
                left.mmul(numbers(random, 300, 47)),
                Nd4j.cnn().conv2d(images, kernels, size),
                Transforms.exp(left),
                Transforms.tanh(left))
            .flatMapToDouble(array -> Arrays.stream(array.dup().data().asDouble()))
            .toArray();
    return new Made(Made.of(numbers).hash(), List.of());
  }

  private static INDArray numbers(Random random, long... shape) {
    float[] values = new float[(int) Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return Nd4j.create(values, shape, 'c');
  }

  static TrainedConvNet read(InputStream stream) throws IOException {
    try (ObjectInputStream in = new ObjectInputStream(stream)) {
      return (TrainedConvNet) in.readObject();
    } catch (ClassNotFoundException e) {
      throw new IOException(e);
    }
  }

  private static ImageSet images(Table table) {
    int[] all = IntStream.range(0, table.rows()).toArray();
    float[][] pixels = new float[all.length][SMALL.values()];
    for (int row : all) {
      for (int j = 0; j < SMALL.values(); j++) {
        pixels[row][j] = (float) table.value(row, j);
      }
    }
    double[] weights = Arrays.stream(all).mapToDouble(table::weight).toArray();
    int[] classes = Arrays.stream(all).map(table::classOf).toArray();
    return new ImageSet(SMALL, pixels, classes, weights, table.schema().classLabels());
  }

  /** Bright bars in noise, upright in class A and lying in class B. */
  private static Table bars(int... counts) {
    Random random = new Random(3);
    List<Column> columns = new ArrayList<>();
    IntStream.range(0, SMALL.values()).forEach(j -> columns.add(new Column.Integral("pixel" + j)));
    columns.add(Tables.classColumn(counts.length));
    Table.Builder table =
        new Table.Builder(new Schema(columns, SMALL.values(), SMALL), IntStream.of(counts).sum());
    int row = 0;
    for (int c = 0; c < counts.length; c++) {
      for (int i = 0; i < counts[c]; i++, row++) {
        int at = random.nextInt(c == 0 ? SMALL.width() : SMALL.height());
        for (int j = 0; j < SMALL.values(); j++) {
          int place = c == 0 ? j % SMALL.width() : j / SMALL.width();
          table.set(row, j, (place == at ? 200 : 20) + random.nextInt(50));
        }
        table.set(row, SMALL.values(), c);
      }
    }
    return table.build();
  }

  /**
   * Saves the models and what they make.
   *
   * @param args the folder
   */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    Map<String, Made> made = new TreeMap<>();
    for (Trained trained : trained()) {
      FittedOversampler model = trained.fit();
      model.save(folder.resolve(trained.file()));
      made.put(trained.file(), rows(model));
      Made loaded = rows(FittedModels.load(folder.resolve(trained.file()), Monitor.silent()));
      if (!loaded.equals(made.get(trained.file()))) {
        throw new IllegalStateException(trained.file() + " gives other rows when loaded");
      }
    }
    TrainedConvNet net = convNet();
    try (ObjectOutputStream out =
        new ObjectOutputStream(Files.newOutputStream(folder.resolve("convnet.ser")))) {
      out.writeObject(net);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    made.put("convnet.ser", predictions(net));
    made.put("arithmetic", arithmetic());
    new ObjectMapper().writeValue(folder.resolve("made.json").toFile(), made);
  }
}
