package io.github.counterpoise.engine;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * The up-convolution of {@link UpConv2d} in 32-bit arithmetic: a product gives what every pixel
 * adds to the 4 × 4 result pixels around it, and a loop adds these up. A convolution at the corners
 * computes a row and a column more than there are pixels.
 *
 * <p>Arguments: x [batch, h, w, inputs], weights [2, 2, inputs, 4 outputs], bias [4 outputs].
 * Result: [batch, 2h, 2w, outputs].
 */
final class UpConvolutionOp extends EngineOp {
  /** Values of the patches made at a time, 1 MB: they stay in the core's cache. */
  private static final int PIECE = 1 << 18;

  UpConvolutionOp(SDVariable x, SDVariable w, SDVariable b) {
    super(x.getSameDiff(), 1, x, w, b);
  }

  @Override
  long[][] shapes(long[][] in) {
    long[] x = in[0];
    return new long[][] {{x[0], 2 * x[1], 2 * x[2], in[1][3] / 4}};
  }

  @Override
  Runnable prepare(INDArray[] in, INDArray[] out) {
    UpWeights weights = new UpWeights(in[1]);
    HostArray bias = new HostArray(in[2]);
    List<Runnable> calls = new ArrayList<>();
    for (Part part : parts(in[0], in[1])) {
      Scratch scratch = new Scratch(in[0], in[1], part, out[0]);
      for (Part piece : scratch.pieces) {
        scratch.calls.add(
            Product.prepare(
                scratch.pixels(in[0], piece), weights.matrix(), scratch.patches(piece)));
      }
      calls.add(() -> scratch.forward(bias.floats()));
    }
    return () -> {
      weights.load();
      bias.load();
      Backend.parallel(calls);
    };
  }

  private static List<Part> parts(INDArray x, INDArray w) {
    return Part.of(x.size(0), (double) x.length() * w.length() / w.size(2));
  }

  /** The arrays of one part, and what is done with them. */
  private static final class Scratch {
    private final UpPatches sizes;
    private final List<Part> pieces;
    private final List<Runnable> calls = new ArrayList<>();
    private final INDArray patches;
    private final FloatBuffer patchBuffer;
    private final FloatBuffer imageBuffer;
    private final float[] patch;
    private final float[] image;
    private final double[] sums;

    /** The images are the results, or the gradients by them. */
    Scratch(INDArray x, INDArray w, Part part, INDArray images) {
      sizes = new UpPatches((int) x.size(1), (int) x.size(2), (int) w.size(3) / 4);
      int most = Math.max(1, PIECE / sizes.patchValues());
      pieces = part.cut((part.size() + most - 1) / most);
      int largest = pieces.stream().mapToInt(Part::size).max().orElseThrow();
      patches = Tensors.zeros(Precision.FLOAT, rows(largest), 16L * sizes.channels());
      patchBuffer = Sweep.floats(patches);
      imageBuffer = Sweep.floats(images);
      patch = new float[largest * sizes.patchValues()];
      image = new float[largest * sizes.imageValues()];
      sums = new double[4 * sizes.channels()];
    }

    private long rows(int images) {
      return (long) images * sizes.height() * sizes.width();
    }

    /** Returns the pixels of a piece, [pixels, channels]. */
    INDArray pixels(INDArray x, Part piece) {
      return piece.of(x).reshape('c', rows(piece.size()), x.size(3));
    }

    /** Returns the place of a piece's patches, [pixels, 16 channels]. */
    INDArray patches(Part piece) {
      return patches.get(NDArrayIndex.interval(0, rows(piece.size())));
    }

    void forward(float[] bias) {
      for (int i = 0; i < pieces.size(); i++) {
        Part piece = pieces.get(i);
        calls.get(i).run();
        patchBuffer.get(0, patch, 0, piece.size() * sizes.patchValues());
        sizes.addUp(patch, piece.size(), bias, image);
        imageBuffer.put(place(piece), image, 0, piece.size() * sizes.imageValues());
      }
    }

    void backward() {
      Arrays.fill(sums, 0);
      for (int i = 0; i < pieces.size(); i++) {
        Part piece = pieces.get(i);
        imageBuffer.get(place(piece), image, 0, piece.size() * sizes.imageValues());
        sizes.takeApart(image, piece.size(), patch);
        sizes.addTo(sums, patch, piece.size());
        patchBuffer.put(0, patch, 0, piece.size() * sizes.patchValues());
        calls.get(i).run();
      }
    }

    private int place(Part piece) {
      return piece.from() * sizes.imageValues();
    }
  }

  @Override
  public List<SDVariable> doDiff(List<SDVariable> g) {
    return List.of(new Gradient(sameDiff, this, g.get(0)).outputVariables());
  }

  /** The gradients by image, weights and bias. */
  private static final class Gradient extends EngineOp {

    private Gradient(SameDiff sd, UpConvolutionOp forward, SDVariable g) {
      super(sd, 3, forward.arg(0), forward.arg(1), forward.arg(2), g);
    }

    @Override
    long[][] shapes(long[][] in) {
      return new long[][] {in[0], in[1], in[2]};
    }

    @Override
    Runnable prepare(INDArray[] in, INDArray[] out) {
      UpWeights weights = new UpWeights(in[1]);
      UpWeights byWeights = new UpWeights(out[1]);
      List<HostArray> sums = new ArrayList<>();
      List<Scratch> parts = new ArrayList<>();
      for (Part part : parts(in[0], in[1])) {
        INDArray sum = Tensors.zeros(Precision.FLOAT, byWeights.matrix().shape());
        sums.add(new HostArray(sum));
        Scratch scratch = new Scratch(in[0], in[1], part, in[3]);
        for (Part piece : scratch.pieces) {
          INDArray patches = scratch.patches(piece);
          INDArray pixels = scratch.pixels(in[0], piece);
          Runnable byPixels =
              Product.prepareByTransposed(patches, weights.matrix(), scratch.pixels(out[0], piece));
          Runnable byMatrix =
              Product.prepareTransposed(pixels, patches, sum, piece.from() > part.from());
          scratch.calls.add(
              () -> {
                byPixels.run();
                byMatrix.run();
              });
        }
        parts.add(scratch);
      }
      HostArray byBias = new HostArray(out[2]);
      List<Runnable> calls = parts.stream().<Runnable>map(s -> s::backward).toList();
      return () -> {
        weights.load();
        Backend.parallel(calls);
        byWeights.storeSum(sums);
        for (int k = 0; k < byBias.length(); k++) {
          double total = 0;
          for (Scratch part : parts) {
            total += part.sums[k];
          }
          byBias.set(k, total);
        }
        byBias.store();
      };
    }
  }
}
