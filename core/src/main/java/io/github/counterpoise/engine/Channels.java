package io.github.counterpoise.engine;

import java.util.List;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Arrays cut in two along their last dimension, and put together again. */
public final class Channels {

  private Channels() {}

  /**
   * Cuts an array in two.
   *
   * @param x [batch, …, channels]
   * @param first number of channels of the first part, 1 to channels − 1
   * @return the two parts
   */
  public static SDVariable[] split(SDVariable x, int first) {
    return new Split(x, first).outputVariables();
  }

  /**
   * Puts two arrays side by side.
   *
   * @param g the graph
   * @param a [batch, …, channels]
   * @param b [batch, …, others]
   * @return [batch, …, channels + others]
   */
  public static SDVariable join(Graph g, SDVariable a, SDVariable b) {
    return new Join(a, b, Math.toIntExact(channels(g.shape(a)))).outputVariable();
  }

  private static final class Split extends EngineOp {

    private final int first;

    private Split(SDVariable x, int first) {
      super(x.getSameDiff(), 2, x);
      this.first = first;
    }

    @Override
    long[][] shapes(long[][] in) {
      return new long[][] {
        withChannels(in[0], first), withChannels(in[0], channels(in[0]) - first)
      };
    }

    @Override
    Runnable prepare(INDArray[] in, INDArray[] out) {
      return copies(in[0], out[0], out[1], in, out, Split::apart);
    }

    private static void apart(Object[] arrays, int positions, int a, int b) {
      for (int i = 0, from = 0; i < positions; i++, from += a + b) {
        VectorMath.copy(arrays[0], from, arrays[1], i * a, a);
        VectorMath.copy(arrays[0], from + a, arrays[2], i * b, b);
      }
    }

    @Override
    public List<SDVariable> doDiff(List<SDVariable> g) {
      return List.of(new Join(g.get(0), g.get(1), first).outputVariable());
    }
  }

  private static final class Join extends EngineOp {

    private final int first;

    private Join(SDVariable a, SDVariable b, int first) {
      super(a.getSameDiff(), 1, a, b);
      this.first = first;
    }

    @Override
    long[][] shapes(long[][] in) {
      return new long[][] {withChannels(in[0], channels(in[0]) + channels(in[1]))};
    }

    @Override
    Runnable prepare(INDArray[] in, INDArray[] out) {
      return copies(out[0], in[0], in[1], in, out, Join::together);
    }

    private static void together(Object[] arrays, int positions, int a, int b) {
      for (int i = 0, to = 0; i < positions; i++, to += a + b) {
        VectorMath.copy(arrays[0], i * a, arrays[2], to, a);
        VectorMath.copy(arrays[1], i * b, arrays[2], to + a, b);
      }
    }

    @Override
    public List<SDVariable> doDiff(List<SDVariable> g) {
      return List.of(split(g.get(0), first));
    }
  }

  /** Copies the channels of so many positions, of arrays in the order arguments, results. */
  private interface Copy {
    void run(Object[] arrays, int positions, int a, int b);
  }

  private static Runnable copies(
      INDArray whole, INDArray first, INDArray second, INDArray[] in, INDArray[] out, Copy copy) {
    int a = Math.toIntExact(channels(first.shape()));
    int b = Math.toIntExact(channels(second.shape()));
    int positions = Math.toIntExact(first.length() / a);
    if (Sweep.reaches(whole)) {
      int perCase = positions / Math.toIntExact(whole.size(0));
      return Sweep.ofCases(whole, first)
          .over(in, out, (part, arrays, n) -> copy.run(arrays, n * perCase, a, b));
    }
    return General.of(in, out, arrays -> copy.run(arrays, positions, a, b));
  }

  private static long channels(long[] shape) {
    return shape[shape.length - 1];
  }

  private static long[] withChannels(long[] shape, long channels) {
    long[] other = shape.clone();
    other[shape.length - 1] = channels;
    return other;
  }
}
