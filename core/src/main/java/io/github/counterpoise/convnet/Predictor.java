package io.github.counterpoise.convnet;

import io.github.counterpoise.engine.Graph;
import io.github.counterpoise.engine.Layer;
import io.github.counterpoise.engine.Plan;
import io.github.counterpoise.table.DataShape;
import java.util.Arrays;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * A network in use. Images go through it in chunks that always have the same size, so that what is
 * said about one does not depend on its neighbours.
 */
final class Predictor implements AutoCloseable {

  /** Few enough for single images, enough for the products to be fast. */
  private static final int CHUNK = 16;

  private static final String INPUT = "images";

  private final Graph graph = Graph.inference();
  private final SDVariable logits;
  private final Plan plan;

  Predictor(Layer net, DataShape.Image shape) {
    SDVariable images = graph.input(INPUT, CHUNK, shape.height(), shape.width(), shape.channels());
    logits = net.apply(graph, images);
    plan = graph.evaluate(logits);
  }

  /** Returns the logarithms of the probabilities of all classes, [index][class]. */
  double[][] logProbabilities(float[][] images, int[] indices) {
    double[][] result = new double[indices.length][];
    for (int from = 0; from < indices.length; from += CHUNK) {
      int[] chunk = Arrays.copyOfRange(indices, from, from + CHUNK);
      int size = Math.min(CHUNK, indices.length - from);
      Arrays.fill(chunk, size, CHUNK, indices[from]);
      plan.feed(INPUT, images, chunk).run();
      double[] values = plan.read(logits);
      int classes = values.length / CHUNK;
      for (int i = 0; i < size; i++) {
        result[from + i] = logSoftmax(Arrays.copyOfRange(values, i * classes, (i + 1) * classes));
      }
    }
    return result;
  }

  private static double[] logSoftmax(double[] logits) {
    double max = Arrays.stream(logits).max().orElseThrow();
    double total = max + Math.log(Arrays.stream(logits).map(x -> Math.exp(x - max)).sum());
    return Arrays.stream(logits).map(x -> x - total).toArray();
  }

  @Override
  public void close() {
    graph.close();
  }
}
