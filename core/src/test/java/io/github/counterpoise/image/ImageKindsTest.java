package io.github.counterpoise.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.PixelForm;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an image is, is kept on the way in and on the way out. */
class ImageKindsTest {

  private static final int RED = 0xffff0000;
  private static final int GREEN = 0xff008000;
  private static final int SAND = 0xffc2b280;

  private static PixelForm form(int depth, boolean alpha, Integer... palette) {
    return new PixelForm(depth, alpha, List.of(palette));
  }

  private static DataShape.Image shape(int height, int width, int channels, PixelForm form) {
    return new DataShape.Image(height, width, channels, form);
  }

  private static EncodedImage encoded(byte[] content) {
    return new EncodedImage("It", content);
  }

  static Stream<PixelImage> kinds() {
    return Stream.of(
        new PixelImage(shape(1, 3, 1, PixelForm.PLAIN), new float[] {0, 100, 255}),
        new PixelImage(shape(1, 2, 3, PixelForm.PLAIN), new float[] {0, 100, 255, 1, 2, 3}),
        new PixelImage(shape(1, 3, 1, form(16, false)), new float[] {0, 3952, 65535}),
        new PixelImage(
            shape(2, 1, 3, form(16, false)), new float[] {0, 1000, 65535, 256, 257, 258}),
        new PixelImage(shape(3, 3, 1, form(1, false)), new float[] {0, 1, 1, 0, 0, 1, 1, 1, 0}),
        new PixelImage(shape(1, 3, 2, form(8, true)), new float[] {9, 0, 100, 77, 255, 255}),
        new PixelImage(
            shape(1, 2, 4, form(8, true)), new float[] {9, 20, 30, 0, 100, 77, 255, 128}),
        new PixelImage(shape(1, 2, 2, form(16, true)), new float[] {9, 65535, 1000, 300}),
        new PixelImage(
            shape(1, 2, 4, form(16, true)), new float[] {9, 20, 30, 300, 65535, 77, 255, 0}),
        new PixelImage(
            shape(1, 3, 3, form(8, false, RED, GREEN, SAND)),
            new float[] {255, 0, 0, 194, 178, 128, 0, 128, 0}),
        new PixelImage(
            shape(1, 2, 4, form(8, true, RED, 0x80008000)),
            new float[] {255, 0, 0, 255, 0, 128, 0, 128}),
        new PixelImage(
            shape(1, 3, 1, form(8, false, 0xff000000, 0xff323232, 0xffffffff)),
            new float[] {255, 0, 50}));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyKindComesBackAsItWasWritten(PixelImage image) {
    EncodedImage read = encoded(image.png());
    PixelForm found = read.shape().form();
    assertTrue(found.palette().containsAll(image.shape().form().palette()));
    assertEquals(image.shape().form().hasPalette(), found.hasPalette());
    DataShape.Image shape = read.shape();
    assertEquals(
        image.shape(),
        shape(
            shape.height(),
            shape.width(),
            shape.channels(),
            new PixelForm(found.depth(), found.alpha(), image.shape().form().palette())));
    assertArrayEquals(image.values(), read.read(read.shape(), Sizes.REFUSE).values());
  }

  @Test
  void synthesizedPixelsBecomeTheNearestOfThePalette() {
    DataShape.Image shape = shape(1, 3, 3, form(8, false, RED, GREEN, SAND));
    float[] made = {250, 10, 20, 30, 100, 10, 180, 180, 140};
    float[] read = encoded(new PixelImage(shape, made).png()).read(shape, Sizes.REFUSE).values();
    assertArrayEquals(new float[] {255, 0, 0, 0, 128, 0, 194, 178, 128}, read);
  }

  @Test
  void synthesizedPixelsOfOneBitAreZeroOrOne() {
    DataShape.Image shape = shape(1, 4, 1, form(1, false));
    byte[] made = new PixelImage(shape, new float[] {-0.2f, 0.4f, 0.6f, 3}).png();
    assertArrayEquals(new float[] {0, 0, 1, 1}, encoded(made).read(shape, Sizes.REFUSE).values());
    assertEquals(1, made[24]); // bits, as the header has it
  }

  @Test
  void paperAndInkInEitherOrderAreOneBit() throws IOException {
    byte[] levels = {(byte) 255, 0};
    IndexColorModel paperFirst = new IndexColorModel(1, 2, levels, levels, levels);
    BufferedImage picture = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_BINARY, paperFirst);
    picture.getRaster().setSample(1, 0, 0, 1);
    EncodedImage image = encoded(ImageBytes.png(picture));
    assertEquals(form(1, false), image.shape().form());
    assertArrayEquals(new float[] {1, 0}, image.read(image.shape(), Sizes.REFUSE).values());
  }

  @Test
  void greysOfFourBitsAreAPalette() throws IOException {
    int[] greys = new int[16];
    for (int i = 0; i < greys.length; i++) {
      greys[i] = 0xff000000 | 0x111111 * i;
    }
    IndexColorModel model = new IndexColorModel(4, 16, greys, 0, false, -1, DataBuffer.TYPE_BYTE);
    BufferedImage picture = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_BINARY, model);
    picture.getRaster().setSample(0, 0, 0, 3);
    picture.getRaster().setSample(1, 0, 0, 15);
    EncodedImage image = encoded(ImageBytes.png(picture));
    assertEquals(1, image.shape().channels());
    assertEquals(16, image.shape().form().palette().size());
    assertArrayEquals(new float[] {51, 255}, image.read(image.shape(), Sizes.REFUSE).values());
  }

  @Test
  void whatCannotBeSeenTintsNothing() {
    DataShape.Image shape = shape(1, 2, 4, form(8, true));
    PixelImage image = new PixelImage(shape, new float[] {255, 0, 0, 0, 0, 0, 200, 255});
    PixelImage one = image.as(shape(1, 1, 4, form(8, true)));
    assertArrayEquals(new float[] {0, 0, 200, 127.5f}, one.values(), 1e-3f);
  }

  @Test
  void transparencyIsTakenOffAndPutOn() {
    DataShape.Image seen = shape(1, 2, 2, form(8, true));
    PixelImage image = new PixelImage(seen, new float[] {100, 0, 100, 255});
    PixelImage opaque = image.as(shape(1, 2, 1, PixelForm.PLAIN));
    assertArrayEquals(new float[] {255, 100}, opaque.values());
    assertArrayEquals(
        new float[] {65535, 65535, 65535, 65535, 25700, 25700, 25700, 65535},
        opaque.as(shape(1, 2, 4, form(16, true))).values());
  }
}
