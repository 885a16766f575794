package io.github.counterpoise.engine;

import java.util.List;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Puts the four phases of an up-convolution into place, [n, h + 1, w + 1, 4c] → [n, 2h, 2w, c], or
 * takes them apart again, which is the gradient of that.
 *
 * <p>{@code image[n, 2i + a, 2j + b, :] = phases[n, i + a, j + b, group 2a + b]}. Channels are
 * contiguous, so that all of it is block copies.
 */
final class Interleave extends EngineOp {
  private final boolean forward;

  private Interleave(SameDiff sd, SDVariable x, boolean forward) {
    super(sd, 1, x);
    this.forward = forward;
  }

  static SDVariable of(SDVariable phases) {
    return new Interleave(phases.getSameDiff(), phases, true).outputVariable();
  }

  @Override
  long[][] shapes(long[][] in) {
    long[] s = in[0];
    long[] out =
        forward
            ? new long[] {s[0], 2 * (s[1] - 1), 2 * (s[2] - 1), s[3] / 4}
            : new long[] {s[0], s[1] / 2 + 1, s[2] / 2 + 1, s[3] * 4};
    return new long[][] {out};
  }

  @Override
  Runnable prepare(INDArray[] in, INDArray[] out) {
    long[] image = (forward ? out : in)[0].shape();
    if (Sweep.reaches(in[0])) {
      return Sweep.ofCases(in[0], out[0])
          .over(in, out, (part, arrays, n) -> copy(arrays[0], arrays[1], image, n));
    }
    HostArray from = new HostArray(in[0]);
    HostArray to = new HostArray(out[0]);
    return () -> {
      copy(from.load().heap(), to.heap(), image, (int) image[0]);
      to.store();
    };
  }

  private void copy(Object from, Object to, long[] image, int images) {
    int height = (int) image[1];
    int width = (int) image[2];
    int channels = (int) image[3];
    if (!forward && to instanceof float[] phases) {
      // Corners at the border have phases outside the image.
      int corners = (height / 2 + 1) * (width / 2 + 1);
      java.util.Arrays.fill(phases, 0, images * corners * 4 * channels, 0);
    }
    for (int n = 0; n < images; n++) {
      for (int y = 0; y < height; y++) {
        int cornerRow = n * (height / 2 + 1) + (y + 1) / 2;
        for (int x = 0; x < width; x++) {
          int pixel = ((n * height + y) * width + x) * channels;
          int corner = cornerRow * (width / 2 + 1) + (x + 1) / 2;
          int phase = (corner * 4 + (y % 2) * 2 + x % 2) * channels;
          VectorMath.copy(from, forward ? phase : pixel, to, forward ? pixel : phase, channels);
        }
      }
    }
  }

  @Override
  public List<SDVariable> doDiff(List<SDVariable> g) {
    return List.of(new Interleave(sameDiff, g.get(0), !forward).outputVariable());
  }
}
