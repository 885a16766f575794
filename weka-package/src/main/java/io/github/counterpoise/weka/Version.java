package io.github.counterpoise.weka;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this package, as the build wrote it down. */
public final class Version {

  private static final String CURRENT = read();

  private Version() {}

  /** Returns the version, for instance 0.1.0. */
  public static String current() {
    return CURRENT;
  }

  private static String read() {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("The package's version cannot be read", e);
    }
    return properties.getProperty("version");
  }
}
