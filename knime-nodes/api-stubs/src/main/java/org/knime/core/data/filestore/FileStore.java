package org.knime.core.data.filestore;

import java.io.File;

/** Signatures of KNIME's type of the same name. */
public final class FileStore {
  private FileStore() {}

  public File getFile() {
    throw new UnsupportedOperationException();
  }
}
