package io.github.counterpoise.nets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.counterpoise.engine.Activation;
import io.github.counterpoise.engine.Graph;
import io.github.counterpoise.engine.Init;
import io.github.counterpoise.engine.Layer;
import io.github.counterpoise.engine.Parameter;
import io.github.counterpoise.engine.ParameterSet;
import io.github.counterpoise.run.Seed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.autodiff.samediff.SDVariable;

/** Stacks of layers keep count of their shapes. */
class StackTest {

  private static final int BATCH = 3;

  /** Applies layers to images of which only the shape matters, and returns the result's. */
  private static long[] applied(ParameterSet set, Layer layers, long... image) {
    set.initialise(new Seed(1).generator());
    try (Graph g = Graph.inference()) {
      long[] shape = new long[image.length + 1];
      shape[0] = BATCH;
      System.arraycopy(image, 0, shape, 1, image.length);
      return g.shape(layers.apply(g, g.input("x", shape)));
    }
  }

  @ParameterizedTest
  @CsvSource({"7, 4, 1", "1, 1, 2", "8, 5, 3"})
  void theShapeKeptIsTheShapeOfTheResult(int height, int width, int channels) {
    try (ParameterSet set = new ParameterSet()) {
      Stack stack =
          new Stack(set, height, width, channels)
              .conv("a", 5, 3, 2, 1)
              .norm("b")
              .then(Activation.RELU)
              .pool(3, 2, 1)
              .up("c", 4, Init.he())
              .conv("d", 2, 1, 1, 0);
      long[] shape = stack.shape();
      assertArrayEquals(
          new long[] {BATCH, shape[0], shape[1], 2}, applied(set, stack, height, width, channels));
      assertEquals(shape[0] * shape[1] * 2, stack.values());
    }
  }

  @Test
  void imagesBecomeRowsAndRowsImages() {
    try (ParameterSet set = new ParameterSet()) {
      Stack stack = new Stack(set, 2, 3, 2).dense("flat", 8).reshape(2, 2, 2).means();
      assertArrayEquals(new long[] {BATCH, 2}, applied(set, stack, 2, 3, 2));
      assertArrayEquals(new long[] {2}, stack.shape());
      assertEquals(
          List.of("flat.w", "flat.b"), set.parameters().stream().map(Parameter::name).toList());
    }
  }

  @Test
  void meansAreThoseOfEachChannel() {
    try (Graph g = Graph.inference()) {
      SDVariable means = ChannelMeans.LAYER.apply(g, g.input("x", 2, 1, 2, 2));
      var plan = g.evaluate(means);
      plan.feed("x", 1, 10, 3, 30, 5, 50, 6, 70).run();
      assertArrayEquals(new double[] {2, 20, 5.5, 60}, plan.read(means));
    }
  }

  @Test
  void aDecoderReturnsWhatItsEncoderTakes() {
    for (Coder coder : List.of(new DenseCoder(9, 6, 4), new ConvCoder(8, 16, 2, 3, 4, 5))) {
      try (ParameterSet set = new ParameterSet()) {
        Layer encoder = coder.encoder(set);
        Layer decoder = coder.decoder(set);
        assertArrayEquals(
            new long[] {BATCH, coder.latent()}, applied(set, encoder, coder.values()));
        assertArrayEquals(
            new long[] {BATCH, coder.values()}, applied(set, decoder, coder.latent()));
      }
    }
  }

  @Test
  void channelsDoubleUpToTheLimitOrTheFirstLevel() {
    try (ParameterSet set = new ParameterSet()) {
      new ConvCoder(8, 8, 1, 3, 200, 4).encoder(set);
      assertArrayEquals(new long[] {4, 4, 1, 200}, shape(set, "encoder.conv1.w"));
      assertArrayEquals(new long[] {4, 4, 200, 400}, shape(set, "encoder.conv2.w"));
      assertArrayEquals(new long[] {4, 4, 400, 512}, shape(set, "encoder.conv3.w"));
    }
    try (ParameterSet set = new ParameterSet()) {
      new ConvCoder(4, 4, 1, 2, 600, 4).encoder(set);
      assertArrayEquals(new long[] {4, 4, 600, 600}, shape(set, "encoder.conv2.w"));
    }
  }

  private static long[] shape(ParameterSet set, String name) {
    return set.parameters().stream()
        .filter(p -> p.name().equals(name))
        .findFirst()
        .orElseThrow()
        .shape();
  }
}
