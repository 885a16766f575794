package io.github.counterpoise.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** The entries of an archive, by name: of a file on disk, or of one in memory. */
interface Entries {

  /** Returns the number of bytes of an entry, or -1 where there is none of this name. */
  long size(String name);

  /** Opens an entry that is there. */
  InputStream open(String name) throws IOException;

  /**
   * Returns all bytes of an entry that is there.
   *
   * @throws ZipException if they are not those that were written
   */
  default byte[] whole(String name) throws IOException {
    try (InputStream in = open(name)) {
      return in.readAllBytes();
    }
  }

  /** Returns the entries of a file. */
  static Entries of(ZipFile zip) {
    return new Entries() {
      @Override
      public long size(String name) {
        ZipEntry entry = zip.getEntry(name);
        return entry == null ? -1 : entry.getSize();
      }

      @Override
      public InputStream open(String name) throws IOException {
        return zip.getInputStream(zip.getEntry(name));
      }

      @Override
      public byte[] whole(String name) throws IOException {
        byte[] bytes = Entries.super.whole(name);
        CRC32 sum = new CRC32(); // which a ZipFile does not look at itself
        sum.update(bytes);
        if (sum.getValue() != zip.getEntry(name).getCrc()) {
          throw new ZipException("damaged: " + name);
        }
        return bytes;
      }
    };
  }

  /** Reads all entries of an archive; the stream stays open. */
  @SuppressWarnings("resource") // closing would close the host's stream
  static Entries of(InputStream in) throws IOException {
    ZipInputStream zip = new ZipInputStream(in);
    Map<String, byte[]> read = new HashMap<>();
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      read.put(entry.getName(), zip.readAllBytes());
    }
    return new Entries() {
      @Override
      public long size(String name) {
        byte[] bytes = read.get(name);
        return bytes == null ? -1 : bytes.length;
      }

      @Override
      public InputStream open(String name) {
        return new ByteArrayInputStream(read.get(name));
      }
    };
  }
}
