package io.github.counterpoise.engine;

import org.nd4j.autodiff.samediff.SDVariable;

/**
 * Doubles height and width, [batch, h, w, inputs] → [batch, 2h, 2w, outputs]: the transposed
 * convolution with kernel 4, stride 2, padding 1 of the DCGAN family, computed as a sub-pixel
 * convolution.
 *
 * <p>Each result pixel of such a transposed convolution sees 2 × 2 pixels. So one convolution with
 * a 2 × 2 kernel computes, at each of the (h + 1) × (w + 1) corners between pixels, the four result
 * pixels around that corner as four groups of channels (Shi et al. 2016, with the border handled
 * exactly); {@link Interleave} puts them into place. On a processor in 32 bits {@link
 * UpConvolutionOp} computes the same from the pixels instead. ND4J's own {@code deconv2d} is many
 * times slower.
 */
public final class UpConv2d implements Layer {
  private final Conv2d phases;

  /**
   * Declares a layer with He-normal weights.
   *
   * @param set where its parameters {@code name.w} [2, 2, inputs, 4 outputs] and {@code name.b}
   *     live
   * @param name its name
   * @param inputs number of input channels
   * @param outputs number of output channels
   */
  public UpConv2d(ParameterSet set, String name, int inputs, int outputs) {
    this(set, name, inputs, outputs, Init.he());
  }

  /**
   * Declares a layer.
   *
   * @param set where its parameters {@code name.w} [2, 2, inputs, 4 outputs] and {@code name.b}
   *     live
   * @param name its name
   * @param inputs number of input channels
   * @param outputs number of output channels
   * @param init first values of the weights
   */
  public UpConv2d(ParameterSet set, String name, int inputs, int outputs, Init init) {
    phases = new Conv2d(set, name, inputs, 4 * outputs, 2, 1, 1, init);
  }

  @Override
  public SDVariable apply(Graph g, SDVariable x) {
    return g.precision() == Precision.FLOAT && Backend.onProcessor()
        ? new UpConvolutionOp(x, g.value(phases.weights()), g.value(phases.bias())).outputVariable()
        : Interleave.of(phases.apply(g, x));
  }
}
