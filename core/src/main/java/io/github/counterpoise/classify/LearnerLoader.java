package io.github.counterpoise.classify;

import io.github.counterpoise.archive.ArchiveReader;
import io.github.counterpoise.learn.StoredLearner;
import io.github.counterpoise.table.Schema;
import java.io.IOException;

/**
 * Reads what a classifier learnt and wrote.
 *
 * @param <C> type of its settings
 */
@FunctionalInterface
public interface LearnerLoader<C> {

  /**
   * Reads a fitted classifier.
   *
   * @param config the settings it was trained with
   * @param archive where from
   * @param schema the columns learnt from
   * @return what was learnt
   * @throws IOException if entries are missing or damaged
   */
  StoredLearner load(C config, ArchiveReader archive, Schema schema) throws IOException;
}
