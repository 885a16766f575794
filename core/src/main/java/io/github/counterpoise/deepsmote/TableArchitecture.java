package io.github.counterpoise.deepsmote;

import io.github.counterpoise.engine.Activation;
import io.github.counterpoise.engine.Dense;
import io.github.counterpoise.engine.Graph;
import io.github.counterpoise.engine.Init;
import io.github.counterpoise.engine.Layer;
import io.github.counterpoise.engine.Losses;
import io.github.counterpoise.engine.ParameterSet;
import io.github.counterpoise.train.Softmax;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * Dense layers for independent columns: two hidden layers with leaky rectifiers down to the code
 * and two back. Numbers are compared by squared error, each nominal column by the cross-entropy of
 * a softmax over its labels; the loss is the mean over columns.
 *
 * @param numbers how many numbers come first in a row
 * @param blocks labels of each nominal column behind them
 * @param hidden units of a hidden layer
 * @param latent numbers in a code
 */
record TableArchitecture(int numbers, int[] blocks, int hidden, int latent)
    implements Architecture {

  @Override
  public int values() {
    return numbers + Arrays.stream(blocks).sum();
  }

  @Override
  public Layer encoder(ParameterSet set) {
    return Layer.chain(
        new Dense(set, "encoder.dense1", values(), hidden),
        Activation.LEAKY_RELU,
        new Dense(set, "encoder.dense2", hidden, hidden),
        Activation.LEAKY_RELU,
        new Dense(set, "encoder.code", hidden, latent, Init.glorot()));
  }

  @Override
  public Layer decoder(ParameterSet set) {
    return Layer.chain(
        new Dense(set, "decoder.dense1", latent, hidden),
        Activation.LEAKY_RELU,
        new Dense(set, "decoder.dense2", hidden, hidden),
        Activation.LEAKY_RELU,
        new Dense(set, "decoder.row", hidden, values(), Init.glorot()));
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

  /** 1 for the numbers that are present, [batch, values] or [values]. */
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
