package io.github.counterpoise.engine;

import java.util.List;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The patch of an image under each position of a convolution's kernel, [batch, height, width,
 * channels] → [batch, height', width', kernel · kernel · channels], with zeros outside the image.
 * The image must be an input: no gradient flows into it.
 */
final class Patches extends EngineOp {
  private final int kernel;
  private final int stride;
  private final int padding;

  Patches(SDVariable image, int kernel, int stride, int padding) {
    super(image.getSameDiff(), 1, image);
    this.kernel = kernel;
    this.stride = stride;
    this.padding = padding;
  }

  @Override
  long[][] shapes(long[][] in) {
    long[] s = in[0];
    return new long[][] {{s[0], positions(s[1]), positions(s[2]), (long) kernel * kernel * s[3]}};
  }

  private long positions(long pixels) {
    return (pixels + 2L * padding - kernel) / stride + 1;
  }

  @Override
  Runnable prepare(INDArray[] in, INDArray[] out) {
    long[] from = in[0].shape();
    long[] to = out[0].shape();
    if (Sweep.reaches(in[0])) {
      return Sweep.ofCases(in[0], out[0])
          .over(in, out, (part, arrays, n) -> copy(arrays[0], from, arrays[1], to, n));
    }
    HostArray image = new HostArray(in[0]);
    HostArray patches = new HostArray(out[0]);
    return () -> {
      copy(image.load().heap(), from, patches.heap(), to, (int) to[0]);
      patches.store();
    };
  }

  private void copy(Object image, long[] from, Object patches, long[] to, int images) {
    if (patches instanceof float[] p) {
      // Places outside the image.
      java.util.Arrays.fill(p, 0, images * (int) (to[1] * to[2] * to[3]), 0);
    }
    for (int n = 0; n < images; n++) {
      for (int y = 0; y < to[1]; y++) {
        for (int x = 0; x < to[2]; x++) {
          long patch = ((n * to[1] + y) * to[2] + x) * to[3];
          copy(image, from, n, y, x, patches, (int) patch);
        }
      }
    }
  }

  private void copy(Object image, long[] s, int n, int y, int x, Object patches, int patch) {
    int height = (int) s[1];
    int width = (int) s[2];
    int channels = (int) s[3];
    int left = x * stride - padding;
    int first = Math.max(0, -left);
    int count = Math.min(kernel, width - left) - first;
    for (int ky = 0; ky < kernel && count > 0; ky++) {
      int row = y * stride - padding + ky;
      if (row >= 0 && row < height) {
        int from = ((n * height + row) * width + left + first) * channels;
        int to = patch + (ky * kernel + first) * channels;
        VectorMath.copy(image, from, patches, to, count * channels);
      }
    }
  }

  @Override
  public List<SDVariable> doDiff(List<SDVariable> g) {
    throw new UnsupportedOperationException("no gradient flows into an image");
  }
}
