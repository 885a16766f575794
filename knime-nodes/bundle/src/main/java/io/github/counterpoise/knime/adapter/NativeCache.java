package io.github.counterpoise.knime.adapter;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.bytedeco.javacpp.Loader;

/**
 * Where the native libraries are unpacked. Inside OSGi their default folder carries no version, so
 * that another plug-in with the same libraries in another version would overwrite ours.
 */
public final class NativeCache {

  private static final String PROPERTY = "org.bytedeco.javacpp.cachedir";

  private NativeCache() {}

  /** Has the loader use a folder of our own; it looks at the property once. */
  public static synchronized void use() {
    String before = System.getProperty(PROPERTY);
    if (before != null) {
      return; // the user decided
    }
    System.setProperty(PROPERTY, folder().toString());
    try {
      Loader.getCacheDir();
    } catch (IOException e) {
      throw new UncheckedIOException("No folder for native libraries can be made: " + folder(), e);
    } finally {
      System.clearProperty(PROPERTY);
    }
  }

  /** Returns the folder, named after the libraries' version. */
  static Path folder() {
    String version = Loader.class.getPackage().getImplementationVersion();
    return Path.of(
        System.getProperty("user.home"),
        ".counterpoise" + File.separator + "natives-" + (version == null ? "1" : version));
  }
}
