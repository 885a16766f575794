package io.github.counterpoise.host;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a model does not say itself of the host's table it was trained on; only columns that took
 * part count.
 *
 * @param method name of the method
 * @param widths [column] how many of the model's columns hold it
 * @param zones [column] zone of synthetic points in time, empty for others
 * @param imageDir folder of the image files, empty where there are none
 */
public record ModelFacts(String method, List<Integer> widths, List<String> zones, String imageDir) {

  private static final int FORMAT = 1;

  /** Copies the lists and checks that they speak of the same columns. */
  public ModelFacts {
    widths = List.copyOf(widths);
    zones = List.copyOf(zones);
    if (widths.size() != zones.size()) {
      throw new IllegalArgumentException(widths.size() + " widths and " + zones.size() + " zones");
    }
  }

  /**
   * Writes the facts.
   *
   * @param out where to; it stays open
   * @throws IOException if it cannot be written to
   */
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(FORMAT);
    out.writeUTF(method);
    out.writeUTF(imageDir);
    out.writeInt(widths.size());
    for (int i = 0; i < widths.size(); i++) {
      out.writeInt(widths.get(i));
      out.writeUTF(zones.get(i));
    }
    out.flush();
  }

  /**
   * Reads facts that {@link #write} wrote.
   *
   * @param in where from; it stays open
   * @throws IOException if it cannot be read, or was written by a later version
   */
  public static ModelFacts read(DataInputStream in) throws IOException {
    int format = in.readInt();
    if (format != FORMAT) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "The model is of format %d; this version of Counterpoise reads %d, so train it again.",
              format,
              FORMAT));
    }
    String method = in.readUTF();
    String imageDir = in.readUTF();
    List<Integer> widths = new ArrayList<>();
    List<String> zones = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      widths.add(in.readInt());
      zones.add(in.readUTF());
    }
    return new ModelFacts(method, widths, zones, imageDir);
  }

  static ModelFacts of(HostSetup<?> setup, ReadTable read) {
    List<Part> parts = read.layout().parts();
    return new ModelFacts(
        setup.method().name(),
        parts.stream().map(Part::width).toList(),
        parts.stream()
            .map(part -> read.zones()[part.index()])
            .map(zone -> zone == null ? "" : zone)
            .toList(),
        setup.images().imageDir());
  }
}
