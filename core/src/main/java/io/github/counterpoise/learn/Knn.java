package io.github.counterpoise.learn;

import io.github.counterpoise.encode.MetricSpace;
import io.github.counterpoise.encode.Points;
import io.github.counterpoise.neighbor.NearestNeighbors;
import io.github.counterpoise.neighbor.Neighbors;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.table.Table;
import java.util.stream.IntStream;

/**
 * The nearest training rows vote, each with its weight, in the mixed space of {@link MetricSpace}.
 *
 * @param name name in results
 * @param config settings
 */
public record Knn(String name, KnnConfig config) implements Learner {

  @Override
  public String settings() {
    return config.toString();
  }

  @Override
  public FittedLearner fit(Table given, Run run) {
    Table rows = ScaledWeights.of(given); // so that votes are rounded alike in any unit
    MetricSpace space = MetricSpace.fit(rows, false);
    NearestNeighbors index = NearestNeighbors.of(space.encode(rows, all(rows)));
    return (queries, use) -> {
      Points points = space.encode(queries, all(queries));
      return votes(rows, index.of(points, null, config.neighbors(), use));
    };
  }

  private static double[][] votes(Table rows, Neighbors neighbors) {
    double[][] votes = new double[neighbors.size()][rows.schema().classLabels().size()];
    for (int query = 0; query < votes.length; query++) {
      double total = 0;
      for (int rank = 0; rank < neighbors.count(query); rank++) {
        int row = neighbors.index(query, rank);
        votes[query][rows.classOf(row)] += rows.weight(row);
        total += rows.weight(row);
      }
      for (int c = 0; c < votes[query].length && total > 0; c++) {
        votes[query][c] /= total;
      }
    }
    return votes;
  }

  private static int[] all(Table table) {
    return IntStream.range(0, table.rows()).toArray();
  }
}
