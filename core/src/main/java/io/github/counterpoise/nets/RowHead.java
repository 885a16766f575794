package io.github.counterpoise.nets;

import io.github.counterpoise.encode.ImageCodec;
import io.github.counterpoise.encode.RowCodec;
import io.github.counterpoise.encode.TableCodec;
import io.github.counterpoise.engine.Graph;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * What stands at the end of a network that makes rows: how they are compared with real ones, and
 * the last activation. It belongs to the codec of the rows, whatever the layers before it.
 */
public sealed interface RowHead permits ColumnHead, PixelHead {

  /**
   * Returns the head that suits the rows of a codec.
   *
   * @param codec turns rows into what the network takes
   */
  static RowHead of(RowCodec codec) {
    if (codec instanceof ImageCodec image) {
      return new PixelHead(!image.signed());
    }
    TableCodec columns = (TableCodec) codec;
    int[] blocks = columns.labels().stream().mapToInt(b -> b.observed().length).toArray();
    return new ColumnHead(columns.numbers().size(), blocks);
  }

  /**
   * Returns the mean loss of decoded rows.
   *
   * @param g the graph
   * @param decoded [batch, values] what the decoder returned
   * @param target [batch, values] the rows
   * @param mask [batch, values] 1 where a cell is present, or null where all are
   */
  SDVariable loss(Graph g, SDVariable decoded, SDVariable target, SDVariable mask);

  /**
   * Applies the last activation, so that decoded rows are in the units of encoded ones.
   *
   * @param decoded [values] what the decoder returned for one row, changed in place
   */
  void activate(float[] decoded);
}
