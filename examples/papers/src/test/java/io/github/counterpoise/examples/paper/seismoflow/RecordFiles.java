package io.github.counterpoise.examples.paper.seismoflow;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives of seismic records, written for tests. */
final class RecordFiles {

  static final int ARRIVAL = 300;
  private static final int SAMPLES = 900;

  private RecordFiles() {}

  /** Writes an archive with some records of three components, the last of which never moves. */
  static Path write(Path folder, int records) throws IOException {
    Path archive = folder.resolve("ncedc-waveforms.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      put(zip, "waveform.csv", "fname\n".getBytes(StandardCharsets.US_ASCII));
      for (int record = 0; record < records; record++) {
        put(zip, "r" + record + ".npz", record(record));
      }
    }
    return archive;
  }

  /** Returns a sample of a component: quiet noise, then a wave that dies away. */
  static double sample(int record, int component, int sample) {
    double noise = 0.01 * Math.sin(1.7 * sample * (component + 1) + record);
    return sample < ARRIVAL
        ? noise
        : noise
            + Math.sin((sample - ARRIVAL) / (2.0 + record % 3))
                * Math.exp(-(sample - ARRIVAL) / 60.0);
  }

  private static byte[] record(int record) throws IOException {
    ByteBuffer data = ByteBuffer.allocate(SAMPLES * 3 * 8).order(ByteOrder.LITTLE_ENDIAN);
    for (int sample = 0; sample < SAMPLES; sample++) {
      data.putDouble(sample(record, 0, sample)).putDouble(sample(record, 1, sample)).putDouble(0);
    }
    ByteBuffer arrival = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(ARRIVAL);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "data.npy", array("<f8", "(" + SAMPLES + ", 3)", data.array()));
      put(zip, "itp.npy", array("<i8", "()", arrival.array()));
    }
    return bytes.toByteArray();
  }

  /** NumPy's format 1.0. */
  static byte[] array(String type, String shape, byte[] values) {
    String text =
        "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }     \n";
    return ByteBuffer.allocate(10 + text.length() + values.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
        .putShort((short) text.length())
        .put(text.getBytes(StandardCharsets.US_ASCII))
        .put(values)
        .array();
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }
}
