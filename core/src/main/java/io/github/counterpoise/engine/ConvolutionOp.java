package io.github.counterpoise.engine;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.api.ops.impl.reduce.Mmul;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A convolution whose batch is cut into a fixed number of parts that run side by side.
 *
 * <p>The native gradient splits its sums over the batch by the number of threads, so that weights
 * would depend on that number; parts fixed by the shapes alone make it deterministic.
 */
final class ConvolutionOp extends EngineOp {
  private final int stride;
  private final int padding;
  private final boolean image;

  /**
   * Adds a convolution to the graph of its arguments.
   *
   * @param x [batch, height, width, inputs]
   * @param w [kernel, kernel, inputs, outputs]
   * @param b [outputs]
   * @param stride step between two positions of the kernel
   * @param padding rows and columns of zeros on each side
   * @param image whether x is an input of few channels, by which nobody wants a gradient
   */
  ConvolutionOp(SDVariable x, SDVariable w, SDVariable b, int stride, int padding, boolean image) {
    super(x.getSameDiff(), 1, x, w, b);
    this.stride = stride;
    this.padding = padding;
    this.image = image;
  }

  @Override
  long[][] shapes(long[][] in) {
    long[] x = in[0];
    long[] w = in[1];
    return new long[][] {{x[0], positions(x[1], w[0]), positions(x[2], w[1]), w[3]}};
  }

  private long positions(long pixels, long kernel) {
    return (pixels + 2L * padding - kernel) / stride + 1;
  }

  @Override
  Runnable prepare(INDArray[] in, INDArray[] out) {
    List<Runnable> calls = new ArrayList<>();
    for (Part part : parts(out[0], in[1])) {
      INDArray[] arguments = {part.of(in[0]), in[1], in[2]};
      calls.add(call("conv2d", arguments, new INDArray[] {part.of(out[0])}));
    }
    return () -> Backend.parallel(calls);
  }

  private Runnable call(String name, INDArray[] in, INDArray[] out) {
    OpContext context = Nd4j.getExecutioner().buildContext();
    context.setInputArrays(in);
    context.setOutputArrays(out);
    INDArray w = in[1];
    // Dilation 1, explicit padding, channels last, weights [height, width, inputs, outputs].
    context.setIArguments(w.size(0), w.size(1), stride, stride, padding, padding, 1, 1, 0, 1, 0);
    DynamicCustomOp op = DynamicCustomOp.builder(name).build();
    return () -> Nd4j.exec(op, context);
  }

  private static List<Part> parts(INDArray result, INDArray w) {
    return Part.of(result.size(0), (double) result.length() * w.length() / w.size(3));
  }

  @Override
  public List<SDVariable> doDiff(List<SDVariable> g) {
    return image
        ? byWeights(g.get(0))
        : List.of(new Gradient(sameDiff, this, g.get(0)).outputVariables());
  }

  /**
   * The gradients by weights and bias alone: with few channels, a product with the patches of the
   * image is several times faster than the general case.
   */
  private List<SDVariable> byWeights(SDVariable g) {
    long[] w = arg(1).getShape();
    SDVariable patches = new Patches(arg(0), (int) w[0], stride, padding).outputVariable();
    SDVariable rows = sameDiff.reshape(patches, -1, w[0] * w[1] * w[2]);
    SDVariable byRows = sameDiff.reshape(g, -1, w[3]);
    SDVariable matrix = new Mmul(sameDiff, rows, byRows, true, false, false).outputVariable();
    // The image stands for its own gradient, which is not asked for.
    return List.of(arg(0), sameDiff.reshape(matrix, w), ColumnSums.of(byRows));
  }

  /** The gradients by image, weights and bias. */
  private static final class Gradient extends EngineOp {
    private final ConvolutionOp forward;

    private Gradient(SameDiff sd, ConvolutionOp forward, SDVariable g) {
      super(sd, 3, forward.arg(0), forward.arg(1), forward.arg(2), g);
      this.forward = forward;
    }

    @Override
    long[][] shapes(long[][] in) {
      return new long[][] {in[0], in[1], in[2]};
    }

    @Override
    Runnable prepare(INDArray[] in, INDArray[] out) {
      List<Runnable> calls = new ArrayList<>();
      List<INDArray> weights = new ArrayList<>();
      List<INDArray> biases = new ArrayList<>();
      for (Part part : parts(in[3], in[1])) {
        boolean first = calls.isEmpty();
        INDArray dw = first ? out[1] : Tensors.zeros(out[1].dataType(), out[1].shape());
        INDArray db = first ? out[2] : Tensors.zeros(out[2].dataType(), out[2].shape());
        INDArray[] arguments = {part.of(in[0]), in[1], in[2], part.of(in[3])};
        INDArray[] results = {part.of(out[0]), dw, db};
        calls.add(forward.call("conv2d_bp", arguments, results));
        weights.add(dw);
        biases.add(db);
      }
      return () -> {
        Backend.parallel(calls);
        addUp(weights);
        addUp(biases);
      };
    }

    /** Adds all to the first, always in the same order. */
    private static void addUp(List<INDArray> parts) {
      for (int i = 1; i < parts.size(); i++) {
        parts.get(0).addi(parts.get(i));
      }
    }
  }
}
