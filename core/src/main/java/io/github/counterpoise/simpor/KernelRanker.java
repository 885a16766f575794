package io.github.counterpoise.simpor;

import io.github.counterpoise.encode.Points;
import io.github.counterpoise.run.Crew;
import io.github.counterpoise.run.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;

/**
 * Ranks rows by the entropy of the kernel posterior, P(c | x) in proportion to the kernel density
 * of class c at x. For two classes that is the order of |log f|, the smallest first. A row learnt
 * from is left out of the sums when it is looked at itself.
 *
 * <p>Of classes larger than {@value #MOST_KERNELS} rows, as many drawn at random are summed over.
 */
final class KernelRanker implements EntropyRanker {

  private static final int MOST_KERNELS = 4096;
  private static final int BLOCK = 64; // rows per task

  private final Points points;
  private final int[] labels;
  private final int classes;
  private final double bandwidth;

  /**
   * Prepares to rank points.
   *
   * @param points the rows, numbered from 0
   * @param labels class of each, from 0
   * @param classes number of classes that have rows
   * @param bandwidth h, above 0
   */
  KernelRanker(Points points, int[] labels, int classes, double bandwidth) {
    this.points = points;
    this.labels = labels;
    this.classes = classes;
    this.bandwidth = bandwidth;
  }

  @Override
  public double[] entropies(int[] learnt, int[] queried, Run run) {
    List<Kernels> kernels = new ArrayList<>();
    for (int c : Arrays.stream(learnt).map(i -> labels[i]).distinct().sorted().toArray()) {
      int[] rows = Arrays.stream(learnt).filter(i -> labels[i] == c).toArray();
      kernels.add(new Kernels(sample(rows, run.stream("kernels " + c))));
    }
    double[] entropies = new double[queried.length];
    int tasks = (queried.length + BLOCK - 1) / BLOCK;
    Crew.work(
        tasks,
        run,
        () ->
            (task, pulse) -> {
              int from = task * BLOCK;
              int to = Math.min(queried.length, from + BLOCK);
              double[] part = entropies(kernels, Arrays.copyOfRange(queried, from, to));
              System.arraycopy(part, 0, entropies, from, part.length);
            });
    return entropies;
  }

  private static int[] sample(int[] rows, UniformRandomProvider random) {
    if (rows.length <= MOST_KERNELS) {
      return rows;
    }
    int[] picked = new PermutationSampler(random, rows.length, MOST_KERNELS).sample();
    return Arrays.stream(picked).map(i -> rows[i]).sorted().toArray();
  }

  private double[] entropies(List<Kernels> kernels, int[] rows) {
    double[][] positions = new double[rows.length][points.dimensions()];
    for (int i = 0; i < rows.length; i++) {
      points.copy(rows[i], positions[i], 0);
    }
    double[][] logs = new double[kernels.size()][rows.length];
    for (int c = 0; c < logs.length; c++) {
      kernels.get(c).evaluate(positions, rows, logs[c]);
    }
    return IntStream.range(0, rows.length)
        .mapToDouble(
            i ->
                EntropyRanker.entropy(
                    Arrays.stream(logs).mapToDouble(l -> l[i]).toArray(), classes))
        .toArray();
  }

  /** The rows of one class that are learnt from. */
  private final class Kernels {
    private final Density density;
    private final Map<Integer, Integer> places = new HashMap<>(); // of each row among the kernels

    Kernels(int[] rows) {
      for (int i = 0; i < rows.length; i++) {
        places.put(rows[i], i);
      }
      density =
          new Density(KernelRows.of(points, rows, points.dimensions()), rows.length, bandwidth);
    }

    void evaluate(double[][] positions, int[] rows, double[] logs) {
      int[] leftOut =
          Arrays.stream(rows).map(row -> places.getOrDefault(row, Distances.NONE)).toArray();
      density.evaluate(positions, rows.length, leftOut, logs, null);
    }
  }
}
