package org.knime.core.node.defaultnodesettings;

/** Signatures of KNIME's type of the same name. */
public abstract class DialogComponent {
  DialogComponent() {}

  public abstract void setToolTipText(final String text);
}
