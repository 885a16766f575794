package io.github.counterpoise.train;

import io.github.counterpoise.archive.ArchiveReader;
import io.github.counterpoise.archive.ArchiveWriter;
import io.github.counterpoise.engine.Parameter;
import io.github.counterpoise.engine.ParameterSet;
import io.github.counterpoise.run.Seed;
import java.io.IOException;

/** The parameters of a 32-bit network as arrays: one entry of an archive each, or in memory. */
public final class NetworkArchive {

  private NetworkArchive() {}

  /**
   * Writes all parameters.
   *
   * @param archive where to
   * @param folder the entries' names start with it and a slash, and end with the parameters' names
   * @param network parameters with values
   * @throws IOException if the archive cannot be written
   */
  public static void write(ArchiveWriter archive, String folder, ParameterSet network)
      throws IOException {
    for (Parameter parameter : network.parameters()) {
      archive.floats(folder + "/" + parameter.name(), floats(network.get(parameter)));
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param archive where from
   * @param folder as given to {@link #write}
   * @param network declared parameters, whose values are set
   * @throws IOException if an entry is missing or damaged
   */
  public static void read(ArchiveReader archive, String folder, ParameterSet network)
      throws IOException {
    allocate(network);
    for (Parameter parameter : network.parameters()) {
      int size = Math.toIntExact(parameter.size());
      network.set(parameter, doubles(archive.floats(folder + "/" + parameter.name(), size)));
    }
  }

  /**
   * Returns copies of all parameters.
   *
   * @param network parameters with values
   * @return [parameter][value], in the order of declaration
   */
  public static float[][] values(ParameterSet network) {
    return network.parameters().stream().map(p -> floats(network.get(p))).toArray(float[][]::new);
  }

  /**
   * Sets all parameters.
   *
   * @param network declared parameters
   * @param values [parameter][value], in the order of declaration
   */
  public static void set(ParameterSet network, float[][] values) {
    allocate(network);
    int i = 0;
    for (Parameter parameter : network.parameters()) {
      network.set(parameter, doubles(values[i++]));
    }
  }

  private static void allocate(ParameterSet network) {
    network.initialise(new Seed(0).generator()); // what it draws is overwritten
  }

  /** Exact, since the network's numbers have 32 bits. */
  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }

  private static double[] doubles(float[] values) {
    double[] doubles = new double[values.length];
    for (int i = 0; i < doubles.length; i++) {
      doubles[i] = values[i];
    }
    return doubles;
  }
}
