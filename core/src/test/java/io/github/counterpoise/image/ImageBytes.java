package io.github.counterpoise.image;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.RenderedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Files with what Java does not write. */
final class ImageBytes {

  private static final int AFTER_HEADER = 33; // of a PNG file

  private ImageBytes() {}

  static byte[] png(BufferedImage picture) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", bytes);
    return bytes.toByteArray();
  }

  static byte[] withChunk(byte[] png, String name, byte[] content) {
    ByteBuffer chunk = ByteBuffer.allocate(12 + content.length);
    chunk.putInt(content.length).put(name.getBytes(StandardCharsets.US_ASCII)).put(content);
    CRC32 sum = new CRC32();
    sum.update(chunk.array(), 4, 4 + content.length);
    chunk.putInt((int) sum.getValue());
    return inserted(png, AFTER_HEADER, chunk.array());
  }

  /** A camera's notes that hold the orientation only. */
  static byte[] exif(int orientation, boolean littleEndian) {
    ByteBuffer exif = ByteBuffer.allocate(26);
    if (littleEndian) {
      exif.order(ByteOrder.LITTLE_ENDIAN);
    }
    exif.putShort((short) (littleEndian ? 0x4949 : 0x4d4d)).putShort((short) 42).putInt(8);
    exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    exif.putShort((short) orientation).putShort((short) 0).putInt(0);
    return exif.array();
  }

  static byte[] withExif(byte[] jpeg, byte[] exif) {
    ByteBuffer segment = ByteBuffer.allocate(10 + exif.length);
    segment.putShort((short) 0xffe1).putShort((short) (8 + exif.length));
    segment.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(exif);
    return inserted(jpeg, 2, segment.array());
  }

  /** Says, as Adobe's programs do, that colours are not transformed and stored inverted. */
  static byte[] withAdobe(byte[] jpeg) {
    ByteBuffer segment = ByteBuffer.allocate(16);
    segment.putShort((short) 0xffee).putShort((short) 14);
    segment.put("Adobe".getBytes(StandardCharsets.US_ASCII)).putShort((short) 100);
    return inserted(jpeg, 2, segment.array());
  }

  static byte[] inserted(byte[] file, int at, byte[] part) {
    return ByteBuffer.allocate(file.length + part.length)
        .put(file, 0, at)
        .put(part)
        .put(file, at, file.length - at)
        .array();
  }

  static byte[] jpeg(BufferedImage picture) throws IOException {
    return jpeg(picture, null);
  }

  /** Four bands of one value each, 8 by 8 pixels. */
  static byte[] fourBands(int... values) throws IOException {
    WritableRaster raster = Raster.createInterleavedRaster(0, 8, 8, 4, null);
    for (int i = 0; i < 64; i++) {
      raster.setPixel(i % 8, i / 8, values);
    }
    return jpeg(null, raster);
  }

  private static byte[] jpeg(RenderedImage picture, Raster raster) throws IOException {
    ImageWriter writer = writer();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam best = writer.getDefaultWriteParam();
      best.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      best.setCompressionQuality(1);
      IIOImage image =
          raster == null ? new IIOImage(picture, null, null) : new IIOImage(raster, null, null);
      writer.write(null, image, best);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static ImageWriter writer() {
    Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("jpeg");
    while (writers.hasNext()) {
      ImageWriter writer = writers.next();
      if (writer.getClass().getName().startsWith("com.sun.")) {
        return writer;
      }
    }
    throw new IllegalStateException("this Java writes no JPEG");
  }
}
