package io.github.counterpoise.seismoflow;

import io.github.counterpoise.encode.Encoded;
import io.github.counterpoise.encode.ImageCodec;
import io.github.counterpoise.encode.RowCodec;
import io.github.counterpoise.engine.Backend;
import io.github.counterpoise.latent.LatentClass;
import io.github.counterpoise.latent.LatentRows;
import io.github.counterpoise.latent.Pairs;
import io.github.counterpoise.latent.Path;
import io.github.counterpoise.oversample.Extrapolation;
import io.github.counterpoise.oversample.Provenance;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.oversample.TrainedModel;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.synthesis.ClassModels;
import io.github.counterpoise.synthesis.ClassRows;
import io.github.counterpoise.table.Table;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A trained flow and the latent codes of the classes learnt. Besides making rows it says how likely
 * any row is, draws rows around a class, and walks between two rows. Immutable; safe for use by
 * several threads.
 */
public final class SeismoFlowModel implements TrainedModel {

  private final SeismoFlow method;
  private final Table table;
  private final Sample sample;
  private final Sizes sizes;
  private final RowCodec codec;
  private final FlowNetwork network; // null where nothing could be learnt
  private final String refusal; // why other methods make the rows, empty as a rule
  private final Fixed fixed;
  private final Set<Integer> classes;
  private final ClassModels<LatentClass> learnt; // empty where nothing could be learnt

  /**
   * Encodes the classes.
   *
   * @param method who trained
   * @param table all training rows
   * @param sample which of them were learnt from
   * @param sizes of the flow
   * @param codec turns rows into what the flow takes
   * @param network the trained flow, or null where rows are refused
   * @param refusal why, empty where they are not
   * @param classes the classes rows may be asked of
   * @param run monitor and threads
   */
  SeismoFlowModel(
      SeismoFlow method,
      Table table,
      Sample sample,
      Sizes sizes,
      RowCodec codec,
      FlowNetwork network,
      String refusal,
      Set<Integer> classes,
      Run run) {
    this.method = method;
    this.table = table;
    this.sample = sample;
    this.sizes = sizes;
    this.codec = codec;
    this.network = network;
    this.classes = Set.copyOf(classes);
    Encoded all = codec.encode(table, table.labelledRows());
    this.fixed = Fixed.of(codec, all, run.monitor());
    Map<Integer, LatentClass> encoded = new TreeMap<>();
    if (network != null) {
      SeismoFlowConfig config = method.config();
      LatentClass.Use use =
          new LatentClass.Use(SeismoFlow.NAME, config.neighbors(), false, config.relaxRange());
      for (int c : new TreeSet<>(classes)) {
        run.monitor().checkCancelled();
        ClassRows rows = ClassRows.of(table, c);
        run.monitor().phase("latent codes of class " + rows.label());
        encoded.put(c, LatentClass.of(rows, codec, network, use, run));
      }
    }
    this.learnt = new ClassModels<>(encoded);
    this.refusal = network == null ? refusal : wayBack(encoded);
  }

  private String wayBack(Map<Integer, LatentClass> encoded) {
    for (LatentClass of : encoded.values()) {
      float[][] rows = codec.encode(table, of.rows().rows()).values();
      String missed = Refusals.ofWayBack(network, rows, of.codes());
      if (!missed.isEmpty()) {
        return missed;
      }
    }
    return "";
  }

  @Override
  public Table training() {
    return table;
  }

  @Override
  public Set<Integer> classes() {
    return classes;
  }

  Sample sampled() {
    return sample;
  }

  Sizes sizes() {
    return sizes;
  }

  FlowNetwork network() {
    return network;
  }

  @Override
  public Synthetic sample(int classIndex, int count, Run run) {
    if (!refusal.isEmpty() && classes.contains(classIndex) && count >= 0) {
      Table none = new Table.Builder(table.schema(), 0).build();
      return new Synthetic(none, Provenance.withoutParents(SeismoFlow.NAME, 0), refusal);
    }
    LatentClass from = learnt.get(classIndex, count);
    run.monitor().checkCancelled();
    double temperature = method.config().temperature();
    return Backend.onThreads(
        run.threads(),
        () ->
            temperature > 0
                ? around().make(from, count, temperature, run)
                : between(from, count, run));
  }

  private Synthetic between(LatentClass from, int count, Run run) {
    Pairs pairs = Pairs.draw(from, count, extrapolation(), path(), run);
    return new LatentRows(table, codec, network).make(pairs, fixed::apply, SeismoFlow.NAME, run);
  }

