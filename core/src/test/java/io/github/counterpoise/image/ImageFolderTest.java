package io.github.counterpoise.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.DataShape;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFolderTest {

  private static final DataShape.Image GREY = new DataShape.Image(3, 4, 1);
  private static final DataShape.Image COLOUR = new DataShape.Image(3, 4, 3);

  @TempDir private Path folder;

  private ImageFolder images(Sizes sizes) {
    return new ImageFolder(folder, sizes);
  }

  private static PixelImage ramp(DataShape.Image shape) {
    float[] values = new float[shape.values()];
    for (int i = 0; i < values.length; i++) {
      values[i] = 7 * i;
    }
    return new PixelImage(shape, values);
  }

  private Path save(BufferedImage picture, String format, String name) throws IOException {
    Path file = folder.resolve(name);
    assertTrue(ImageIO.write(picture, format, file.toFile()));
    return file;
  }

  @Test
  void greyAndColourComeBackAsWritten() {
    for (DataShape.Image shape : new DataShape.Image[] {GREY, COLOUR}) {
      PixelImage image = ramp(shape);
      image.write(folder.resolve("a.png"));
      assertEquals(shape, images(Sizes.REFUSE).shape("a.png"));
      assertArrayEquals(image.values(), images(Sizes.REFUSE).read("a.png", shape).values());
    }
  }

  @Test
  void valuesAreRoundedAndLimitedWhenWritten() {
    float[] values = {-3, 0.4f, 0.6f, 254.6f, 300, 9, 9, 9, 9, 9, 9, 9};
    new PixelImage(GREY, values).write(folder.resolve("a.png"));
    float[] read = images(Sizes.REFUSE).read("a.png", GREY).values();
    assertArrayEquals(new float[] {0, 0, 1, 255, 255}, Arrays.copyOf(read, 5));
  }

  @Test
  void colourBecomesLumaAndGreyBecomesThreeEqualChannels() {
    PixelImage colour = ramp(COLOUR);
    colour.write(folder.resolve("c.png"));
    float[] grey = images(Sizes.REFUSE).read("c.png", GREY).values();
    assertEquals(0.299f * 21 + 0.587f * 28 + 0.114f * 35, grey[1], 1e-4);
    ramp(GREY).write(folder.resolve("g.png"));
    float[] three = images(Sizes.REFUSE).read("g.png", COLOUR).values();
    assertArrayEquals(new float[] {7, 7, 7}, Arrays.copyOfRange(three, 3, 6));
  }

  @Test
  void jpegIsReadAlmostAsItWas() throws IOException {
    BufferedImage picture = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 256; i++) {
      picture.setRGB(i % 16, i / 16, new Color(200, 100, 50).getRGB());
    }
    save(picture, "jpg", "a.jpg");
    float[] values = images(Sizes.REFUSE).read("a.jpg", new DataShape.Image(16, 16, 3)).values();
    assertEquals(200, values[0], 3);
    assertEquals(100, values[1], 3);
    assertEquals(50, values[2], 3);
  }

  @Test
  void transparentPixelsShowWhiteWhereThereIsNoChannelForThem() throws IOException {
    BufferedImage picture = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
    picture.setRGB(0, 0, 0x00ff0000);
    picture.setRGB(1, 0, 0xff0000ff);
    save(picture, "png", "a.png");
    float[] values = images(Sizes.REFUSE).read("a.png", new DataShape.Image(1, 2, 3)).values();
    assertArrayEquals(new float[] {255, 255, 255, 0, 0, 255}, values);
  }

  @Test
  void otherDepthsAreScaled() throws IOException {
    BufferedImage bits = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_BINARY);
    bits.setRGB(1, 0, 0xffffffff);
    save(bits, "png", "bits.png");
    BufferedImage deep = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
    deep.getRaster().setSample(0, 0, 0, 65535);
    deep.getRaster().setSample(1, 0, 0, 257 * 100);
    save(deep, "png", "deep.png");
    DataShape.Image shape = new DataShape.Image(1, 2, 1);
    assertArrayEquals(new float[] {0, 255}, images(Sizes.REFUSE).read("bits.png", shape).values());
    assertArrayEquals(
        new float[] {255, 100}, images(Sizes.REFUSE).read("deep.png", shape).values(), 1e-3f);
  }

  @Test
  void otherSizesAreResizedOrRefused() {
    ramp(GREY).write(folder.resolve("a.png"));
    DataShape.Image large = new DataShape.Image(6, 8, 1);
    assertEquals(48, images(Sizes.RESIZE).read("a.png", large).values().length);
    refused(
        "Image file 'a.png' is 3x4 (height x width) where 6x8 is expected; scale it, or let images"
            + " be resized (-sizes resize).",
        () -> images(Sizes.REFUSE).read("a.png", large));
  }

  @Test
  void shrinkingAveragesAndGrowingInterpolates() {
    PixelImage two = new PixelImage(new DataShape.Image(1, 2, 1), new float[] {0, 100});
    assertArrayEquals(new float[] {50}, two.resized(1, 1).values(), 1e-4f);
    assertArrayEquals(new float[] {0, 25, 75, 100}, two.resized(1, 4).values(), 1e-4f);
    float[] flat = new float[7 * 5 * 3];
    Arrays.fill(flat, 42);
    for (float value : new PixelImage(new DataShape.Image(7, 5, 3), flat).resized(3, 11).values()) {
      assertEquals(42, value, 1e-3);
    }
  }

  @Test
  void missingFilesAndFoldersAreNamed() {
    refused(
        "There is no image file 'none.png' in the folder '%s'; correct the name or -image-dir."
            .formatted(folder),
        () -> images(Sizes.RESIZE).read("none.png", GREY));
    Path nowhere = folder.resolve("nowhere");
    refused(
        "There is no folder '%s' with image files; correct -image-dir.".formatted(nowhere),
        () -> new ImageFolder(nowhere, Sizes.RESIZE));
  }

  @Test
  void damagedAndForeignFilesAreNamed() throws IOException {
    Files.writeString(folder.resolve("text.png"), "not an image");
    refused(
        "Image file 'text.png' cannot be read (it is neither PNG nor JPEG); replace it with a PNG or"
            + " JPEG file, or remove its row.",
        () -> images(Sizes.RESIZE).read("text.png", GREY));
    Path whole = folder.resolve("whole.png");
    ramp(new DataShape.Image(40, 40, 3)).write(whole);
    byte[] bytes = Files.readAllBytes(whole);
    Files.write(folder.resolve("half.png"), Arrays.copyOf(bytes, bytes.length / 2));
    String message =
        assertThrows(InvalidInputException.class, () -> images(Sizes.RESIZE).read("half.png", GREY))
            .getMessage();
    assertTrue(message.startsWith("Image file 'half.png' cannot be read ("), message);
    Files.write(folder.resolve("empty.png"), new byte[0]);
    assertThrows(InvalidInputException.class, () -> images(Sizes.RESIZE).read("empty.png", GREY));
    BufferedImage bitmap = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
    save(bitmap, "bmp", "a.bmp");
    assertThrows(InvalidInputException.class, () -> images(Sizes.RESIZE).read("a.bmp", GREY));
  }

  @Test
  void onlyGreyOrColourWithOrWithoutTransparency() {
    ramp(GREY).write(folder.resolve("a.png"));
    refused(
        "Image files have 1 channel (grey) or 3 (colour), and one more with transparency, not 5;"
            + " correct -image.",
        () -> images(Sizes.RESIZE).read("a.png", new DataShape.Image(3, 4, 5)));
  }

  private static void refused(String sentence, org.junit.jupiter.api.function.Executable read) {
    assertEquals(sentence, assertThrows(InvalidInputException.class, read).getMessage());
  }
}
