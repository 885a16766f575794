package io.github.counterpoise.neighbor;

import io.github.counterpoise.run.Crew;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * One thread's search for the neighbours of groups of queries. A group descends the tree of
 * references together, nearer half first, past every node whose box is further from the group's box
 * than the worst limit among its queries. In a leaf, the queries that may have neighbours there go
 * through the blocked product four at a time, and what passes is measured exactly.
 */
final class GroupSearch implements Crew.Worker {
  private static final int BATCH = 4; // queries that go through a block together
  private static final float NEVER = -Float.MAX_VALUE / 2; // a threshold that nothing is below
  private static final int WORK_PER_PULSE = 1 << 20; // products of coordinates between two pulses

  private final Partition references;
  private final Partition queries;
  private final IntFunction<Block> blocks;
  private final Columns columns;
  private final int[] self; // [queries] the reference a query itself is, or -1; null if none is
  private final NearestList nearest;
  private final int dimensions;
  private final Aim[] aims = new Aim[BATCH];
  private final int[] aimed = new int[BATCH]; // the queries aimed
  private final float[] thresholds = new float[BATCH];
  private final float[][] sums; // [BATCH × references of a leaf]
  private final float[] marks;
  private final float[] noMarks; // zeros
  private final SmallSums smallest = new SmallSums();

  private Runnable pulse;
  private long workSincePulse;
  private int group;
  private double[] coordinates = {}; // [queries of the group × dimensions]
  private double groupLimit;

  GroupSearch(
      Partition references,
      Partition queries,
      IntFunction<Block> blocks,
      Columns columns,
      int[] self,
      NearestList nearest) {
    this.references = references;
    this.queries = queries;
    this.blocks = blocks;
    this.columns = columns;
    this.self = self;
    this.nearest = nearest;
    this.dimensions = columns.dimensions();
    Arrays.setAll(aims, i -> new Aim(columns));
    this.sums = new float[BATCH][references.largestLeaf()];
    this.marks = new float[references.largestLeaf()];
    this.noMarks = new float[references.largestLeaf()];
  }

  @Override
  public void work(int task, Runnable pulseOfCrew) {
    pulse = pulseOfCrew;
    group = task;
    int from = queries.start(group);
    int to = queries.end(group);
    if (coordinates.length < (to - from) * dimensions) {
      coordinates = new double[(to - from) * dimensions];
    }
    for (int i = from; i < to; i++) {
      queries.points().copy(queries.point(i), coordinates, (i - from) * dimensions);
    }
    groupLimit = Double.POSITIVE_INFINITY;
    visit(0, 0);
    for (int i = from; i < to; i++) {
      nearest.sort(queries.point(i));
    }
  }

  private void visit(int node, double gap) {
    if (gap > groupLimit) {
      return;
    }
    if (references.isLeaf(node)) {
      visitLeaf(node);
      return;
    }
    int left = 2 * node + 1;
    int right = left + 1;
    int home = queries.node(group);
    double leftGap = references.squaredGap(left, queries, home);
    double rightGap = references.squaredGap(right, queries, home);
    boolean leftFirst =
        leftGap < rightGap
            || (leftGap == rightGap
                && references.centerDistance(left, queries, home)
                    <= references.centerDistance(right, queries, home));
    visit(leftFirst ? left : right, leftFirst ? leftGap : rightGap);
    visit(leftFirst ? right : left, leftFirst ? rightGap : leftGap);
  }

  private void visitLeaf(int node) {
    Block block = blocks.apply(references.leaf(node));
    int from = queries.start(group);
    int pending = 0;
    for (int i = from; i < queries.end(group); i++) {
      int query = queries.point(i);
      int offset = (i - from) * dimensions;
      double limit = nearest.limit(query);
      if (outOfReach(node, query, offset, limit)) {
        continue;
      }
      if (!aims[pending].at(coordinates, offset, block, limit)) {
        continue;
      }
      if (!aims[pending].computable()) {
        measureAll(query, node);
        continue;
      }
      aimed[pending++] = query;
      if (pending == BATCH) {
        multiply(block, node, BATCH);
        pending = 0;
      }
    }
    if (pending > 0) {
      multiply(block, node, pending);
    }
    updateGroupLimit();
  }

  /** Tells by a leaf's box, or by its lowest index where only ties can be left, to pass it over. */
  private boolean outOfReach(int node, int query, int offset, double limit) {
    if (limit == Double.POSITIVE_INFINITY) {
      return false;
    }
    int first = references.point(references.start(references.leaf(node)));
    return references.squaredGap(node, coordinates, offset, limit) > limit
        || (limit == 0 && !nearest.admitsAtLimit(query, first));
  }

  private void multiply(Block block, int node, int count) {
    for (int i = 0; i < count; i += 2) {
      Product.sum(block, aims[i].coefficients(), aims[i + 1].coefficients(), sums[i], sums[i + 1]);
    }
    for (int i = 0; i < BATCH; i++) {
      thresholds[i] = i < count ? threshold(i, block.size()) : NEVER;
    }
    Product.markBelow(sums, thresholds, marks, block.size());
    scan(block.size(), count, references.start(references.leaf(node)));
    workSincePulse += (long) count * block.size() * columns.terms();
    if (workSincePulse > WORK_PER_PULSE) {
      workSincePulse = 0;
      pulse.run();
    }
  }

  /** A query without a limit yet gets one from the products themselves, lest all be measured. */
  private float threshold(int i, int size) {
    double limit = nearest.limit(aimed[i]);
    if (limit == Double.POSITIVE_INFINITY && columns.allComplete()) {
      return aims[i].thresholdAbove(smallest.atMost(sums[i], size, nearest.k() + 1));
    }
    return aims[i].threshold(limit);
  }

  private void scan(int size, int count, int start) {
    for (int i = nextMark(0, size); i < size; i = nextMark(i + 1, size)) {
      measureMarked(i, count, references.point(start + i)); // or an unused place was undefined
    }
  }

  /** Few references are marked, so the search for the next one is done with vector instructions. */
  private int nextMark(int from, int size) {
    int ahead = Arrays.mismatch(marks, from, size, noMarks, 0, size - from);
    return ahead < 0 ? size : from + ahead;
  }

  private void measureMarked(int place, int count, int reference) {
    for (int i = 0; i < count; i++) {
      if (sums[i][place] < thresholds[i]) {
        measure(aimed[i], reference);
        thresholds[i] = Math.min(thresholds[i], aims[i].threshold(nearest.limit(aimed[i])));
      }
    }
  }

  private void measureAll(int query, int node) {
    int leaf = references.leaf(node);
    for (int i = references.start(leaf); i < references.end(leaf); i++) {
      measure(query, references.point(i));
    }
    workSincePulse += (long) (references.end(leaf) - references.start(leaf)) * dimensions;
  }

  private void measure(int query, int reference) {
    boolean itself = self != null && self[query] == reference;
    boolean hopeless = nearest.limit(query) == 0 && !nearest.admitsAtLimit(query, reference);
    if (itself || hopeless) {
      return;
    }
    double square = queries.points().squaredDistance(query, references.points(), reference);
    nearest.offer(query, reference, Double.isNaN(square) ? Double.POSITIVE_INFINITY : square);
  }

  private void updateGroupLimit() {
    double worst = 0;
    for (int i = queries.start(group); i < queries.end(group); i++) {
      worst = Math.max(worst, nearest.limit(queries.point(i)));
    }
    groupLimit = worst;
  }
}
