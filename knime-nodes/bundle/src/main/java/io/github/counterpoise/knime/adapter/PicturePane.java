package io.github.counterpoise.knime.adapter;

import io.github.counterpoise.quality.Picture;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GridLayout;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.swing.Icon;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTabbedPane;

/** Pictures in tabs, two side by side. */
public final class PicturePane extends JPanel {

  private static final long serialVersionUID = 1;

  /** Makes an empty pane. */
  public PicturePane() {
    super(new BorderLayout());
    setPreferredSize(new Dimension(1080, 560));
    show(List.of());
  }

  /**
   * Shows pictures in place of those shown before.
   *
   * @param pictures the pictures, in order; a word stands for none
   */
  public void show(List<ViewPicture> pictures) {
    removeAll();
    if (pictures.isEmpty()) {
      add(new JLabel("Execute the node to see its rows.", JLabel.CENTER), BorderLayout.CENTER);
    } else {
      Map<String, JPanel> tabs = new LinkedHashMap<>();
      for (ViewPicture picture : pictures) {
        tabs.computeIfAbsent(picture.tab(), tab -> tab()).add(Sheet.label(picture));
      }
      JTabbedPane pane = new JTabbedPane();
      tabs.forEach((title, tab) -> pane.addTab(title, new JScrollPane(top(tab))));
      add(pane, BorderLayout.CENTER);
    }
    revalidate();
    repaint();
  }

  private static JPanel tab() {
    JPanel tab = new JPanel(new GridLayout(0, 2, 8, 8));
    tab.setBackground(Color.WHITE);
    return tab;
  }

  /** Keeps a tab's pictures at the top left and at their size. */
  private static JPanel top(JPanel tab) {
    JPanel corner = new JPanel(new FlowLayout(FlowLayout.LEFT));
    corner.setBackground(Color.WHITE);
    corner.add(tab);
    return corner;
  }

  /** One picture at its logical size, so that it is crisp on fine screens. */
  private record Sheet(BufferedImage image) implements Icon {

    static JLabel label(ViewPicture picture) {
      try {
        JLabel label = new JLabel(new Sheet(ImageIO.read(new ByteArrayInputStream(picture.png()))));
        label.setToolTipText(ToolTips.of(picture.description()));
        label.getAccessibleContext().setAccessibleDescription(picture.description());
        return label;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public int getIconWidth() {
      return image.getWidth() / Picture.SCALE;
    }

    @Override
    public int getIconHeight() {
      return image.getHeight() / Picture.SCALE;
    }

    @Override
    public void paintIcon(Component component, Graphics graphics, int x, int y) {
      Graphics2D sheet = (Graphics2D) graphics.create();
      sheet.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      sheet.drawImage(image, x, y, getIconWidth(), getIconHeight(), null);
      sheet.dispose();
    }
  }
}
