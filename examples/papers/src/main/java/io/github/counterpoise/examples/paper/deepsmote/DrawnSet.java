package io.github.counterpoise.examples.paper.deepsmote;

import io.github.counterpoise.run.Seed;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** An image set in memory, and the long-tailed draw of one seed with its folds. */
final class DrawnSet {

  private final DeepSmoteSet set;
  private final DeepSmoteProtocol protocol;
  private final LabelledImages published;
  private final LabelledImages test;
  private int seed;
  private LabelledImages drawn;
  private int[] foldOf; // [image]

  /**
   * Reads a set.
   *
   * @param set which one
   * @param protocol how many images are drawn, and into how many folds they are dealt
   * @param data folder with one folder per set
   */
  DrawnSet(DeepSmoteSet set, DeepSmoteProtocol protocol, Path data) {
    this.set = set;
    this.protocol = protocol;
    published = set.read(data, true);
    test = Draw.balanced(set.read(data, false));
  }

  /** Returns the published test images, as many of each class. */
  LabelledImages test() {
    return test;
  }

  /** Returns the images that a cell may learn from. */
  LabelledImages training(DeepSmoteCell cell) {
    draw(cell.seed());
    return protocol.folds() == 1 ? drawn : part(cell, false);
  }

  /** Returns the images of the fold that a cell leaves out; none where there is one fold only. */
  LabelledImages heldOut(DeepSmoteCell cell) {
    draw(cell.seed());
    return protocol.folds() == 1 ? drawn.select(new int[0]) : part(cell, true);
  }

  private LabelledImages part(DeepSmoteCell cell, boolean heldOut) {
    int left = cell.fold() - 1;
    return drawn.select(
        IntStream.range(0, drawn.size()).filter(i -> (foldOf[i] == left) == heldOut).toArray());
  }

  private void draw(int wanted) {
    if (seed != wanted) {
      Seed source = new Seed(wanted);
      drawn = Draw.longTail(published, set.counts(protocol.percent()), source, set.title());
      foldOf = Draw.folds(drawn.classOf(), protocol.folds(), source);
      seed = wanted;
    }
  }
}
