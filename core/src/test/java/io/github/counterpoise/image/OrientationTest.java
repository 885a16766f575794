package io.github.counterpoise.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.counterpoise.table.DataShape;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrientationTest {

  /** Two rows of three: 1 2 3 above 4 5 6. */
  private static final PixelImage STORED =
      new PixelImage(new DataShape.Image(2, 3, 1), new float[] {1, 2, 3, 4, 5, 6});

  @ParameterizedTest
  @CsvSource({
    "1, 1 2 3 4 5 6, 2",
    "2, 3 2 1 6 5 4, 2",
    "3, 6 5 4 3 2 1, 2",
    "4, 4 5 6 1 2 3, 2",
    "5, 1 4 2 5 3 6, 3",
    "6, 4 1 5 2 6 3, 3",
    "7, 6 3 5 2 4 1, 3",
    "8, 3 6 2 5 1 4, 3"
  })
  void pngFilesAreTurnedUpright(int tag, String upright, int height) {
    for (boolean littleEndian : new boolean[] {true, false}) {
      byte[] file = ImageBytes.withChunk(STORED.png(), "eXIf", ImageBytes.exif(tag, littleEndian));
      EncodedImage image = new EncodedImage("It", file);
      DataShape.Image shape = new DataShape.Image(height, 6 / height, 1);
      assertEquals(shape, image.shape());
      float[] values = image.read(shape, Sizes.REFUSE).values();
      String[] expected = upright.split(" ");
      for (int i = 0; i < values.length; i++) {
        assertEquals(Float.parseFloat(expected[i]), values[i]);
      }
    }
  }

  @Test
  void photosAreTurnedUpright() throws IOException {
    BufferedImage picture = new BufferedImage(16, 8, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < 64; i++) {
      picture.getRaster().setSample(i % 8, i / 8, 0, 200); // the left half
    }
    byte[] file = ImageBytes.withExif(ImageBytes.jpeg(picture), ImageBytes.exif(6, false));
    EncodedImage image = new EncodedImage("It", file);
    assertEquals(new DataShape.Image(16, 8, 1), image.shape());
    float[] values = image.read(image.shape(), Sizes.REFUSE).values();
    assertEquals(200, values[0], 1);
    assertEquals(200, values[7], 1); // the upper half now
    assertEquals(0, values[8 * 15], 1);
    assertEquals(0, values[8 * 15 + 7], 1);
  }

  @Test
  void damagedNotesSayNothing() {
    assertEquals(Orientation.UPRIGHT, Orientation.of(ByteBuffer.wrap(new byte[3])));
    assertEquals(Orientation.UPRIGHT, Orientation.of(ByteBuffer.wrap(ImageBytes.exif(9, true))));
    byte[] early = ImageBytes.withChunk(STORED.png(), "eXIf", new byte[] {'M', 'M', 0, 42});
    assertArrayEquals(
        STORED.values(), new EncodedImage("It", early).read(STORED.shape(), Sizes.REFUSE).values());
  }
}
