package org.knime.core.node.port;

import java.io.IOException;
import javax.swing.JComponent;
import org.knime.core.internal.SerializerMethodLoader.Serializer;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;

/** Signatures of KNIME's type of the same name. */
public interface PortObject {
  abstract static class PortObjectSerializer<T extends PortObject> implements Serializer<T> {
    public PortObjectSerializer() {}

    public abstract void savePortObject(
        final T portObject, final PortObjectZipOutputStream out, final ExecutionMonitor exec)
        throws IOException, CanceledExecutionException;

    public abstract T loadPortObject(
        final PortObjectZipInputStream in, final PortObjectSpec spec, final ExecutionMonitor exec)
        throws IOException, CanceledExecutionException;
  }

  String getSummary();

  PortObjectSpec getSpec();

  JComponent[] getViews();
}
