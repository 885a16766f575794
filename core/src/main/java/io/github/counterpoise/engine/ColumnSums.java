package io.github.counterpoise.engine;

import java.util.List;
import java.util.stream.IntStream;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The sums of the columns of a matrix, [m, n] → [n], in 32 bits with 64-bit sums. */
final class ColumnSums extends EngineOp {

  private ColumnSums(SDVariable x) {
    super(x.getSameDiff(), 1, x);
  }

  /** Returns the sums; ND4J's take ten times as long, but know other arithmetics and devices. */
  static SDVariable of(SDVariable x) {
    return x.dataType() == DataType.FLOAT && Backend.onProcessor()
        ? new ColumnSums(x).outputVariable()
        : x.sum(0);
  }

  @Override
  long[][] shapes(long[][] in) {
    return new long[][] {{in[0][1]}};
  }

  @Override
  Runnable prepare(INDArray[] in, INDArray[] out) {
    int columns = Math.toIntExact(out[0].length());
    HostArray result = new HostArray(out[0]);
    Sweep sweep = Sweep.ofValues(in[0].length(), ChannelSums.tileSize(columns));
    List<ChannelSums> parts =
        IntStream.range(0, sweep.parts()).mapToObj(i -> new ChannelSums(columns)).toList();
    Runnable addUp =
        sweep.over(in, new INDArray[0], (part, arrays, n) -> parts.get(part).add(arrays[0], n));
    return () -> {
      parts.forEach(ChannelSums::clear);
      addUp.run();
      ChannelSums.total(parts, result::set);
      result.store();
    };
  }
}
