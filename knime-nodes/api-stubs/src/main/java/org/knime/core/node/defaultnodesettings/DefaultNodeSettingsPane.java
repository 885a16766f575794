package org.knime.core.node.defaultnodesettings;

import org.knime.core.node.NodeDialogPane;

/** Signatures of KNIME's type of the same name. */
public class DefaultNodeSettingsPane extends NodeDialogPane {
  public DefaultNodeSettingsPane() {
    throw new UnsupportedOperationException();
  }

  public void setDefaultTabTitle(final String tabTitle) {
    throw new UnsupportedOperationException();
  }

  public void createNewTab(final String tabTitle) {
    throw new UnsupportedOperationException();
  }

  public void createNewGroup(final String title) {
    throw new UnsupportedOperationException();
  }

  public void closeCurrentGroup() {
    throw new UnsupportedOperationException();
  }

  public void addDialogComponent(final DialogComponent diaC) {
    throw new UnsupportedOperationException();
  }
}
