package org.knime.core.node;

import java.io.File;
import java.io.IOException;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.AbstractNodeView.ViewableModel;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.workflow.VariableType;

/** Signatures of KNIME's type of the same name. */
public abstract class NodeModel implements ViewableModel {
  protected NodeModel(final int nrInDataPorts, final int nrOutDataPorts) {
    throw new UnsupportedOperationException();
  }

  protected NodeModel(final PortType[] inPortTypes, final PortType[] outPortTypes) {
    throw new UnsupportedOperationException();
  }

  protected PortObjectSpec[] configure(final PortObjectSpec[] inSpecs)
      throws InvalidSettingsException {
    throw new UnsupportedOperationException();
  }

  protected PortObject[] execute(final PortObject[] inObjects, final ExecutionContext exec)
      throws Exception {
    throw new UnsupportedOperationException();
  }

  protected DataTableSpec[] configure(final DataTableSpec[] inSpecs)
      throws InvalidSettingsException {
    throw new UnsupportedOperationException();
  }

  protected BufferedDataTable[] execute(
      final BufferedDataTable[] inData, final ExecutionContext exec) throws Exception {
    throw new UnsupportedOperationException();
  }

  protected abstract void loadInternals(final File nodeInternDir, final ExecutionMonitor exec)
      throws IOException, CanceledExecutionException;

  protected abstract void saveInternals(final File nodeInternDir, final ExecutionMonitor exec)
      throws IOException, CanceledExecutionException;

  protected abstract void saveSettingsTo(final NodeSettingsWO settings);

  protected abstract void validateSettings(final NodeSettingsRO settings)
      throws InvalidSettingsException;

  protected abstract void loadValidatedSettingsFrom(final NodeSettingsRO settings)
      throws InvalidSettingsException;

  protected abstract void reset();

  protected final void setWarningMessage(final String warningMessage) {
    throw new UnsupportedOperationException();
  }

  protected final void pushFlowVariableInt(final String name, final int value) {
    throw new UnsupportedOperationException();
  }

  protected final void pushFlowVariableDouble(final String name, final double value) {
    throw new UnsupportedOperationException();
  }

  protected final void pushFlowVariableString(final String name, final String value) {
    throw new UnsupportedOperationException();
  }

  protected final <T> void pushFlowVariable(
      final String name, final VariableType<T> type, final T value) {
    throw new UnsupportedOperationException();
  }
}
