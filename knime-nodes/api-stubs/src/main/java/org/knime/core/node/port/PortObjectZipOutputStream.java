package org.knime.core.node.port;

import java.io.OutputStream;
import java.util.zip.ZipOutputStream;

/** Signatures of KNIME's type of the same name. */
public class PortObjectZipOutputStream extends ZipOutputStream {
  PortObjectZipOutputStream(final OutputStream stream) {
    super(stream);
  }
}
