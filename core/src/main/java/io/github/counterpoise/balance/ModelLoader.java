package io.github.counterpoise.balance;

import io.github.counterpoise.archive.ArchiveReader;
import io.github.counterpoise.oversample.FittedOversampler;
import io.github.counterpoise.oversample.Oversampler;
import io.github.counterpoise.run.Run;
import java.io.IOException;

/** Brings back what a method learnt and saved. */
@FunctionalInterface
public interface ModelLoader {

  /**
   * Reads the model out of an archive.
   *
   * @param method the method, with the settings it was saved with
   * @param archive what was saved
   * @param run monitor and threads
   * @return what was learnt
   * @throws IOException if entries are missing or damaged
   */
  FittedOversampler load(Oversampler<?> method, ArchiveReader archive, Run run) throws IOException;
}
