package io.github.counterpoise.archive;

import io.github.counterpoise.engine.Parameter;
import io.github.counterpoise.engine.ParameterSet;
import java.io.IOException;

/** The arrays of a network of 32-bit arithmetic in an archive, one entry each, bit for bit. */
public final class NetworkArchive {

  private NetworkArchive() {}

  /**
   * Writes all arrays.
   *
   * @param archive where to
   * @param folder the entries' names start with it and a slash
   * @param set the network's parameters
   * @throws IOException if the file cannot be written
   */
  public static void write(ArchiveWriter archive, String folder, ParameterSet set)
      throws IOException {
    for (Parameter parameter : set.parameters()) {
      double[] values = set.get(parameter);
      float[] floats = new float[values.length];
      for (int i = 0; i < floats.length; i++) {
        floats[i] = (float) values[i]; // exact: the network's numbers have 32 bits
      }
      archive.floats(folder + "/" + parameter.name(), floats);
    }
  }

  /**
   * Fills all arrays of a network that was declared and initialised as the one written.
   *
   * @param archive where from
   * @param folder as given to {@link #write}
   * @param set the network's parameters
   * @throws IOException if entries are missing or damaged
   */
  public static void read(ArchiveReader archive, String folder, ParameterSet set)
      throws IOException {
    for (Parameter parameter : set.parameters()) {
      float[] floats =
          archive.floats(folder + "/" + parameter.name(), Math.toIntExact(parameter.size()));
      double[] values = new double[floats.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = floats[i];
      }
      set.set(parameter, values);
    }
  }
}
