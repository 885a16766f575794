package io.github.counterpoise.image;

import io.github.counterpoise.table.PixelForm;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * The segments of a JPEG file that stand before its pixels; see ITU-T T.81, annex B, and for the
 * orientation the Exif standard (CIPA DC-008), section 4.7.
 */
final class JpegHeader {

  static final short SIGNATURE = (short) 0xffd8;

  private static final int APP1 = 0xe1;
  private static final int SCAN = 0xda;
  private static final Set<Integer> NO_FRAME = Set.of(0xc4, 0xc8, 0xcc);
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

  private JpegHeader() {}

  static ImageHeader read(ByteBuffer bytes) throws IOException {
    bytes.position(Short.BYTES);
    Orientation orientation = Orientation.UPRIGHT;
    while (true) {
      int marker = marker(bytes);
      int start = bytes.position();
      int length = bytes.getShort() & 0xffff;
      if (length < Short.BYTES) {
        throw new IOException("a part of it has no size");
      }
      if (marker == APP1) {
        orientation = orientation(bytes, length - Short.BYTES, orientation);
      } else if ((marker & 0xf0) == 0xc0 && !NO_FRAME.contains(marker)) {
        return frame(bytes, orientation);
      } else if (marker == SCAN) {
        throw new IOException("it does not say how large it is");
      }
      ImageHeader.skipTo((long) start + length, bytes);
    }
  }

  private static int marker(ByteBuffer bytes) throws IOException {
    if ((bytes.get() & 0xff) != 0xff) {
      throw new IOException("its parts do not follow each other");
    }
    int marker = bytes.get() & 0xff;
    while (marker == 0xff) { // filling
      marker = bytes.get() & 0xff;
    }
    return marker;
  }

  private static Orientation orientation(ByteBuffer bytes, int length, Orientation before) {
    byte[] content = new byte[length];
    bytes.get(content);
    boolean exif =
        length > EXIF.length && Arrays.equals(content, 0, EXIF.length, EXIF, 0, EXIF.length);
    return exif
        ? Orientation.of(ByteBuffer.wrap(content, EXIF.length, length - EXIF.length).slice())
        : before;
  }

  private static ImageHeader frame(ByteBuffer bytes, Orientation orientation) throws IOException {
    bytes.get(); // bits per value
    int height = bytes.getShort() & 0xffff;
    int width = bytes.getShort() & 0xffff;
    int components = bytes.get();
    if (components != 1 && components != 3 && components != 4) {
      throw new IOException(String.format(Locale.ROOT, "it claims %d colours", components));
    }
    return new ImageHeader(
        height, width, components > 1, PixelForm.PLAIN, orientation, true, components == 4);
  }
}
