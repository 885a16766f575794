package io.github.counterpoise.engine;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The gradient of {@link LstmOp} (back-propagation through time).
 *
 * <p>Arguments: those of the forward operation, then the gradients by its outputs and last memory.
 * Results: gradients by x, weights, first output and first memory.
 */
final class LstmGradient extends EngineOp {
  private final LstmOp forward;

  LstmGradient(SameDiff sd, LstmOp forward, SDVariable byOutputs, SDVariable byMemory) {
    // The forward results are arguments too, so that the forward pass always runs before.
    super(
        sd,
        4,
        forward.arg(0),
        forward.arg(1),
        forward.arg(2),
        forward.arg(3),
        byOutputs,
        byMemory,
        forward.outputVariables()[0]);
    this.forward = forward;
  }

  @Override
  long[][] shapes(long[][] in) {
    return new long[][] {in[0], in[1], in[2], in[3]};
  }

  @Override
  Runnable prepare(INDArray[] in, INDArray[] out) {
    return new Pass(forward.tape(), in, out);
  }

  /** One backward pass on arrays that are fixed for good. */
  private static final class Pass implements Runnable {
    private final LstmOp.Tape tape;
    private final LstmOp.Size size;
    private final HostArray byOutputs;
    private final HostArray byMemory;
    private final HostArray dx;
    private final HostArray dh0;
    private final HostArray dc0;
    private final INDArray dw;
    private final HostArray dz;
    private final HostArray dColumn;
    private final Runnable byColumn;
    private final List<Runnable> byWeights = new ArrayList<>();
    private final float[] dh;
    private final float[] dc;
    private final float[] kept;
    private final float[] scratch;

    Pass(LstmOp.Tape tape, INDArray[] in, INDArray[] out) {
      this.tape = tape;
      this.size = tape.size;
      byOutputs = new HostArray(in[4]);
      byMemory = new HostArray(in[5]);
      dx = new HostArray(out[0]);
      dw = out[1];
      dh0 = new HostArray(out[2]);
      dc0 = new HostArray(out[3]);
      INDArray gates = Tensors.zeros(Precision.FLOAT, 4L * size.hidden(), size.batch());
      INDArray column = Tensors.zeros(Precision.FLOAT, size.column(), size.batch());
      dz = new HostArray(gates);
      dColumn = new HostArray(column);
      byColumn = Product.prepareTransposed(tape.weights, gates, column);
      tape.columnArrays.forEach(c -> byWeights.add(Product.prepareAdding(gates, c, dw)));
      int n = size.hidden() * size.batch();
      dh = new float[n];
      dc = new float[n];
      kept = new float[n];
      scratch = new float[n];
    }

    @Override
    public void run() {
      byOutputs.load();
      dw.assign(0);
      java.util.Arrays.fill(dh, 0);
      VectorMath.transpose(byMemory.load().floats(), 0, size.batch(), size.hidden(), dc, 0);
      for (int t = size.time() - 1; t >= 0; t--) {
        step(t);
      }
      dx.store();
      store(dh, dh0);
      store(dc, dc0);
    }

    private void store(float[] gradient, HostArray to) {
      VectorMath.transpose(gradient, 0, size.hidden(), size.batch(), to.floats(), 0);
      to.store();
    }

    private void step(int t) {
      int n = dh.length;
      VectorMath.transpose(byOutputs.floats(), t * n, size.batch(), size.hidden(), scratch, 0);
      for (int k = 0; k < n; k++) {
        dh[k] += scratch[k];
      }
      if (tape.masked) {
        splitKept(t);
      }
      tape.cells.get(t).backward(dh, dc, tape.memoryBefore(t), dz.floats());
      dz.store();
      byWeights.get(t).run();
      byColumn.run();
      float[] d = dColumn.load().floats();
      VectorMath.transpose(
          d, 0, size.inputs(), size.batch(), dx.floats(), t * size.batch() * size.inputs());
      System.arraycopy(d, size.inputs() * size.batch(), dh, 0, n);
      if (tape.masked) {
        for (int k = 0; k < n; k++) {
          dh[k] += kept[k];
          dc[k] += scratch[k];
        }
      }
    }

    /** Where a sequence has ended, gradients by h' and c' are those by h and c. */
    private void splitKept(int t) {
      float[] mask = tape.mask.floats();
      int batch = size.batch();
      for (int k = 0; k < dh.length; k++) {
        float m = mask[t * batch + k % batch];
        kept[k] = (1 - m) * dh[k];
        dh[k] *= m;
        scratch[k] = (1 - m) * dc[k];
        dc[k] *= m;
      }
    }
  }
}
