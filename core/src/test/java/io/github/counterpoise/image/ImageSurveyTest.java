package io.github.counterpoise.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.PixelForm;
import io.github.counterpoise.testing.RecordingMonitor;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImageSurveyTest {

  private static final PixelForm DEEP = new PixelForm(16, false, List.of());
  private static final PixelForm SEEN_THROUGH = new PixelForm(8, true, List.of());

  private final RecordingMonitor monitor = new RecordingMonitor();
  private int files;

  private ImageSurvey survey(DataShape.Image wanted, DataShape.Image... images) {
    ImageSurvey survey = new ImageSurvey(wanted);
    for (DataShape.Image image : images) {
      survey.add(image(new PixelImage(image, new float[image.values()]).png()));
    }
    survey.say(Sizes.RESIZE, monitor);
    return survey;
  }

  private EncodedImage image(byte[] content) {
    return new EncodedImage("Image file '" + ++files + ".png'", content);
  }

  private static DataShape.Image square(int side, int channels, PixelForm form) {
    return new DataShape.Image(side, side, channels, form);
  }

  private static DataShape.Image square(int side, int channels) {
    return new DataShape.Image(side, side, channels);
  }

  @Test
  void equalImagesAreNothingToSpeakOf() {
    assertEquals(square(4, 3), survey(null, square(4, 3), square(4, 3)).shape());
    assertEquals(List.of(), monitor.warnings());
    assertEquals(List.of(), monitor.infos());
  }

  @Test
  void mostDecideTheSize() {
    assertEquals(square(24, 1), survey(null, square(2, 1), square(24, 1), square(24, 1)).shape());
    assertEquals(
        List.of(
            "Resized 1 of 3 images to 24x24, the size of most; for instance image file '1.png'"
                + " (2x2)."),
        monitor.warnings());
  }

  @Test
  void mostDecideColours() {
    assertEquals(square(4, 3), survey(null, square(4, 1), square(4, 3), square(4, 3)).shape());
    assertEquals(
        List.of(
            "Converted 1 of 3 images to colours of 8 bits, as most have; for instance image file"
                + " '1.png' (greys of 8 bits)."),
        monitor.warnings());
  }

  @Test
  void mostDecideBits() {
    assertEquals(
        square(4, 1, DEEP),
        survey(null, square(4, 1), square(4, 1, DEEP), square(4, 1, DEEP)).shape());
    assertEquals(
        List.of(
            "Converted 1 of 3 images to greys of 16 bits, as most have; for instance image file"
                + " '1.png' (greys of 8 bits)."),
        monitor.warnings());
  }

  @Test
  void whatIsSetIsDoneAndNoted() {
    DataShape.Image set = square(8, 1);
    assertEquals(set, survey(set, square(4, 3), square(8, 1)).shape());
    assertEquals(List.of(), monitor.warnings());
    assertEquals(
        List.of(
            "Resized 1 of 2 images to 8x8, as -image says; for instance image file '1.png' (4x4).",
            "Converted 1 of 2 images to greys of 8 bits; for instance image file '1.png' (colours"
                + " of 8 bits)."),
        monitor.infos());
  }

  @Test
  void furtherImagesBecomeWhatOthersWere() {
    DataShape.Image others = square(8, 1, DEEP);
    ImageSurvey survey = ImageSurvey.after(others);
    survey.add(image(new PixelImage(square(4, 1), new float[16]).png()));
    survey.say(Sizes.RESIZE, monitor);
    assertEquals(others, survey.shape());
    assertEquals(
        List.of(
            "Resized 1 of 1 images to 8x8, the size of those read before; for instance image file"
                + " '1.png' (4x4).",
            "Converted 1 of 1 images to greys of 16 bits, as those read before have; for instance"
                + " image file '1.png' (greys of 8 bits)."),
        monitor.warnings());
  }

  @Test
  void transparencyCountsWhereSomethingIsSeenThrough() {
    DataShape.Image shape = square(1, 2, SEEN_THROUGH);
    ImageSurvey opaque = new ImageSurvey(null);
    opaque.add(image(new PixelImage(shape, new float[] {7, 255}).png()));
    assertEquals(square(1, 1), opaque.shape());
    opaque.add(image(new PixelImage(shape, new float[] {7, 254}).png()));
    assertEquals(shape, opaque.shape());
    opaque.say(Sizes.RESIZE, monitor);
    assertEquals(List.of(), monitor.warnings());
  }

  @Test
  void palettesAreJoinedWhileTheyAreFewColours() {
    ImageSurvey survey = new ImageSurvey(null);
    for (int part = 0; part < 3; part++) {
      int first = 100 * part;
      List<Integer> colours =
          IntStream.range(first, first + 100).mapToObj(i -> 0xff000000 | i << 8 | 7).toList();
      DataShape.Image shape = square(1, 3, new PixelForm(8, false, colours));
      survey.add(image(new PixelImage(shape, new float[] {0, first, 7}).png()));
      assertEquals(part < 2 ? first + 100 : 0, survey.shape().form().palette().size());
    }
  }

  @Test
  void turnedImagesAndThoseOfPrintAreNoted() throws IOException {
    ImageSurvey survey = new ImageSurvey(null);
    survey.add(image(ImageBytes.withAdobe(ImageBytes.fourBands(9, 9, 9, 9))));
    byte[] upright = new PixelImage(square(8, 3), new float[8 * 8 * 3]).png();
    survey.add(image(ImageBytes.withChunk(upright, "eXIf", ImageBytes.exif(6, true))));
    survey.say(Sizes.RESIZE, monitor);
    assertEquals(
        List.of(
            "Converted 1 of 2 images from the colours of print (CMYK) to sRGB; for instance image"
                + " file '1.png'.",
            "Turned 1 of 2 images upright, as their orientation tag says; for instance image file"
                + " '2.png'."),
        monitor.warnings());
  }

  @Test
  void imagesThatDoNotFitAreRefusedWithASizeThatDoes() {
    ImageMemory.require(new DataShape.Image(64, 64, 3), 1000, 1L << 30);
    String sentence =
        assertThrows(
                InvalidInputException.class,
                () -> ImageMemory.require(new DataShape.Image(3000, 4000, 3), 17, 1L << 30))
            .getMessage();
    assertEquals(
        "17 images of 3000x4000x3 need about 14,208 MB of memory, but Java may use 1,074 MB; make"
            + " them smaller (for instance -image 48x64x3), or raise the limit (-Xmx14228m).",
        sentence);
  }
}
