#!/usr/bin/env bash
# Java's PNG reader (javax.imageio, seen with OpenJDK 17.0.15) leaves out the transparent level of greys of 1, 2 and 4
# bits: a PNG whose tRNS chunk declares one grey level transparent is read with that level opaque, while the same
# picture in 8 bits per pixel is read with it transparent. The PNG specification allows tRNS for greys of every depth.
#
# Seen: alpha 255 for 1, 2 and 4 bits, and 0 for 8 bits.
#
# Needs a JDK; writes both pictures itself, reads them back and exits 0 while this is so, else 1.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/Transparency.java" <<'JAVA'
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

class Transparency {
  public static void main(String[] args) throws IOException {
    System.out.println("java.version " + System.getProperty("java.version"));
    boolean asSeen = true;
    for (int bits : new int[] {1, 2, 4, 8}) {
      int alpha = ImageIO.read(new ByteArrayInputStream(png(bits))).getRGB(0, 0) >>> 24;
      System.out.println(bits + " bits: the transparent pixel has alpha " + alpha);
      asSeen &= alpha == (bits < 8 ? 255 : 0);
    }
    System.exit(asSeen ? 0 : 1);
  }

  /** A grey picture of one row and eight pixels; level 1 is transparent, and all pixels have it. */
  private static byte[] png(int bits) throws IOException {
    byte[] row = new byte[1 + bits];
    for (int pixel = 0; pixel < 8; pixel++) {
      int at = pixel * bits;
      row[1 + at / 8] |= (byte) (1 << (8 - bits - at % 8));
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    chunk(file, "IHDR", new byte[] {0, 0, 0, 8, 0, 0, 0, 1, (byte) bits, 0, 0, 0, 0});
    chunk(file, "tRNS", new byte[] {0, 1});
    Deflater deflater = new Deflater();
    deflater.setInput(row);
    deflater.finish();
    byte[] packed = new byte[100];
    int length = deflater.deflate(packed);
    chunk(file, "IDAT", java.util.Arrays.copyOf(packed, length));
    chunk(file, "IEND", new byte[0]);
    return file.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream file, String type, byte[] data)
      throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(data);
    DataOutputStream out = new DataOutputStream(file);
    out.writeInt(data.length);
    out.write(name);
    out.write(data);
    out.writeInt((int) sum.getValue());
  }
}
JAVA
java -Djava.awt.headless=true "$folder/Transparency.java"
