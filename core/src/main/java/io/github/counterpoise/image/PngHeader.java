package io.github.counterpoise.image;

import io.github.counterpoise.table.PixelForm;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The chunks of a PNG file that stand before its pixels; see the PNG specification (third edition,
 * W3C 2025), section 11.
 */
final class PngHeader {

  static final long SIGNATURE = 0x89504e470d0a1a0aL;

  private static final int IHDR = 0x49484452;
  private static final int PLTE = 0x504c5445;
  private static final int TRNS = 0x74524e53;
  private static final int EXIF = 0x65584966;
  private static final int IDAT = 0x49444154;

  private static final int GREY = 0;
  private static final int PALETTE = 3;
  private static final int GREY_ALPHA = 4;
  private static final int RGBA = 6;

  private static final int OPAQUE = 0xff000000;

  private final ByteBuffer bytes;
  private int height;
  private int width;
  private int depth;
  private int type;
  private final List<Integer> palette = new ArrayList<>();
  private boolean transparent; // by a chunk, not by a channel
  private Orientation orientation = Orientation.UPRIGHT;

  private PngHeader(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  static ImageHeader read(ByteBuffer bytes) throws IOException {
    PngHeader header = new PngHeader(bytes);
    bytes.position(Long.BYTES);
    while (header.chunk()) {
      // until the pixels begin
    }
    return header.found();
  }

  private boolean chunk() throws IOException {
    int length = bytes.getInt();
    int name = bytes.getInt();
    int start = bytes.position();
    if (length < 0) {
      throw new IOException("a part of it has no size");
    }
    switch (name) {
      case IHDR -> {
        width = bytes.getInt();
        height = bytes.getInt();
        depth = bytes.get();
        type = bytes.get();
        greys();
      }
      case PLTE -> colours(length);
      case TRNS -> transparency(start, length);
      case EXIF -> orientation = Orientation.of(bytes.slice(start, length));
      case IDAT -> {
        return false;
      }
      default -> {
        // says nothing about the pixels
      }
    }
    ImageHeader.skipTo((long) start + length + Integer.BYTES, bytes); // and a check sum
    return true;
  }

  /** Greys of 2 and 4 bits are few enough to be a palette. */
  private void greys() {
    if (type == GREY && depth < Byte.SIZE) {
      int most = (1 << depth) - 1;
      for (int level = 0; level <= most; level++) {
        palette.add(OPAQUE | 0x010101 * (255 * level / most));
      }
    }
  }

  private void colours(int length) {
    if (type == PALETTE) { // elsewhere it is a suggestion for poor displays
      for (int i = 0; i < length / 3; i++) {
        int red = bytes.get() & 0xff;
        int green = bytes.get() & 0xff;
        int blue = bytes.get() & 0xff;
        palette.add(OPAQUE | red << 16 | green << 8 | blue);
      }
    }
  }

  private void transparency(int start, int length) {
    if (type == PALETTE) {
      for (int i = 0; i < Math.min(length, palette.size()); i++) {
        int alpha = bytes.get(start + i) & 0xff;
        palette.set(i, (palette.get(i) & ~OPAQUE) | alpha << 24);
        transparent |= alpha < 255;
      }
    } else {
      transparent = true;
      int level = bytes.getShort(start) & 0xffff;
      if (level < palette.size()) { // of greys
        palette.set(level, palette.get(level) & ~OPAQUE);
      }
    }
  }

  private ImageHeader found() throws IOException {
    boolean listed = !palette.isEmpty();
    if (type == PALETTE && !listed) {
      throw new IOException("it has no palette");
    }
    boolean alpha = transparent || type == GREY_ALPHA || type == RGBA;
    boolean colour =
        listed ? !palette.stream().allMatch(Argb::isGrey) : type != GREY && type != GREY_ALPHA;
    return new ImageHeader(height, width, colour, form(listed, alpha), orientation, false, false);
  }

  private PixelForm form(boolean listed, boolean alpha) throws IOException {
    if (!listed) {
      if (depth != Byte.SIZE && depth != Short.SIZE) {
        throw new IOException(String.format(Locale.ROOT, "it claims %d bits a value", depth));
      }
      return new PixelForm(depth, alpha, List.of());
    }
    List<Integer> distinct = palette.stream().distinct().toList();
    boolean ink = depth == 1 && distinct.size() == 2 && distinct.containsAll(List.of(OPAQUE, -1));
    return ink ? new PixelForm(1, false, List.of()) : new PixelForm(8, alpha, distinct);
  }
}
