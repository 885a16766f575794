package io.github.counterpoise.engine;

import org.nd4j.autodiff.samediff.SDVariable;

/**
 * A two-dimensional convolution, [batch, height, width, inputs] → [batch, height', width',
 * outputs], with zeros around the image: height' = (height + 2 padding − kernel) / stride + 1.
 */
public final class Conv2d implements Layer {
  private static final int FEW_CHANNELS = 4;

  private final Parameter w;
  private final Parameter b;
  private final int stride;
  private final int padding;

  /**
   * Declares a layer with He-normal weights.
   *
   * @param set where its parameters {@code name.w} [kernel, kernel, inputs, outputs] and {@code
   *     name.b} live
   * @param name its name
   * @param inputs number of input channels
   * @param outputs number of output channels
   * @param kernel height and width of the kernel
   * @param stride step between two positions of the kernel
   * @param padding rows and columns of zeros on each side
   */
  public Conv2d(
      ParameterSet set, String name, int inputs, int outputs, int kernel, int stride, int padding) {
    this(set, name, inputs, outputs, kernel, stride, padding, Init.he());
  }

  /**
   * Declares a layer.
   *
   * @param set where its parameters {@code name.w} [kernel, kernel, inputs, outputs] and {@code
   *     name.b} live
   * @param name its name
   * @param inputs number of input channels
   * @param outputs number of output channels
   * @param kernel height and width of the kernel
   * @param stride step between two positions of the kernel
   * @param padding rows and columns of zeros on each side
   * @param init first values of the weights; the bias begins at 0
   */
  public Conv2d(
      ParameterSet set,
      String name,
      int inputs,
      int outputs,
      int kernel,
      int stride,
      int padding,
      Init init) {
    w = set.trained(name + ".w", init, kernel, kernel, inputs, outputs);
    b = set.trained(name + ".b", Init.zeros(), outputs);
    this.stride = stride;
    this.padding = padding;
  }

  Parameter weights() {
    return w;
  }

  Parameter bias() {
    return b;
  }

  @Override
  public SDVariable apply(Graph g, SDVariable x) {
    boolean image = w.shape()[2] <= FEW_CHANNELS && g.isInput(x);
    return new ConvolutionOp(x, g.value(w), g.value(b), stride, padding, image).outputVariable();
  }
}
