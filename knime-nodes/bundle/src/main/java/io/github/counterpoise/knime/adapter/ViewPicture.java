package io.github.counterpoise.knime.adapter;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture of a view.
 *
 * @param tab title of the tab it stands in
 * @param description what it shows, in a sentence for those who cannot see it
 * @param png the bytes of a PNG file, with {@link io.github.counterpoise.quality.Picture#SCALE}
 *     pixels each way where the view has one
 */
public record ViewPicture(String tab, String description, byte[] png) {

  private static final int FORMAT = 1;
  private static final int LARGEST = 64 << 20; // bytes of a picture that is believed

  /**
   * Writes pictures into a file.
   *
   * @param pictures the pictures
   * @param file where to
   * @throws IOException if it cannot be written
   */
  public static void write(List<ViewPicture> pictures, Path file) throws IOException {
    try (OutputStream raw = Files.newOutputStream(file);
        DataOutputStream out = new DataOutputStream(raw)) {
      out.writeInt(FORMAT);
      out.writeInt(pictures.size());
      for (ViewPicture picture : pictures) {
        out.writeUTF(picture.tab);
        out.writeUTF(picture.description);
        out.writeInt(picture.png.length);
        out.write(picture.png);
      }
    }
  }

  /**
   * Reads pictures from a file.
   *
   * @param file where from
   * @throws IOException if it cannot be read, or is of another format
   */
  public static List<ViewPicture> read(Path file) throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        DataInputStream in = new DataInputStream(raw)) {
      int format = in.readInt();
      if (format != FORMAT) {
        throw new IOException(
            "The pictures of the view are of format %d; this version reads %d."
                .formatted(format, FORMAT));
      }
      List<ViewPicture> pictures = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        String tab = in.readUTF();
        String description = in.readUTF();
        int length = in.readInt();
        if (length < 0 || length > LARGEST) {
          throw new IOException("The pictures of the view are damaged.");
        }
        pictures.add(new ViewPicture(tab, description, in.readNBytes(length)));
      }
      return pictures;
    }
  }
}
