package org.knime.core.node.defaultnodesettings;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.util.filter.NameFilterConfiguration.FilterResult;

/** Signatures of KNIME's type of the same name. */
public final class SettingsModelColumnFilter2 extends SettingsModel {
  public SettingsModelColumnFilter2(final String configName) {
    throw new UnsupportedOperationException();
  }

  public FilterResult applyTo(final DataTableSpec inSpec) {
    throw new UnsupportedOperationException();
  }
}
