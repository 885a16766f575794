package io.github.counterpoise.engine;

import java.util.List;
import org.nd4j.autodiff.samediff.SDVariable;

/** Cross-entropies of one softmax per block of columns, summed over blocks, mean over the batch. */
final class BlockCrossEntropy extends LossOp {
  private final List<Losses.Block> blocks;

  /** Creates the loss; {@code null} blocks stand for one over all columns. */
  BlockCrossEntropy(SDVariable logits, SDVariable targets, List<Losses.Block> blocks) {
    super(logits, targets);
    this.blocks = blocks;
  }

  @Override
  double evaluate(HostArray y, HostArray t, HostArray gradient, long[] shape) {
    int rows = (int) shape[0];
    int width = (int) shape[1];
    List<Losses.Block> all = blocks == null ? List.of(new Losses.Block(0, width)) : blocks;
    double[] p = new double[width];
    double sum = 0;
    for (int row = 0; row < rows; row++) {
      for (Losses.Block block : all) {
        sum += evaluate(y, t, gradient, row * width + block.start(), block.width(), rows, p);
      }
    }
    return sum / rows;
  }

  private static double evaluate(
      HostArray y, HostArray t, HostArray gradient, int from, int width, int rows, double[] p) {
    double max = Double.NEGATIVE_INFINITY;
    for (int j = 0; j < width; j++) {
      max = Math.max(max, y.get(from + j));
    }
    double total = 0;
    double mass = 0;
    double loss = 0;
    for (int j = 0; j < width; j++) {
      p[j] = Math.exp(y.get(from + j) - max);
      total += p[j];
      mass += t.get(from + j);
      loss -= t.get(from + j) * (y.get(from + j) - max);
    }
    for (int j = 0; j < width; j++) {
      // Targets that do not sum to 1 (a masked row) weigh the row.
      gradient.set(from + j, (mass * p[j] / total - t.get(from + j)) / rows);
    }
    return loss + mass * Math.log(total);
  }
}
