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
  private final int kernel;
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
    this.kernel = kernel;
    this.stride = stride;
    this.padding = padding;
  }

  @Override
  public SDVariable apply(Graph g, SDVariable x) {
    if (x.isPlaceHolder() && w.shape()[2] <= FEW_CHANNELS) {
      return ofImage(g, x);
    }
    return new ConvolutionOp(x, g.value(w), g.value(b), stride, padding).outputVariable();
  }

  /**
   * The first layer of a network: an image has few channels and wants no gradient, so that a
   * product of patches and weights is several times faster than the general case.
   */
  private SDVariable ofImage(Graph g, SDVariable x) {
    SDVariable patches = new Patches(x, kernel, stride, padding).outputVariable();
    long[] shape = g.shape(patches); // [batch, height', width', kernel · kernel · inputs]
    long outputs = w.shape()[3];
    SDVariable rows = g.expressions().reshape(patches, shape[0] * shape[1] * shape[2], shape[3]);
    SDVariable matrix = g.expressions().reshape(g.value(w), shape[3], outputs);
    SDVariable y = Product.addBias(Product.of(rows, matrix), g.value(b));
    return g.expressions().reshape(y, shape[0], shape[1], shape[2], outputs);
  }
}
