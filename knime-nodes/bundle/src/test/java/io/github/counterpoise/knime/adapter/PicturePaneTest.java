package io.github.counterpoise.knime.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.host.Sentences;
import io.github.counterpoise.quality.Picture;
import java.awt.Component;
import java.awt.Container;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.swing.JTabbedPane;
import javax.swing.JTextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The view: pictures that grow with the window, and what was said. */
class PicturePaneTest {

  /** Two pictures of 200 x 100 side by side, with 8 points around them. */
  @ParameterizedTest
  @CsvSource({"300,300,1", "424,600,1", "824,600,2", "1624,600,4", "1624,216,2", "2000,5000,4.94"})
  void picturesGrowWithTheWindowAndKeepTheirShape(int width, int height, double scale)
      throws IOException {
    PictureGrid grid = new PictureGrid();
    grid.add(new PictureSheet(picture("a")));
    grid.add(new PictureSheet(picture("b")));
    grid.setSize(width, height);
    grid.doLayout();
    Component second = grid.getComponent(1);
    assertEquals(200 * scale, second.getWidth(), 1);
    assertEquals(100 * scale, second.getHeight(), 1);
    assertEquals(16 + 200 * scale, second.getX(), 1);
    assertEquals(8, second.getY());
  }

  @Test
  void onePictureHasTheWholeWidth() throws IOException {
    PictureGrid grid = new PictureGrid();
    grid.add(new PictureSheet(picture("a")));
    grid.setSize(1016, 2000);
    grid.doLayout();
    assertEquals(1000, grid.getComponent(0).getWidth());
  }

  @Test
  void sentencesStandInATabOfTheirOwnAndApart() throws IOException {
    PicturePane pane = new PicturePane();
    pane.show(List.of(picture("Classes")), List.of("One is said.", "Another is said."));
    JTabbedPane tabs = find(pane, JTabbedPane.class);
    assertEquals(2, tabs.getTabCount());
    assertEquals(PicturePane.SAID, tabs.getTitleAt(1));
    String text = find(pane, JTextArea.class).getText();
    assertEquals(List.of("• One is said. ", "• Another is said."), text.lines().toList());
  }

  @Test
  void oneSentenceNeedsNoBullet() {
    assertEquals("One.", Sentences.joined(List.of("One.")));
    assertEquals("", Sentences.joined(List.of()));
    assertTrue(
        Sentences.joined(List.of("One.", "Two.")).replace("\n", "").contains(". • "),
        "apart without line breaks, too");
  }

  private static ViewPicture picture(String tab) throws IOException {
    BufferedImage image =
        new BufferedImage(200 * Picture.SCALE, 100 * Picture.SCALE, BufferedImage.TYPE_INT_RGB);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    return new ViewPicture(tab, "A picture.", png.toByteArray());
  }

  private static <T> T find(Container pane, Class<T> type) {
    for (Component part : pane.getComponents()) {
      if (type.isInstance(part)) {
        return type.cast(part);
      }
      T found = part instanceof Container inner ? find(inner, type) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
