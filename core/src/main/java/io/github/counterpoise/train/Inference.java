package io.github.counterpoise.train;

import io.github.counterpoise.engine.Graph;
import io.github.counterpoise.engine.Layer;
import io.github.counterpoise.engine.Plan;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * A network in use. Rows go through it in chunks that always have the same size, so that a row's
 * result does not depend on its neighbours. The compiled network is kept from one call to the next,
 * and sees at once what training changes in its parameters.
 *
 * <p>Safe for use by several threads, one at a time. {@link #close} frees the memory at once;
 * without it the garbage collector does, some time.
 */
public final class Inference implements AutoCloseable {

  private static final String INPUT = "input";

  private final Layer network;
  private final int chunk;
  private final long[] shape; // of a chunk, batch included
  private Graph graph; // null until it is needed
  private SDVariable result;
  private Plan plan;

  /**
   * Prepares the use of a network whose parameters need no values yet.
   *
   * @param network the network, [batch, …] → [batch, outputs]
   * @param chunk rows that go through it together, at least 1
   * @param row shape of a row as the network takes it
   */
  public Inference(Layer network, int chunk, long... row) {
    this.network = network;
    this.chunk = chunk;
    this.shape = new long[row.length + 1];
    shape[0] = chunk;
    System.arraycopy(row, 0, shape, 1, row.length);
  }

  /**
   * Returns what the network makes of rows.
   *
   * @param rows [row][values], all as long as the shape of a row says
   * @return [row][outputs]
   */
  public float[][] apply(float[][] rows) {
    return apply(rows, IntStream.range(0, rows.length).toArray());
  }

  /**
   * Returns what the network makes of chosen rows.
   *
   * @param rows [row][values], all as long as the shape of a row says
   * @param indices which rows
   * @return [index][outputs]
   */
  public synchronized float[][] apply(float[][] rows, int[] indices) {
    float[][] results = new float[indices.length][];
    if (indices.length > 0) {
      compile();
    }
    for (int from = 0; from < indices.length; from += chunk) {
      int size = Math.min(chunk, indices.length - from);
      int[] together = Arrays.copyOfRange(indices, from, from + chunk);
      Arrays.fill(together, size, chunk, indices[from]);
      plan.feed(INPUT, rows, together).run();
      float[] values = plan.readFloats(result);
      int outputs = values.length / chunk;
      for (int i = 0; i < size; i++) {
        results[from + i] = Arrays.copyOfRange(values, i * outputs, (i + 1) * outputs);
      }
    }
    return results;
  }

  private void compile() {
    if (graph == null) {
      graph = Graph.inference();
      result = network.apply(graph, graph.input(INPUT, shape));
      plan = graph.evaluate(result);
    }
  }

  /** Frees the memory of the compiled network; the next use compiles it anew. */
  @Override
  public synchronized void close() {
    if (graph != null) {
      graph.close();
      graph = null;
    }
  }
}
