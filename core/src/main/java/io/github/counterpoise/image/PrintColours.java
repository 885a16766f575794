package io.github.counterpoise.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceLoader;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ServiceRegistry;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads JPEG files in the colours of print (CMYK, YCCK) as sRGB, by the profile in the file where
 * there is one. Java itself does not know these colours; the reader of TwelveMonkeys does.
 *
 * <p>That reader is found here and not by {@code ImageIO}, which does not look where a host keeps
 * its packages; and it is used for nothing else, so that other files are read as Java reads them.
 */
final class PrintColours {

  private static final String READER = "com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi";
  private static final String JAVAS = "com.sun.imageio.plugins.jpeg.JPEGImageReaderSpi";

  private static ImageReaderSpi provider;

  private PrintColours() {}

  /**
   * Reads a file.
   *
   * @param content the file
   * @throws IOException if it is damaged, or the reader is missing
   */
  static BufferedImage read(byte[] content) throws IOException {
    ImageReader reader = provider().createReaderInstance();
    try (MemoryCacheImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      reader.setInput(in, true, true);
      return reader.read(0);
    } finally {
      reader.dispose();
    }
  }

  /** The reader leaves decompression to Java's own, which it looks for among its neighbours. */
  private static synchronized ImageReaderSpi provider() throws IOException {
    if (provider == null) {
      ServiceRegistry both =
          new ServiceRegistry(List.<Class<?>>of(ImageReaderSpi.class).iterator());
      IIORegistry javas = IIORegistry.getDefaultInstance();
      both.registerServiceProvider(
          named(JAVAS, javas.getServiceProviders(ImageReaderSpi.class, false)));
      ClassLoader loader = PrintColours.class.getClassLoader();
      ImageReaderSpi reader =
          named(READER, ServiceLoader.load(ImageReaderSpi.class, loader).iterator());
      both.registerServiceProvider(reader);
      provider = reader;
    }
    return provider;
  }

  private static ImageReaderSpi named(String name, Iterator<ImageReaderSpi> all)
      throws IOException {
    while (all.hasNext()) {
      ImageReaderSpi next = all.next();
      if (next.getClass().getName().equals(name)) {
        return next;
      }
    }
    throw new IOException("its colours are those of print, CMYK, and their reader is missing");
  }
}