  private FreeRows around() {
    return new FreeRows(table, codec, network, fixed);
  }

  private double extrapolation() {
    return Extrapolation.of(method.config().extrapolation(), codec instanceof ImageCodec ? 1 : 0);
  }

  private Path path() {
    return switch (method.config().path()) {
      case LINEAR -> Path.LINEAR;
      case SPHERICAL -> Path.SPHERICAL;
      case SUITED -> codec instanceof ImageCodec ? Path.LINEAR : Path.SPHERICAL;
    };
  }

  /**
   * Makes rows of a class around the mean of its codes instead of between two of them: each number
   * of a code is drawn from a normal distribution with the mean and the deviation that it has in
   * the class.
   *
   * @param classIndex index of the class, one of those learnt
   * @param count how many rows, at least 0
   * @param temperature what deviations are multiplied by, above 0
   * @param run seed, monitor and threads
   * @return rows without parents
   * @throws InvalidInputException if the data could not be learnt
   */
  public Synthetic sampleFreely(int classIndex, int count, double temperature, Run run) {
    requireFlow();
    LatentClass from = learnt.get(classIndex, count);
    return Backend.onThreads(run.threads(), () -> around().make(from, count, temperature, run));
  }

  /**
   * Returns how likely rows are: the logarithm of the density of each encoded row, in nats. Rows
   * are encoded with standardised numbers, or pixels from 0 to 1, without noise; a missing cell
   * counts as the mean of its column.
   *
   * @param rows rows of the columns learnt from; their classes play no part
   * @param run threads
   * @return one number per row, higher for more likely rows
   * @throws InvalidInputException if the data could not be learnt
   */
  public double[] logLikelihood(Table rows, Run run) {
    requireFlow();
    int[] all = IntStream.range(0, rows.rows()).toArray();
    return Backend.onThreads(
        run.threads(), () -> network.look(codec.encode(rows, all).values()).logDensities());
  }

  /**
   * Returns how likely rows are, in bits per dimension: lower for more likely rows. For images it
   * counts the bits that tell each value to within the width of the noise; for tables it is the
   * density alone, and may be negative.
   *
   * @param rows rows of the columns learnt from; their classes play no part
   * @param run threads
   * @return one number per row
   * @throws InvalidInputException if the data could not be learnt
   */
  public double[] bitsPerDimension(Table rows, Run run) {
    double[] bits = logLikelihood(rows, run);
    Noise noise = SeismoFlow.noise(codec, sizes);
    for (int i = 0; i < bits.length; i++) {
      bits[i] = noise.bitsPerValue(bits[i], codec.width());
    }
    return bits;
  }

  /**
   * Walks from one training row to another through latent space.
   *
   * @param from index of the row where the walk begins, of a class learnt
   * @param to index of the row where it ends, of the same class
   * @param steps number of rows on the way, both ends among them, at least 2
   * @param run threads
   * @return the rows, with their parents
   * @throws InvalidInputException if the rows do not go together, or the data could not be learnt
   */
  public Synthetic walk(int from, int to, int steps, Run run) {
    requireFlow();
    if (from < 0 || to < 0 || from >= table.rows() || to >= table.rows()) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "A walk from row %d to row %d was asked for, but there are %d rows.",
              from + 1,
              to + 1,
              table.rows()));
    }
    int classIndex = table.classOf(from);
    if (classIndex < 0 || classIndex != table.classOf(to) || !classes.contains(classIndex)) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Rows %d and %d are not of one class that was learnt; a walk needs two rows of a class"
                  + " of which rows are made.",
              from + 1,
              to + 1));
    }
    Pairs pairs = Pairs.walk(learnt.get(classIndex, steps), from, to, steps, path());
    return Backend.onThreads(
        run.threads(),
        () ->
            new LatentRows(table, codec, network).make(pairs, fixed::apply, SeismoFlow.NAME, run));
  }

  private void requireFlow() {
    if (!refusal.isEmpty()) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT, "%s could not learn these data: %s.", SeismoFlow.NAME, refusal));
    }
  }

  @Override
  public void save(java.nio.file.Path file) {
    SavedFlow.save(file, method, this);
  }

  @Override
  public String toString() {
    return SeismoFlow.NAME + " fitted to classes " + new TreeSet<>(classes) + " of " + table;
  }
}
