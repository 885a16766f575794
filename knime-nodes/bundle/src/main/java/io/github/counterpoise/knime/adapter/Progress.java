package io.github.counterpoise.knime.adapter;

/** Where a host shows how far a node is, and learns whether its user wants it to stop. */
public interface Progress {

  /**
   * Shows how far the work is.
   *
   * @param fraction share of the work done, 0 to 1
   * @param text what is going on
   */
  void show(double fraction, String text);

  /** Returns whether the user wants the node to stop. */
  boolean cancelled();
}
