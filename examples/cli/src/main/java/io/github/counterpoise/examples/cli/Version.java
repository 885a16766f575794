package io.github.counterpoise.examples.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of this program, from its jar. */
public final class Version implements IVersionProvider {

  /** Returns the version, or "development" where the program does not run from its jar. */
  public static String text() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"Counterpoise " + text()};
  }
}
