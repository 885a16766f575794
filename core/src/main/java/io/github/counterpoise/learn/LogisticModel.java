package io.github.counterpoise.learn;

import io.github.counterpoise.archive.ArchiveReader;
import io.github.counterpoise.archive.ArchiveWriter;
import io.github.counterpoise.encode.TableCodec;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What {@link Logistic} learns.
 *
 * @param codec turns rows into coordinates
 * @param weights [class][coordinate, intercept last], one after the other
 * @param classes number of classes
 */
record LogisticModel(TableCodec codec, double[] weights, int classes) implements StoredLearner {

  private static final String ENTRY = "weights";

  @Override
  public double[][] distributions(Table queries, Run run) {
    run.monitor().checkCancelled();
    int[] asked = IntStream.range(0, queries.rows()).toArray();
    float[][] x = codec.encode(queries, asked).values();
    return Arrays.stream(x)
        .map(row -> Logistic.softmax(weights, row, classes))
        .toArray(double[][]::new);
  }

  @Override
  public String summary() {
    return String.format(
        Locale.ROOT, "%d weights for each of %d classes.", codec.width() + 1, classes);
  }

  @Override
  public void writeTo(ArchiveWriter archive) throws IOException {
    SavedCodec.write(archive, codec);
    archive.doubles(ENTRY, weights);
  }

  /** Reads what {@link #writeTo} wrote. */
  static LogisticModel read(ArchiveReader archive, Schema schema) throws IOException {
    TableCodec codec = SavedCodec.read(archive, schema);
    int classes = schema.classLabels().size();
    return new LogisticModel(codec, archive.doubles(ENTRY, classes * (codec.width() + 1)), classes);
  }
}
