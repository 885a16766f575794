package io.github.counterpoise.latent;

import io.github.counterpoise.encode.RowCodec;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Table;
import java.util.function.UnaryOperator;

/** Turns the codes of pairs into rows of the table, a chunk at a time. */
public final class LatentRows {

  /** Rows made between two looks at the monitor. */
  private static final int CHUNK = 1024;

  private final Table table;
  private final RowCodec codec;
  private final Autoencoder network;

  /**
   * Prepares to make rows.
   *
   * @param table all training rows
   * @param codec turns rows into what the network takes
   * @param network decodes
   */
  public LatentRows(Table table, RowCodec codec, Autoencoder network) {
    this.table = table;
    this.codec = codec;
    this.network = network;
  }

  /**
   * Makes the rows of pairs: decoded, the residual of the base added where the class has some, in
   * the domain of the class, with its mean weight. Where one parent misses a cell the other's value
   * stands; where both do, it stays missing.
   *
   * @param pairs the parents
   * @param finish what a decoded row goes through before it becomes a row of the table; called once
   *     for each new row, in order
   * @param method name of the method
   * @param run monitor
   * @return as many rows as there are pairs
   */
  public Synthetic make(Pairs pairs, UnaryOperator<float[]> finish, String method, Run run) {
    int count = pairs.size();
    Table.Builder made = new Table.Builder(table.schema(), count);
    for (int start = 0; start < count; start += CHUNK) {
      run.monitor().checkCancelled();
      run.monitor().progress((double) start / count);
      decode(pairs, start, Math.min(count, start + CHUNK), finish, made);
    }
    LatentClass from = pairs.from();
    for (int i = 0; i < count; i++) {
      made.set(i, table.schema().classIndex(), from.rows().classIndex());
      made.weight(i, from.weight());
    }
    run.monitor().progress(1);
    return new Synthetic(made.build(), pairs.provenance(method));
  }

  private void decode(
      Pairs pairs, int start, int end, UnaryOperator<float[]> finish, Table.Builder made) {
    float[][] codes = new float[end - start][];
    for (int i = start; i < end; i++) {
      codes[i - start] = pairs.code(i);
    }
    float[][] rows = network.decode(codes);
    LatentClass from = pairs.from();
    int[] inTable = from.rows().rows();
    for (int i = start; i < end; i++) {
      float[] row = rows[i - start];
      if (from.residuals() != null) {
        // decode(z) + x − decode(z of x)
        float[] residual = from.residuals()[pairs.base(i)];
        for (int j = 0; j < row.length; j++) {
          row[j] += residual[j];
        }
      }
      codec.decode(finish.apply(row), from.domain(), made, i);
      keepMissing(inTable[pairs.base(i)], inTable[pairs.partner(i)], made, i);
    }
  }

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
}
