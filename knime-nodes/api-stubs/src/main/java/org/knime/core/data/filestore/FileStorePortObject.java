package org.knime.core.data.filestore;

import java.util.List;
import org.knime.core.data.filestore.internal.FileStoreProxy.FlushCallback;
import org.knime.core.node.port.PortObject;

/** Signatures of KNIME's type of the same name. */
public abstract class FileStorePortObject implements PortObject, FlushCallback {
  protected FileStorePortObject(final List<FileStore> fileStores) {
    throw new UnsupportedOperationException();
  }

  protected FileStorePortObject() {
    throw new UnsupportedOperationException();
  }

  protected FileStore getFileStore(final int index) {
    throw new UnsupportedOperationException();
  }
}
