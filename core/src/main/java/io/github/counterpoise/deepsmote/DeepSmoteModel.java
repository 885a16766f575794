package io.github.counterpoise.deepsmote;

import io.github.counterpoise.encode.ImageCodec;
import io.github.counterpoise.encode.RowCodec;
import io.github.counterpoise.engine.Backend;
import io.github.counterpoise.latent.LatentClass;
import io.github.counterpoise.latent.LatentRows;
import io.github.counterpoise.latent.Pairs;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.oversample.TrainedModel;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.synthesis.ClassModels;
import io.github.counterpoise.synthesis.ClassRows;
import io.github.counterpoise.table.Table;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A trained network and the latent codes of the classes learnt: Algorithm 1 of the paper, "Generate
 * Samples".
 */
final class DeepSmoteModel implements TrainedModel {

  private final DeepSmote method;
  private final Table table;
  private final RowCodec codec;
  private final Network network;
  private final Motions motions; // null where images are not moved
  private final ClassModels<LatentClass> learnt;

  /**
   * Encodes the classes.
   *
   * @param method who trained
   * @param table all training rows
   * @param codec turns rows into what the network takes
   * @param network the trained network
   * @param motions what images are moved by, or null
   * @param classes the classes rows may be asked of
   * @param run monitor and threads
   */
  DeepSmoteModel(
      DeepSmote method,
      Table table,
      RowCodec codec,
      Network network,
      Motions motions,
      Set<Integer> classes,
      Run run) {
    this.method = method;
    this.table = table;
    this.codec = codec;
    this.network = network;
    this.motions = motions;
    DeepSmoteConfig config = method.config();
    LatentClass.Use use =
        new LatentClass.Use(
            DeepSmote.NAME,
            config.neighbors(),
            config.residual() == Residual.ADDED,
            config.relaxRange());
    Map<Integer, LatentClass> encoded = new TreeMap<>();
    for (int c : new TreeSet<>(classes)) {
      run.monitor().checkCancelled();
      ClassRows rows = ClassRows.of(table, c);
      run.monitor().phase("latent codes of class " + rows.label());
      encoded.put(c, LatentClass.of(rows, codec, network, use, run));
    }
    learnt = new ClassModels<>(encoded);
    network.doneEncoding();
  }

  @Override
  public Table training() {
    return table;
  }

  Network network() {
    return network;
  }

  @Override
  public Set<Integer> classes() {
    return learnt.classes();
  }

  /** Returns what images are moved by, or null. */
  Motions motions() {
    return motions;
  }

  @Override
  public Synthetic sample(int classIndex, int count, Run run) {
    LatentClass from = learnt.get(classIndex, count);
    run.monitor().checkCancelled();
    return Backend.onThreads(run.threads(), () -> make(from, count, run));
  }

  private Synthetic make(LatentClass from, int count, Run run) {
    Pairs pairs = Pairs.draw(from, count, method.config().extrapolation(), run);
    UniformRandomProvider moves = run.stream("moves");
    return new LatentRows(table, codec, network)
        .make(pairs, row -> moved(row, moves), DeepSmote.NAME, run);
  }

  private float[] moved(float[] row, UniformRandomProvider moves) {
    if (motions == null) {
      return row;
    }
    limit(row);
    return motions.move(row, method.config().motions(), moves);
  }

  /** Keeps pixels within what codes of pixels can be, so that none shines into its neighbours. */
  private void limit(float[] pixels) {
    float low = ((ImageCodec) codec).signed() ? -1 : 0;
    for (int j = 0; j < pixels.length; j++) {
      pixels[j] = Math.min(Math.max(pixels[j], low), 1);
    }
  }

  @Override
  public void save(Path file) {
    SavedModel.save(file, method, this);
  }

  @Override
  public String toString() {
    return DeepSmote.NAME + " fitted to classes " + learnt.classes() + " of " + table;
  }
}
