package io.github.counterpoise.learn;

import io.github.counterpoise.archive.ArchiveReader;
import io.github.counterpoise.describe.Reference;
import io.github.counterpoise.encode.MetricSpace;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.io.IOException;

/**
 * The nearest training rows vote, each with its weight, in the mixed space of {@link MetricSpace}.
 *
 * @param name name in results
 * @param config settings
 */
@Reference(
    key = "Cover1967",
    authors = "Cover, Thomas M. and Hart, Peter E.",
    title = "Nearest Neighbor Pattern Classification",
    venue = "IEEE Transactions on Information Theory",
    year = 1967,
    volume = "13",
    pages = "21-27",
    url = "https://doi.org/10.1109/TIT.1967.1053964")
public record Knn(String name, KnnConfig config) implements StoringLearner {

  /** The name users know it by. */
  public static final String NAME = "kNN";

  @Override
  public String settings() {
    return config.toString();
  }

  @Override
  public StoredLearner fit(Table rows, Run run) {
    requireTaken(rows.schema());
    run.monitor().checkCancelled();
    return new KnnModel(ScaledWeights.of(rows), config.neighbors()); // votes alike in any unit
  }

  /**
   * Reads what a fitted one wrote.
   *
   * @param config its settings
   * @param archive where from
   * @param schema the columns learnt from
   * @throws IOException if entries are missing or damaged
   */
  public static StoredLearner read(KnnConfig config, ArchiveReader archive, Schema schema)
      throws IOException {
    return KnnModel.read(config, archive, schema);
  }
}
