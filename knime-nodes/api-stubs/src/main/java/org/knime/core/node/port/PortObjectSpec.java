package org.knime.core.node.port;

import java.io.IOException;
import javax.swing.JComponent;
import org.knime.core.internal.SerializerMethodLoader.Serializer;

/** Signatures of KNIME's type of the same name. */
public interface PortObjectSpec {
  abstract static class PortObjectSpecSerializer<T extends PortObjectSpec>
      implements Serializer<T> {
    public PortObjectSpecSerializer() {}

    public abstract void savePortObjectSpec(
        final T portObjectSpec, final PortObjectSpecZipOutputStream out) throws IOException;

    public abstract T loadPortObjectSpec(final PortObjectSpecZipInputStream in) throws IOException;
  }

  JComponent[] getViews();
}
