package org.knime.core.node.port;

import java.io.OutputStream;
import java.util.zip.ZipOutputStream;

/** Signatures of KNIME's type of the same name. */
public class PortObjectSpecZipOutputStream extends ZipOutputStream {
  PortObjectSpecZipOutputStream(final OutputStream stream) {
    super(stream);
  }
}
