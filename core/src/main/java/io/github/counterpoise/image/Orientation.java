package io.github.counterpoise.image;

import io.github.counterpoise.table.DataShape;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held, and so how its image is to be turned: the tag 0x0112 of the Exif standard
 * (CIPA DC-008), section 4.6.4.
 *
 * @param tag 1 to 8; 1 for an image that is upright as it is stored
 */
record Orientation(int tag) {

  static final Orientation UPRIGHT = new Orientation(1);

  private static final int ORIENTATION = 0x0112;
  private static final int ENTRY_BYTES = 12;
  private static final int HEADER_BYTES = 8;

  /** Tags from here on store columns as rows. */
  private static final int SIDEWAYS = 5;

  /**
   * Finds the orientation among the notes of a camera.
   *
   * @param exif a block in the form of a TIFF file; one that is damaged says nothing
   */
  static Orientation of(ByteBuffer exif) {
    try {
      exif.order(exif.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      int directory = exif.getInt(HEADER_BYTES - Integer.BYTES);
      int entries = exif.getShort(directory) & 0xffff;
      for (int i = 0; i < entries; i++) {
        int entry = directory + Short.BYTES + i * ENTRY_BYTES;
        int value = exif.getShort(entry + HEADER_BYTES);
        if ((exif.getShort(entry) & 0xffff) == ORIENTATION && value >= 1 && value <= 8) {
          return new Orientation(value);
        }
      }
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      return UPRIGHT;
    }
    return UPRIGHT;
  }

  /** Returns whether the height of the stored image is the width of the upright one. */
  boolean swapsSides() {
    return tag >= SIDEWAYS;
  }

  /**
   * Returns the upright image.
   *
   * @param stored the image as it is stored
   */
  PixelImage upright(PixelImage stored) {
    if (tag == 1) {
      return stored;
    }
    DataShape.Image from = stored.shape();
    int height = swapsSides() ? from.width() : from.height();
    int width = swapsSides() ? from.height() : from.width();
    int channels = from.channels();
    float[] values = new float[stored.values().length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int place = place(y, x, from) * channels;
        System.arraycopy(stored.values(), place, values, (y * width + x) * channels, channels);
      }
    }
    return new PixelImage(new DataShape.Image(height, width, channels, from.form()), values);
  }

  /** Returns which pixel of the stored image stands at a place of the upright one. */
  private int place(int y, int x, DataShape.Image from) {
    int lastRow = from.height() - 1;
    int lastColumn = from.width() - 1;
    return switch (tag) {
      case 2 -> y * from.width() + lastColumn - x;
      case 3 -> (lastRow - y) * from.width() + lastColumn - x;
      case 4 -> (lastRow - y) * from.width() + x;
      case 5 -> x * from.width() + y;
      case 6 -> (lastRow - x) * from.width() + y;
      case 7 -> (lastRow - x) * from.width() + lastColumn - y;
      case 8 -> x * from.width() + lastColumn - y;
      default -> throw new IllegalStateException("orientation " + tag);
    };
  }
}
