package io.github.counterpoise.learn;

import io.github.counterpoise.archive.ArchiveReader;
import io.github.counterpoise.archive.ArchiveWriter;
import io.github.counterpoise.encode.TableCodec;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;

/** The encoder of a learner in an archive: all that it learnt from the training rows. */
final class SavedCodec {

  private static final String ENTRY = "codec.json";

  private SavedCodec() {}

  static void write(ArchiveWriter archive, TableCodec codec) throws IOException {
    archive.json(ENTRY, codec);
  }

  /**
   * Reads an encoder.
   *
   * @param archive where from
   * @param schema the columns learnt from
   * @throws IOException if it is missing, damaged or for other columns
   */
  static TableCodec read(ArchiveReader archive, Schema schema) throws IOException {
    TableCodec codec = archive.json(ENTRY, TableCodec.class);
    boolean fits =
        codec.numbers().stream().allMatch(n -> isFeature(schema, n.column()) && n.deviation() > 0)
            && codec.labels().stream().allMatch(block -> fits(block, schema))
            && codec.width() > 0;
    if (!fits) {
      throw new EOFException(ENTRY);
    }
    return codec;
  }

  private static boolean fits(TableCodec.OneHot block, Schema schema) {
    return isFeature(schema, block.column())
        && schema.column(block.column()) instanceof Column.Nominal nominal
        && block.observed() != null
        && Arrays.stream(block.observed()).allMatch(v -> v >= 0 && v < nominal.labels().size());
  }

  private static boolean isFeature(Schema schema, int column) {
    return column >= 0 && column < schema.width() && column != schema.classIndex();
  }
}
