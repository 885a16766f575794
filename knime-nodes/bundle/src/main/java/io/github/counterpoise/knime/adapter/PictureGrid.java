package io.github.counterpoise.knime.adapter;

import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import javax.swing.JPanel;
import javax.swing.JViewport;
import javax.swing.Scrollable;

/**
 * Pictures, two side by side, that grow with the window: as wide as it allows, but not so that one
 * is higher than it, and never smaller than they were drawn.
 */
final class PictureGrid extends JPanel implements Scrollable {

  private static final long serialVersionUID = 1;
  private static final int GAP = 8;
  private static final int MOST_COLUMNS = 2;

  private final transient ComponentAdapter resized =
      new ComponentAdapter() {
        @Override
        public void componentResized(ComponentEvent event) {
          revalidate();
        }
      };

  PictureGrid() {
    super(null);
    setBackground(Color.WHITE);
  }

  @Override
  public void addNotify() {
    super.addNotify();
    getParent().addComponentListener(resized);
  }

  @Override
  public void removeNotify() {
    getParent().removeComponentListener(resized);
    super.removeNotify();
  }

  /** Returns how many times larger than drawn the pictures are, at least 1. */
  private double scale(Dimension room) {
    Dimension cell = cell();
    double wide = (room.width - GAP * (columns() + 1.0)) / columns() / cell.width;
    double high = (room.height - 2.0 * GAP) / cell.height;
    return Math.max(1, Math.min(wide, high));
  }

  /** Returns the size of the largest picture as drawn. */
  private Dimension cell() {
    Dimension largest = new Dimension(1, 1);
    for (Component picture : getComponents()) {
      Dimension size = picture.getPreferredSize();
      largest.width = Math.max(largest.width, size.width);
      largest.height = Math.max(largest.height, size.height);
    }
    return largest;
  }

  private int columns() {
    return Math.max(1, Math.min(MOST_COLUMNS, getComponentCount()));
  }

  private Dimension room() {
    Container parent = getParent();
    return parent instanceof JViewport viewport ? viewport.getExtentSize() : getSize();
  }

  private Dimension size(double scale) {
    int rows = (getComponentCount() + columns() - 1) / columns();
    Dimension cell = cell();
    return new Dimension(
        (int) (columns() * (cell.width * scale + GAP)) + GAP,
        (int) (rows * (cell.height * scale + GAP)) + GAP);
  }

  @Override
  public Dimension getPreferredSize() {
    return size(scale(room()));
  }

  @Override
  public void doLayout() {
    double scale = scale(room());
    Dimension cell = cell();
    for (int i = 0; i < getComponentCount(); i++) {
      Dimension drawn = getComponent(i).getPreferredSize();
      int row = i / columns();
      int column = i % columns();
      getComponent(i)
          .setBounds(
              GAP + (int) (column * (cell.width * scale + GAP)),
              GAP + (int) (row * (cell.height * scale + GAP)),
              (int) (drawn.width * scale),
              (int) (drawn.height * scale));
    }
  }

  @Override
  public Dimension getPreferredScrollableViewportSize() {
    return size(1);
  }

  @Override
  public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
    return GAP * 2;
  }

  @Override
  public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
    return Math.max(1, visible.height - GAP);
  }

  @Override
  public boolean getScrollableTracksViewportWidth() {
    return room().width >= size(1).width;
  }

  @Override
  public boolean getScrollableTracksViewportHeight() {
    return room().height >= getPreferredSize().height;
  }
}
