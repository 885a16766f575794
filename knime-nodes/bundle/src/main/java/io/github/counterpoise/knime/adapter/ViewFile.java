package io.github.counterpoise.knime.adapter;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The file that a view's pictures and sentences are kept in. */
final class ViewFile {

  private static final int FORMAT = 2;
  private static final int PICTURES_ONLY = 1; // the format before
  private static final int LARGEST = 64 << 20; // bytes of a picture or a sentence that is believed

  private ViewFile() {}

  static void write(ViewData view, Path file) throws IOException {
    try (OutputStream raw = Files.newOutputStream(file);
        DataOutputStream out = new DataOutputStream(raw)) {
      out.writeInt(FORMAT);
      List<ViewPicture> pictures = view.pictures();
      out.writeInt(pictures.size());
      for (ViewPicture picture : pictures) {
        out.writeUTF(picture.tab());
        out.writeUTF(picture.description());
        bytes(out, picture.png());
      }
      out.writeInt(view.said().size());
      for (String sentence : view.said()) {
        bytes(out, sentence.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  static ViewData read(Path file) throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        DataInputStream in = new DataInputStream(raw)) {
      int format = in.readInt();
      if (format != FORMAT && format != PICTURES_ONLY) {
        throw new IOException(
            String.format(
                Locale.ROOT,
                "The pictures of the view are of format %d; this version reads up to %d.",
                format,
                FORMAT));
      }
      List<ViewPicture> pictures = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        pictures.add(new ViewPicture(in.readUTF(), in.readUTF(), bytes(in)));
      }
      List<String> said = new ArrayList<>();
      for (int left = format == FORMAT ? in.readInt() : 0; left > 0; left--) {
        said.add(new String(bytes(in), StandardCharsets.UTF_8));
      }
      return ViewData.of(pictures, said);
    }
  }

  private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > LARGEST) {
      throw new IOException("The pictures of the view are damaged.");
    }
    return in.readNBytes(length);
  }
}
