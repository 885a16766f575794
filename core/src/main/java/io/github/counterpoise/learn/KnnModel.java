package io.github.counterpoise.learn;

import io.github.counterpoise.archive.ArchiveReader;
import io.github.counterpoise.archive.ArchiveWriter;
import io.github.counterpoise.archive.TableArchive;
import io.github.counterpoise.encode.MetricSpace;
import io.github.counterpoise.neighbor.NearestNeighbors;
import io.github.counterpoise.neighbor.Neighbors;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/** What {@link Knn} learns: the rows themselves, in a space in which they are compared. */
final class KnnModel implements StoredLearner {

  private static final String FOLDER = "training";

  private final Table rows;
  private final int neighbors;
  private final MetricSpace space;
  private final NearestNeighbors index;
  private final double[] shares; // [class] of the weight of all rows

  /**
   * Learns from rows.
   *
   * @param rows training rows, all with a class, with weights of mean 1
   * @param neighbors how many of them vote
   */
  KnnModel(Table rows, int neighbors) {
    this.rows = rows;
    this.neighbors = neighbors;
    space = MetricSpace.fit(rows, false);
    index = NearestNeighbors.of(space.encode(rows, all(rows)));
    shares = new double[rows.schema().classLabels().size()];
    for (int row = 0; row < rows.rows(); row++) {
      shares[rows.classOf(row)] += rows.weight(row);
    }
    double total = Arrays.stream(shares).sum();
    Arrays.setAll(shares, c -> total > 0 ? shares[c] / total : 1.0 / shares.length);
  }

  @Override
  public double[][] distributions(Table queries, Run run) {
    run.monitor().checkCancelled();
    return votes(index.of(space.encode(queries, all(queries)), null, neighbors, run));
  }

  private double[][] votes(Neighbors found) {
    double[][] votes = new double[found.size()][shares.length];
    for (int query = 0; query < votes.length; query++) {
      double total = 0;
      for (int rank = 0; rank < found.count(query); rank++) {
        int row = found.index(query, rank);
        votes[query][rows.classOf(row)] += rows.weight(row);
        total += rows.weight(row);
      }
      for (int c = 0; c < shares.length; c++) {
        // Where none of the nearest has a weight, all rows vote.
        votes[query][c] = total > 0 ? votes[query][c] / total : shares[c];
      }
    }
    return votes;
  }

  private static int[] all(Table table) {
    return IntStream.range(0, table.rows()).toArray();
  }

  @Override
  public String summary() {
    return String.format(
        Locale.ROOT, "The %d nearest of %d training rows vote.", neighbors, rows.rows());
  }

  @Override
  public void writeTo(ArchiveWriter archive) throws IOException {
    TableArchive.write(archive, FOLDER, rows);
  }

  /** Reads what {@link #writeTo} wrote. */
  static KnnModel read(KnnConfig config, ArchiveReader archive, Schema schema) throws IOException {
    Table rows = TableArchive.read(archive, FOLDER);
    if (!rows.schema().equals(schema) || rows.labelledRows().length != rows.rows()) {
      throw new EOFException(FOLDER);
    }
    return new KnnModel(rows, config.neighbors());
  }
}
