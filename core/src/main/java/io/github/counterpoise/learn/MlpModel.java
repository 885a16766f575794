package io.github.counterpoise.learn;

import io.github.counterpoise.archive.ArchiveWriter;
import io.github.counterpoise.archive.NetworkArchive;
import io.github.counterpoise.encode.TableCodec;
import io.github.counterpoise.engine.Graph;
import io.github.counterpoise.engine.Layer;
import io.github.counterpoise.engine.ParameterSet;
import io.github.counterpoise.engine.Plan;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.table.Table;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * What {@link Mlp} learns.
 *
 * @param network [batch, coordinate] → logits [batch, class]
 * @param set its parameters, which belong to the model and go with it
 * @param codec turns rows into coordinates
 * @param classes number of classes
 */
record MlpModel(Layer network, ParameterSet set, TableCodec codec, int classes)
    implements StoredLearner {

  static final String FOLDER = "network";

  private static final int QUERIES = 256; // rows that go through the network together

  @Override
  public double[][] distributions(Table queries, Run run) {
    int[] asked = IntStream.range(0, queries.rows()).toArray();
    run.monitor().checkCancelled();
    return predict(network, codec.encode(queries, asked).values(), codec.width(), classes);
  }

  @Override
  public String summary() {
    return String.format(Locale.ROOT, "%d numbers learnt for %d classes.", set.size(), classes);
  }

  @Override
  public void writeTo(ArchiveWriter archive) throws IOException {
    SavedCodec.write(archive, codec);
    NetworkArchive.write(archive, FOLDER, set);
  }

  private static double[][] predict(Layer network, float[][] x, int width, int classes) {
    double[][] result = new double[x.length][];
    try (Graph graph = Graph.inference()) {
      SDVariable logits = network.apply(graph, graph.input("x", QUERIES, width));
      Plan plan = graph.evaluate(logits);
      for (int from = 0; from < x.length; from += QUERIES) {
        int[] rows = new int[QUERIES]; // the last block is filled up with row 0
        int count = Math.min(QUERIES, x.length - from);
        for (int i = 0; i < count; i++) {
          rows[i] = from + i;
        }
        plan.feed("x", x, rows).run();
        double[] values = plan.read(logits);
        for (int i = 0; i < count; i++) {
          result[from + i] = softmax(Arrays.copyOfRange(values, i * classes, (i + 1) * classes));
        }
      }
    }
    return result;
  }

  private static double[] softmax(double[] logits) {
    double most = Arrays.stream(logits).max().orElseThrow();
    double total = Arrays.stream(logits).map(v -> Math.exp(v - most)).sum();
    return Arrays.stream(logits).map(v -> Math.exp(v - most) / total).toArray();
  }
}
