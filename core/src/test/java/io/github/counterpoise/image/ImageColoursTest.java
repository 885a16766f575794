package io.github.counterpoise.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.PixelForm;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Colours of print, and single transparent colours. */
class ImageColoursTest {

  private static float[] values(byte[] content) {
    EncodedImage image = new EncodedImage("It", content);
    return image.read(image.shape(), Sizes.REFUSE).values();
  }

  @Test
  void coloursOfPrintBecomeThoseOfScreens() throws IOException {
    byte[] cyan = ImageBytes.withAdobe(ImageBytes.fourBands(0, 255, 255, 255)); // inverted
    EncodedImage image = new EncodedImage("It", cyan);
    assertEquals(new DataShape.Image(8, 8, 3), image.shape());
    float[] values = image.read(image.shape(), Sizes.REFUSE).values();
    assertEquals(0, values[0], 90); // red, which profiles of print may leave a little of
    assertEquals(200, values[1], 60);
    assertEquals(240, values[2], 30);
    float[] white = values(ImageBytes.withAdobe(ImageBytes.fourBands(255, 255, 255, 255)));
    float[] black = values(ImageBytes.withAdobe(ImageBytes.fourBands(255, 255, 255, 0)));
    for (int c = 0; c < 3; c++) {
      assertEquals(255, white[c], 3);
      assertEquals(20, black[c], 30);
    }
  }

  @Test
  void aTransparentGreyIsSeenThrough() {
    for (int depth : new int[] {8, 16}) {
      DataShape.Image shape = new DataShape.Image(1, 3, 1, new PixelForm(depth, false, List.of()));
      byte[] png = new PixelImage(shape, new float[] {9, 200, 9}).png();
      byte[] keyed = ImageBytes.withChunk(png, "tRNS", new byte[] {0, 9});
      EncodedImage image = new EncodedImage("It", keyed);
      assertEquals(
          new DataShape.Image(1, 3, 2, new PixelForm(depth, true, List.of())), image.shape());
      int most = shape.form().most();
      assertArrayEquals(
          new float[] {9, 0, 200, most, 9, 0}, image.read(image.shape(), Sizes.REFUSE).values());
    }
  }

  @Test
  void aTransparentColourIsSeenThrough() {
    for (int depth : new int[] {8, 16}) {
      DataShape.Image shape = new DataShape.Image(1, 2, 3, new PixelForm(depth, false, List.of()));
      byte[] png = new PixelImage(shape, new float[] {1, 2, 3, 200, 2, 3}).png();
      byte[] keyed = ImageBytes.withChunk(png, "tRNS", new byte[] {0, 1, 0, 2, 0, 3});
      assertArrayEquals(new float[] {1, 2, 3, 0, 200, 2, 3, shape.form().most()}, values(keyed));
    }
  }

  @Test
  void aTransparentShadeOfFewIsPartOfThePalette() throws IOException {
    BufferedImage ink = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_BINARY);
    ink.setRGB(1, 0, -1);
    byte[] keyed = ImageBytes.withChunk(ImageBytes.png(ink), "tRNS", new byte[] {0, 1});
    EncodedImage image = new EncodedImage("It", keyed);
    assertEquals(
        new DataShape.Image(1, 2, 2, new PixelForm(8, true, List.of(0xff000000, 0x00ffffff))),
        image.shape());
    assertArrayEquals(
        new float[] {0, 255, 255, 0}, image.read(image.shape(), Sizes.REFUSE).values());
  }

  @Test
  void otherPhotosAreReadAsJavaReadsThem() throws IOException {
    BufferedImage picture = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(3, 3, 0x123456);
    byte[] jpeg = ImageBytes.jpeg(picture);
    BufferedImage javas = ImageIO.read(new ByteArrayInputStream(jpeg));
    float[] values = values(jpeg);
    for (int i = 0; i < 256; i++) {
      int rgb = javas.getRGB(i % 16, i / 16);
      assertEquals(rgb >> 16 & 0xff, values[3 * i]);
      assertEquals(rgb >> 8 & 0xff, values[3 * i + 1]);
      assertEquals(rgb & 0xff, values[3 * i + 2]);
    }
  }
}
