package io.github.counterpoise.learn;

import io.github.counterpoise.archive.ArchiveWriter;
import io.github.counterpoise.encode.TableCodec;
import io.github.counterpoise.engine.Backend;
import io.github.counterpoise.engine.Layer;
import io.github.counterpoise.engine.ParameterSet;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.train.Inference;
import io.github.counterpoise.train.NetworkArchive;
import io.github.counterpoise.train.Softmax;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What {@link Mlp} learns.
 *
 * @param network coordinates → logits, [row][class]
 * @param set its parameters, which belong to the model and go with it
 * @param codec turns rows into coordinates
 * @param classes number of classes
 */
record MlpModel(Inference network, ParameterSet set, TableCodec codec, int classes)
    implements StoredLearner {

  static final String FOLDER = "network";

  private static final int QUERIES = 256; // rows that go through the network together

  static MlpModel of(Layer network, ParameterSet set, TableCodec codec, int classes) {
    return new MlpModel(new Inference(network, QUERIES, codec.width()), set, codec, classes);
  }

  @Override
  public double[][] distributions(Table queries, Run run) {
    int[] asked = IntStream.range(0, queries.rows()).toArray();
    run.monitor().checkCancelled();
    float[][] x = codec.encode(queries, asked).values();
    return Arrays.stream(Backend.onThreads(run.threads(), () -> network.apply(x)))
        .map(Softmax::of)
        .toArray(double[][]::new);
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
}
