package io.github.counterpoise.learn;

import io.github.counterpoise.archive.ArchiveWriter;
import java.io.IOException;

/** A trained classifier that can be written to a file and read again. */
public interface StoredLearner extends FittedLearner {

  /**
   * Writes what was learnt; how it is read again is known to the class that learnt it.
   *
   * @param archive where to
   * @throws IOException if the file cannot be written
   */
  void writeTo(ArchiveWriter archive) throws IOException;

  /** Returns what was learnt, or how the training went, in one sentence. */
  String summary();
}
