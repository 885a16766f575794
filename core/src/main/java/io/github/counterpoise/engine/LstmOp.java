package io.github.counterpoise.engine;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * An LSTM over a whole sequence as one operation, in 32-bit arithmetic.
 *
 * <p>Per time step there is one native product, weights times [x; h; 1], and the gates in Java.
 * Arguments: x [time, batch, inputs], weights [4 hidden, inputs + hidden + 1], first output and
 * first memory [batch, hidden], mask [time, batch]. Results: outputs [time, batch, hidden], last
 * memory [batch, hidden]. What the backward pass needs stays in {@link Tape}.
 */
final class LstmOp extends EngineOp {
  private final boolean masked;
  private Tape tape;

  LstmOp(
      SDVariable x, SDVariable w, SDVariable h0, SDVariable c0, SDVariable mask, boolean masked) {
    super(x.getSameDiff(), 2, x, w, h0, c0, mask);
    this.masked = masked;
  }

  /** The sizes of a sequence. */
  record Size(int time, int batch, int inputs, int hidden) {
    int column() {
      return inputs + hidden + 1;
    }
  }

  /** What the forward pass leaves for the backward pass. */
  static final class Tape {
    final Size size;
    final INDArray weights;
    final boolean masked;
    final List<HostArray> columns = new ArrayList<>();
    final List<INDArray> columnArrays = new ArrayList<>();
    final List<LstmCell> cells = new ArrayList<>();
    final float[] firstMemory;
    final HostArray mask;

    Tape(Size size, INDArray weights, HostArray mask, boolean masked) {
      this.size = size;
      this.weights = weights;
      this.mask = mask;
      this.masked = masked;
      this.firstMemory = new float[size.hidden * size.batch];
      for (int t = 0; t < size.time; t++) {
        INDArray column = Tensors.zeros(Precision.FLOAT, size.column(), size.batch);
        columnArrays.add(column);
        columns.add(new HostArray(column));
        cells.add(new LstmCell(size.hidden, size.batch));
      }
    }

    float[] memoryBefore(int t) {
      return t == 0 ? firstMemory : cells.get(t - 1).memory;
    }
  }

  @Override
  long[][] shapes(long[][] in) {
    long hidden = in[2][1];
    return new long[][] {{in[0][0], in[0][1], hidden}, {in[0][1], hidden}};
  }

  @Override
  Runnable prepare(INDArray[] in, INDArray[] out) {
    Size size =
        new Size(
            (int) in[0].size(0), (int) in[0].size(1), (int) in[0].size(2), (int) in[2].size(1));
    HostArray x = new HostArray(in[0]);
    HostArray h0 = new HostArray(in[2]);
    HostArray c0 = new HostArray(in[3]);
    HostArray hs = new HostArray(out[0]);
    HostArray last = new HostArray(out[1]);
    tape = new Tape(size, in[1], new HostArray(in[4]), masked);
    INDArray gates = Tensors.zeros(Precision.FLOAT, 4L * size.hidden, size.batch);
    HostArray z = new HostArray(gates);
    List<Runnable> products = new ArrayList<>();
    tape.columnArrays.forEach(column -> products.add(Product.prepare(in[1], column, gates)));
    float[] firstOutput = new float[size.hidden * size.batch];
    return () -> {
      VectorMath.transpose(h0.load().floats(), 0, size.batch, size.hidden, firstOutput, 0);
      VectorMath.transpose(c0.load().floats(), 0, size.batch, size.hidden, tape.firstMemory, 0);
      x.load();
      tape.mask.load();
      float[] h = firstOutput;
      for (int t = 0; t < size.time; t++) {
        fillColumn(tape.columns.get(t), x.floats(), t, h, size);
        products.get(t).run();
        h = step(t, z.load().floats(), h);
        VectorMath.transpose(h, 0, size.hidden, size.batch, hs.floats(), t * h.length);
      }
      hs.store();
      float[] memory = tape.memoryBefore(size.time);
      VectorMath.transpose(memory, 0, size.hidden, size.batch, last.floats(), 0);
      last.store();
    };
  }

  private float[] step(int t, float[] z, float[] before) {
    LstmCell cell = tape.cells.get(t);
    cell.forward(z, tape.memoryBefore(t));
    if (masked) {
      int batch = tape.size.batch;
      cell.keep(tape.mask.floats(), t * batch, batch, before, tape.memoryBefore(t));
    }
    return cell.output;
  }

  /** Stacks x, h and 1. */
  private static void fillColumn(HostArray column, float[] x, int t, float[] h, Size s) {
    float[] to = column.floats();
    VectorMath.transpose(x, t * s.batch * s.inputs, s.batch, s.inputs, to, 0);
    System.arraycopy(h, 0, to, s.inputs * s.batch, h.length);
    java.util.Arrays.fill(to, to.length - s.batch, to.length, 1);
    column.store();
  }

  Tape tape() {
    return tape;
  }

  @Override
  public List<SDVariable> doDiff(List<SDVariable> g) {
    SDVariable[] d = new LstmGradient(sameDiff, this, g.get(0), g.get(1)).outputVariables();
    return List.of(d[0], d[1], d[2], d[3], sameDiff.zerosLike(arg(4)));
  }
}
