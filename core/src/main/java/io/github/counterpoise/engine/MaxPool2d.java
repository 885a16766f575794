package io.github.counterpoise.engine;

import java.util.List;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The largest value under each position of a window, channel by channel: [batch, height, width,
 * channels] → [batch, height', width', channels] with height' = (height + 2 padding − window) /
 * stride + 1. What lies outside the image is left out.
 *
 * @param window height and width of the window
 * @param stride step between two positions of the window
 * @param padding rows and columns by which the window may reach outside, less than its size
 */
public record MaxPool2d(int window, int stride, int padding) implements Layer {

  /** Checks the sizes. */
  public MaxPool2d {
    if (window < 1 || stride < 1 || padding < 0 || padding >= window) {
      throw new IllegalArgumentException(
          "no pooling with window " + window + ", stride " + stride + ", padding " + padding);
    }
  }

  @Override
  public SDVariable apply(Graph g, SDVariable x) {
    return new Forward(this, x).outputVariable();
  }

  private long positions(long pixels) {
    return (pixels + 2L * padding - window) / stride + 1;
  }

  private Runnable call(String name, INDArray[] in, INDArray out) {
    OpContext context = Nd4j.getExecutioner().buildContext();
    context.setInputArrays(in);
    context.setOutputArray(0, out);
    // Dilation 1, explicit padding, nothing more, channels last.
    context.setIArguments(window, window, stride, stride, padding, padding, 1, 1, 0, 0, 1);
    DynamicCustomOp op = DynamicCustomOp.builder(name).build();
    return () -> Nd4j.exec(op, context);
  }

  private static final class Forward extends EngineOp {
    private final MaxPool2d pool;

    private Forward(MaxPool2d pool, SDVariable x) {
      super(x.getSameDiff(), 1, x);
      this.pool = pool;
    }

    @Override
    long[][] shapes(long[][] in) {
      long[] x = in[0];
      return new long[][] {{x[0], pool.positions(x[1]), pool.positions(x[2]), x[3]}};
    }

    @Override
    Runnable prepare(INDArray[] in, INDArray[] out) {
      return pool.call("maxpool2d", in, out[0]);
    }

    @Override
    public List<SDVariable> doDiff(List<SDVariable> g) {
      return List.of(new Gradient(pool, arg(), g.get(0)).outputVariable());
    }
  }

  private static final class Gradient extends EngineOp {
    private final MaxPool2d pool;

    private Gradient(MaxPool2d pool, SDVariable x, SDVariable g) {
      super(x.getSameDiff(), 1, x, g);
      this.pool = pool;
    }

    @Override
    long[][] shapes(long[][] in) {
      return new long[][] {in[0]};
    }

    @Override
    Runnable prepare(INDArray[] in, INDArray[] out) {
      return pool.call("maxpool2d_bp", in, out[0]);
    }
  }
}
