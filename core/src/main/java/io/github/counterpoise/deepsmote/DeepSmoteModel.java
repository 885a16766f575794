package io.github.counterpoise.deepsmote;

import io.github.counterpoise.encode.ImageCodec;
import io.github.counterpoise.encode.RowCodec;
import io.github.counterpoise.engine.Backend;
import io.github.counterpoise.oversample.Provenance;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.oversample.TrainedModel;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.synthesis.Allocation;
import io.github.counterpoise.synthesis.ClassRows;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Table;
import java.nio.file.Path;
import java.util.Collections;
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

  /** Rows made between two looks at the monitor. */
  private static final int CHUNK = 1024;

  private final DeepSmote method;
  private final Table table;
  private final RowCodec codec;
  private final Network network;
  private final Motions motions; // null where images are not moved
  private final Map<Integer, LatentClass> learnt = new TreeMap<>();

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
    for (int c : new TreeSet<>(classes)) {
      run.monitor().checkCancelled();
      ClassRows rows = ClassRows.of(table, c);
      run.monitor().phase("latent codes of class " + rows.label());
      learnt.put(c, LatentClass.of(rows, codec, network, method.config(), run));
    }
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
    return Collections.unmodifiableSet(learnt.keySet());
  }

  /** Returns what images are moved by, or null. */
  Motions motions() {
    return motions;
  }

  @Override
  public Synthetic sample(int classIndex, int count, Run run) {
    LatentClass from = learnt.get(classIndex);
    if (from == null) {
      throw new IllegalArgumentException(
          "Class index " + classIndex + " was not among those learnt: " + learnt.keySet());
    }
    if (count < 0) {
      throw new IllegalArgumentException("count must be at least 0, found " + count);
    }
    run.monitor().checkCancelled();
    return Backend.onThreads(run.threads(), () -> make(from, count, run));
  }

  private Synthetic make(LatentClass from, int count, Run run) {
    Draws draws = new Draws(from, count, run);
    Table.Builder made = new Table.Builder(table.schema(), count);
    for (int start = 0; start < count; start += CHUNK) {
      run.monitor().checkCancelled();
      run.monitor().progress((double) start / count);
      decode(from, draws, start, Math.min(count, start + CHUNK), made);
    }
    for (int i = 0; i < count; i++) {
      made.set(i, table.schema().classIndex(), from.rows().classIndex());
      made.weight(i, from.weight());
    }
    run.monitor().progress(1);
    return new Synthetic(made.build(), draws.provenance());
  }

  private void decode(LatentClass from, Draws draws, int start, int end, Table.Builder made) {
    float[][] codes = new float[end - start][];
    for (int i = start; i < end; i++) {
      codes[i - start] = draws.code(i);
    }
    float[][] rows = network.decode(codes);
    for (int i = start; i < end; i++) {
      float[] row = rows[i - start];
      if (from.residuals() != null) {
        // decode(z) + x − decode(z of x)
        float[] residual = from.residuals()[draws.bases[i]];
        for (int j = 0; j < row.length; j++) {
          row[j] += residual[j];
        }
      }
      if (motions != null) {
        limit(row);
        row = motions.move(row, method.config().motions(), draws.moves);
      }
      codec.decode(row, from.domain(), made, i);
      int[] inTable = from.rows().rows();
      keepMissing(inTable[draws.bases[i]], inTable[draws.partners[i]], made, i);
    }
  }

  /** Keeps pixels within what codes of pixels can be, so that none shines into its neighbours. */
  private void limit(float[] pixels) {
    float low = ((ImageCodec) codec).signed() ? -1 : 0;
    for (int j = 0; j < pixels.length; j++) {
      pixels[j] = Math.min(Math.max(pixels[j], low), 1);
    }
  }

  /** Where one parent misses a cell, the other's value stands; where both do, it stays missing. */
  private void keepMissing(int base, int partner, Table.Builder made, int row) {
    for (int column : table.schema().features()) {
      Column described = table.schema().column(column);
      if (table.isMissing(base, column)) {
        made.set(row, column, described.copied(table.value(partner, column)));
      } else if (table.isMissing(partner, column)) {
        made.set(row, column, described.copied(table.value(base, column)));
      }
    }
  }

  /** The parents and weights of the rows to make. */
  private final class Draws {
    private final LatentClass from;
    private final int[] bases; // indices within the class
    private final int[] partners;
    private final double[] lambdas;
    private final UniformRandomProvider moves;

    Draws(LatentClass from, int count, Run run) {
      this.from = from;
      bases = new int[count];
      partners = new int[count];
      lambdas = new double[count];
      moves = run.stream("moves");
      double[] weights = from.rows().weights(run.monitor());
      int[] shares = Allocation.systematic(weights, count, run.stream("bases"));
      UniformRandomProvider random = run.stream("codes");
      double e = method.config().extrapolation();
      int i = 0;
      for (int base = 0; base < shares.length; base++) {
        for (int j = 0; j < shares[base]; j++, i++) {
          int rank = random.nextInt(from.neighbors().count(base));
          bases[i] = base;
          partners[i] = from.neighbors().index(base, rank);
          lambdas[i] = -e + (1 + 2 * e) * random.nextDouble(); // λ ~ U(−e, 1 + e)
        }
      }
    }

    /** z = z_base + λ (z_partner − z_base). */
    float[] code(int i) {
      float[] base = from.codes()[bases[i]];
      float[] partner = from.codes()[partners[i]];
      float[] code = new float[base.length];
      for (int j = 0; j < code.length; j++) {
        code[j] = (float) (base[j] + lambdas[i] * (partner[j] - base[j]));
      }
      return code;
    }

    Provenance provenance() {
      return new Provenance(DeepSmote.NAME, inTable(bases), inTable(partners), lambdas);
    }

    private int[] inTable(int[] withinClass) {
      int[] rows = new int[withinClass.length];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = from.rows().rows()[withinClass[i]];
      }
      return rows;
    }
  }

  @Override
  public void save(Path file) {
    SavedModel.save(file, method, this);
  }

  @Override
  public String toString() {
    return DeepSmote.NAME + " fitted to classes " + learnt.keySet() + " of " + table;
  }
}
