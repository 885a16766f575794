package io.github.counterpoise.neighbor;

import io.github.counterpoise.encode.Points;
import io.github.counterpoise.oversample.Run;
import java.util.stream.IntStream;

/** Stand-in. */
public final class NearestNeighbors {
  private final Points references;

  private NearestNeighbors(Points references) {
    this.references = references;
  }

  /**
   * Makes an index.
   *
   * @param references the points
   */
  public static NearestNeighbors of(Points references) {
    return new NearestNeighbors(references);
  }

  /**
   * Finds.
   *
   * @param k neighbours
   * @param run run
   */
  public Neighbors ofEach(int k, Run run) {
    return of(references, IntStream.range(0, references.size()).toArray(), k, run);
  }

  /**
   * Finds.
   *
   * @param queries queries
   * @param self selves
   * @param k neighbours
   * @param run run
   */
  public Neighbors of(Points queries, int[] self, int k, Run run) {
    int count = Math.min(k, references.size() - (self == null ? 0 : 1));
    int[] index = new int[queries.size() * count];
    double[] distance = new double[index.length];
    for (int q = 0; q < queries.size(); q++) {
      int query = q;
      double[] d =
          IntStream.range(0, references.size())
              .mapToDouble(r -> queries.squaredDistance(query, references, r))
              .toArray();
      int[] order =
          IntStream.range(0, references.size())
              .filter(r -> self == null || r != self[query])
              .boxed()
              .sorted((a, b) -> Double.compare(d[a], d[b]))
              .limit(count)
              .mapToInt(Integer::intValue)
              .toArray();
      for (int i = 0; i < count; i++) {
        index[q * count + i] = order[i];
        distance[q * count + i] = Math.sqrt(d[order[i]]);
      }
    }
    return new Neighbors(queries.size(), count, index, distance);
  }
}
