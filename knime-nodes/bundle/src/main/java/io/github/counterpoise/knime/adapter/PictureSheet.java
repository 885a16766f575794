package io.github.counterpoise.knime.adapter;

import io.github.counterpoise.quality.Picture;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.imageio.ImageIO;
import javax.swing.JComponent;

/**
 * One picture, as large as its component; by itself half as wide as it has pixels, so that it is
 * crisp on fine screens and where it is enlarged.
 */
final class PictureSheet extends JComponent {

  private static final long serialVersionUID = 1;

  private final transient BufferedImage image;

  PictureSheet(ViewPicture picture) {
    try {
      image = ImageIO.read(new ByteArrayInputStream(picture.png()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    setPreferredSize(
        new Dimension(image.getWidth() / Picture.SCALE, image.getHeight() / Picture.SCALE));
    setToolTipText(ToolTips.of(picture.description()));
    getAccessibleContext().setAccessibleDescription(picture.description());
  }

  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext =
          new AccessibleJComponent() {
            private static final long serialVersionUID = 1;

            @Override
            public AccessibleRole getAccessibleRole() {
              return AccessibleRole.ICON;
            }
          };
    }
    return accessibleContext;
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D sheet = (Graphics2D) graphics.create();
    sheet.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    sheet.drawImage(image, 0, 0, getWidth(), getHeight(), null);
    sheet.dispose();
  }
}
