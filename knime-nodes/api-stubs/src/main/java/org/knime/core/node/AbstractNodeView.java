package org.knime.core.node;

/** Signatures of KNIME's type of the same name. */
public abstract class AbstractNodeView<T extends AbstractNodeView.ViewableModel> {
  protected AbstractNodeView(final T viewableModel) {}

  protected abstract void modelChanged();

  public static interface ViewableModel {}
}
