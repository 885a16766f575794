package io.github.counterpoise.nets;

import io.github.counterpoise.engine.Graph;
import io.github.counterpoise.engine.Losses;
import io.github.counterpoise.train.Softmax;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * Columns of a table: numbers are compared by squared error, each nominal column by the
 * cross-entropy of a softmax over its labels; the loss is the mean over columns.
 *
 * @param numbers how many numbers come first in a row
 * @param blocks labels of each nominal column behind them
 */
public record ColumnHead(int numbers, int[] blocks) implements RowHead {

  private int values() {
    return numbers + Arrays.stream(blocks).sum();
  }

  @Override
  public SDVariable loss(Graph g, SDVariable decoded, SDVariable target, SDVariable mask) {
    SDVariable sum = null;
    if (numbers > 0) {
      SDVariable counted = counted(g, mask);
      sum = Losses.squaredError(decoded.mul(counted), target.mul(counted)).mul(values());
    }
    if (blocks.length > 0) {
      // Where a label is missing all its indicators are 0, and with them its cross-entropy.
      SDVariable entropy = Losses.crossEntropy(decoded, target, softmaxBlocks());
      sum = sum == null ? entropy : sum.add(entropy);
    }
    return sum.div(numbers + blocks.length);
  }

  /** 1 for the numbers that are present, [batch, values] or [1, values]. */
  private SDVariable counted(Graph g, SDVariable mask) {
    double[] ones = new double[values()];
    Arrays.fill(ones, 0, numbers, 1);
    SDVariable numeric = g.constant(ones, 1, values());
    return mask == null ? numeric : mask.mul(numeric);
  }

  private List<Losses.Block> softmaxBlocks() {
    List<Losses.Block> all = new ArrayList<>();
    int start = numbers;
    for (int width : blocks) {
      all.add(new Losses.Block(start, width));
      start += width;
    }
    return all;
  }

  @Override
  public void activate(float[] decoded) {
    int start = numbers;
    for (int width : blocks) {
      Softmax.inPlace(decoded, start, start + width);
      start += width;
    }
  }
}
