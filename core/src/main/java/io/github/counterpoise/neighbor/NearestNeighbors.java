package io.github.counterpoise.neighbor;

import io.github.counterpoise.encode.Points;
import io.github.counterpoise.run.Crew;
import io.github.counterpoise.run.Run;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/**
 * An index over reference points that finds the exact k nearest of any point, by {@link
 * Points#squaredDistance}: ascending distance, equal distances by ascending index of the reference.
 * References at infinite distance, with which nothing can be compared, come last.
 *
 * <p>The references are cut into spatially compact leaves ({@link Partition}); queries are gathered
 * into groups the same way, and each group walks the tree past whatever cannot hold a neighbour.
 * Leaves are searched with a blocked product in single precision, whose rounding error is bounded
 * rigorously, and what the bound cannot rule out is measured in double precision. Thus the result
 * is the same, to the last bit, for every number of threads and every size of leaf, and equal to
 * that of comparing every pair. The package documentation gives the derivation.
 *
 * <p>Beyond the points and the result, memory is about half that of the references: never a matrix
 * of distances. An index may be used by several threads at once.
 */
public final class NearestNeighbors {
  private static final int MOST_GROUPS_PER_THREAD = 8; // for an even load when queries are few
  private static final int LEAST_GROUP = 8;
  private static final int FEW_DIMENSIONS = 4;
  private static final int MANY_DIMENSIONS = 13;
  private static final int MANY_POINTS = 1 << 15;

  private final Points references;
  private final int leafSize;
  private final Partition partition;
  private volatile Blocks blocks;

  private record Blocks(Columns columns, AtomicReferenceArray<Block> byLeaf) {}

  private NearestNeighbors(Points references, int leafSize) {
    this.references = references;
    this.leafSize = leafSize;
    this.partition = new Partition(references, leafSize);
    this.blocks = emptyBlocks(Columns.of(references));
  }

  /**
   * Builds the index.
   *
   * @param references the points among which neighbours are found
   */
  public static NearestNeighbors of(Points references) {
    return of(references, leafSize(references));
  }

  /** Builds the index with leaves of at most a given size. */
  static NearestNeighbors of(Points references, int leafSize) {
    return new NearestNeighbors(references, leafSize);
  }

  /** Weighs small leaves, more of which are passed over, against long inner loops; as measured. */
  private static int leafSize(Points references) {
    if (references.dimensions() <= FEW_DIMENSIONS) {
      return 128;
    }
    if (references.dimensions() < MANY_DIMENSIONS) {
      return 512;
    }
    return references.size() < MANY_POINTS ? 1024 : 2048;
  }

  private Blocks emptyBlocks(Columns columns) {
    return new Blocks(columns, new AtomicReferenceArray<>(partition.leaves()));
  }

  /**
   * Finds the k nearest references of each reference, itself excluded.
   *
   * @param k number of neighbours, at least 1; where there are fewer other references, all are
   *     found
   * @param run gives the number of threads and who watches
   * @return the neighbours, one list per reference
   * @throws io.github.counterpoise.run.CancelledException if the run was cancelled
   */
  public Neighbors ofEach(int k, Run run) {
    int[] self = new int[references.size()];
    Arrays.setAll(self, i -> i);
    return search(partition, self, Math.min(check(k), Math.max(0, references.size() - 1)), run);
  }

  /**
   * Finds the k nearest references of each query.
   *
   * @param queries the queries, in the space of the references
   * @param self for each query the index of the reference that it itself is, which is excluded, or
   *     −1; null if no query is a reference
   * @param k number of neighbours, at least 1; where there are fewer candidates, all are found
   * @param run gives the number of threads and who watches
   * @return the neighbours, one list per query
   * @throws io.github.counterpoise.run.CancelledException if the run was cancelled
   */
  public Neighbors of(Points queries, int[] self, int k, Run run) {
    if (queries.dimensions() != references.dimensions()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "queries have %d dimensions, the references %d",
              queries.dimensions(),
              references.dimensions()));
    }
    if (self != null && self.length != queries.size()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d queries need as many entries in self, found %d",
              queries.size(),
              self.length));
    }
    int groups = MOST_GROUPS_PER_THREAD * run.threads();
    int groupSize = Math.max(LEAST_GROUP, Math.min(leafSize, queries.size() / groups));
    Partition grouped = new Partition(queries, groupSize);
    return search(grouped, self, Math.min(check(k), references.size()), run);
  }

  private static int check(int k) {
    if (k < 1) {
      throw new IllegalArgumentException("k must be at least 1, found " + k);
    }
    return k;
  }

  private Neighbors search(Partition queries, int[] self, int k, Run run) {
    NearestList nearest = new NearestList(queries.points().size(), k);
    if (k > 0 && queries.points().size() > 0) {
      Blocks usable = blocksFor(queries.points());
      Supplier<Crew.Worker> workers =
          () ->
              new GroupSearch(
                  partition, queries, leaf -> block(usable, leaf), usable.columns, self, nearest);
      Crew.work(queries.leaves(), run, workers);
    }
    return nearest.toNeighbors();
  }

  /** Returns blocks in which every coordinate that a query misses counts as incomplete. */
  private synchronized Blocks blocksFor(Points queries) {
    if (queries != references && queries.anyMissing()) {
      Columns needed = Columns.of(queries);
      if (!blocks.columns.covers(needed)) {
        blocks = emptyBlocks(blocks.columns.with(needed, references));
      }
    }
    return blocks;
  }

  /** Returns a block, filling it at first use; two threads that both do so fill it equally. */
  private Block block(Blocks from, int leaf) {
    Block block = from.byLeaf.get(leaf);
    if (block == null) {
      block = new Block(partition, leaf, from.columns);
      from.byLeaf.set(leaf, block);
    }
    return block;
  }
}
