package io.github.counterpoise.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.run.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.nd4j.autodiff.samediff.SDVariable;

/** Rows of any length in a network. */
class FeedRunsTest {

  private static final int BATCH = 16;

  @Test
  void runsAreGatheredByTimeAndPadded() {
    float[][] steps = {{1, 2}, {3, 4}, {5, 6}};
    int[] offsets = {0, 2, 2, 3};
    try (Graph graph = Graph.inference()) {
      SDVariable x = graph.input("x", 3, 2, 2);
      SDVariable mask = graph.input("mask", 3, 2);
      Plan plan = graph.evaluate(x.add(0), mask.add(0));
      plan.feedRuns("x", "mask", steps, offsets, new int[] {2, 0}).run();
      assertArrayEquals(new double[] {5, 6, 1, 2, 0, 0, 3, 4, 0, 0, 0, 0}, plan.read(x));
      assertArrayEquals(new double[] {1, 1, 0, 1, 0, 0}, plan.read(mask));
      plan.feedRuns("x", "mask", steps, offsets, new int[] {1, 2}).run();
      assertArrayEquals(new double[] {0, 0, 5, 6, 0, 0, 0, 0, 0, 0, 0, 0}, plan.read(x));
      assertEquals(
          "inputs x and mask take 2 runs of 2 values a step, not 1 of 2",
          assertThrows(
                  IllegalArgumentException.class,
                  () -> plan.feedRuns("x", "mask", steps, offsets, new int[] {1}))
              .getMessage());
      assertEquals(
          "input x takes runs of at most 3 steps, but row 0 has 4",
          assertThrows(
                  IllegalArgumentException.class,
                  () ->
                      plan.feedRuns(
                          "x", "mask", new float[4][2], new int[] {0, 4}, new int[] {0, 0}))
              .getMessage());
    }
  }

  @Test
  void rowsOfLikeLengthStandTogether() {
    int[] offsets = {0, 5, 6, 8, 10, 10, 19};
    List<LengthBuckets.Bucket> buckets = LengthBuckets.of(offsets, new int[] {0, 1, 2, 3, 4, 5}, 3);
    assertEquals(List.of(1, 2, 9), buckets.stream().map(LengthBuckets.Bucket::time).toList());
    assertArrayEquals(new int[] {4, 1}, buckets.get(0).rows());
    assertArrayEquals(new int[] {2, 3}, buckets.get(1).rows());
    assertArrayEquals(new int[] {0, 5}, buckets.get(2).rows());
    assertEquals(1, LengthBuckets.of(new int[] {0, 2, 4, 6}, new int[] {0, 1, 2}, 3).size());
  }

  /** Whether the steps of a run add up to more than 0, which the padding must not disturb. */
  @Test
  void aMaskedLstmLearnsFromRaggedRows() {
    UniformRandomProvider random = new Seed(3).stream("data");
    int rows = 192;
    int[] offsets = new int[rows + 1];
    for (int row = 0; row < rows; row++) {
      offsets[row + 1] = offsets[row] + 1 + random.nextInt(12);
    }
    float[][] steps = new float[offsets[rows]][1];
    float[][] target = new float[rows][1];
    int[] all = new int[rows];
    for (int row = 0; row < rows; row++) {
      all[row] = row;
      for (int step = offsets[row]; step < offsets[row + 1]; step++) {
        steps[step][0] = random.nextFloat() * 2 - 1;
        target[row][0] += steps[step][0];
      }
      target[row][0] = target[row][0] > 0 ? 1 : 0;
    }
    List<Graph> graphs = new ArrayList<>();
    try (ParameterSet set = new ParameterSet()) {
      Lstm lstm = new Lstm(set, "a", 1, 8);
      Dense out = new Dense(set, "b", 8, 1);
      set.initialise(new Seed(4).stream("init"));
      List<Plan> plans = new ArrayList<>();
      List<LengthBuckets.Bucket> buckets = LengthBuckets.of(offsets, all, 2);
      for (LengthBuckets.Bucket bucket : buckets) {
        Graph graph = Graph.training();
        graphs.add(graph);
        SDVariable x = graph.input("x", bucket.time(), BATCH, 1);
        SDVariable mask = graph.input("mask", bucket.time(), BATCH);
        SDVariable h = lstm.run(graph, x, null, null, mask).outputs();
        SDVariable logit = out.apply(graph, Lstm.step(graph, h, bucket.time() - 1));
        plans.add(
            graph.minimise(Losses.binaryCrossEntropy(logit, graph.input("y", BATCH, 1)), set));
      }
      Adam adam = new Adam(set, Schedule.constant(0.02));
      double first = 0;
      double last = 0;
      for (int epoch = 0; epoch < 60; epoch++) {
        last = 0;
        int batches = 0;
        for (int b = 0; b < plans.size(); b++) {
          int[] own = buckets.get(b).rows();
          for (int from = 0; from + BATCH <= own.length; from += BATCH) {
            int[] batch = Arrays.copyOfRange(own, from, from + BATCH);
            last +=
                plans
                    .get(b)
                    .feedRuns("x", "mask", steps, offsets, batch)
                    .feed("y", target, batch)
                    .run();
            adam.step();
            batches++;
          }
        }
        last /= batches;
        first = epoch == 0 ? last : first;
      }
      assertTrue(last < first / 3, "loss " + first + " to " + last);
    } finally {
      graphs.forEach(Graph::close);
    }
  }
}
