package org.knime.core.data.filestore.internal;

/** Signatures of KNIME's type of the same name. */
public final class FileStoreProxy {
  private FileStoreProxy() {}

  public interface FlushCallback {}
}
