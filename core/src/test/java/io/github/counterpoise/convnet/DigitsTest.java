package io.github.counterpoise.convnet;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.DataShape;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Handwritten digits, where the folder of shared data has them. */
class DigitsTest {

  private static final DataShape.Image SHAPE = new DataShape.Image(28, 28, 1);

  @Test
  void smallNetworkReadsDigits() throws IOException {
    TrainedConvNet net =
        new ConvNetTrainer(Parameters.of(ConvNetConfig.class).parse(Map.of("epochs", "10")))
            .train(digits(0, 1500), new Run(new Seed(1), Monitor.silent()));
    double accuracy = Shapes.accuracy(net, digits(1500, 1000));
    assertTrue(accuracy > 0.93, "accuracy " + accuracy);
  }

  /** Some of the test images in the file's order, in which the digits are mixed. */
  private static ImageSet digits(int from, int count) throws IOException {
    Path folder = Path.of(System.getProperty("shared.dir", "../shared"), "data", "mnist");
    Path images = folder.resolve("t10k-images-idx3-ubyte.gz");
    Assumptions.assumeTrue(Files.exists(images), () -> "no MNIST in " + folder);
    int size = SHAPE.values();
    byte[] bytes = unpacked(images, 16, from * size, count * size);
    byte[] labels = unpacked(folder.resolve("t10k-labels-idx1-ubyte.gz"), 8, from, count);
    float[][] pixels = new float[count][size];
    for (int i = 0; i < count * size; i++) {
      pixels[i / size][i % size] = bytes[i] & 0xff;
    }
    double[] weights = new double[count];
    Arrays.fill(weights, 1);
    return new ImageSet(
        SHAPE,
        pixels,
        IntStream.range(0, count).map(i -> labels[i]).toArray(),
        weights,
        IntStream.range(0, 10).mapToObj(Integer::toString).toList());
  }

  private static byte[] unpacked(Path file, int header, int from, int length) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      in.skipNBytes((long) header + from);
      return in.readNBytes(length);
    }
  }
}
