package io.github.counterpoise.nets;

import io.github.counterpoise.engine.BatchNorm;
import io.github.counterpoise.engine.Conv2d;
import io.github.counterpoise.engine.Dense;
import io.github.counterpoise.engine.Graph;
import io.github.counterpoise.engine.Init;
import io.github.counterpoise.engine.Layer;
import io.github.counterpoise.engine.MaxPool2d;
import io.github.counterpoise.engine.ParameterSet;
import io.github.counterpoise.engine.UpConv2d;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * Layers one after the other, [batch, shape of a case] → [batch, shape of a result]. It keeps count
 * of the shape, so that each further layer is told only what it makes. Parameters are declared, and
 * so drawn, in the order in which the layers are added.
 */
public final class Stack implements Layer {

  private final ParameterSet set;
  private final List<Layer> layers = new ArrayList<>();
  private long[] shape; // of a case, without the batch

  /**
   * Starts at the input.
   *
   * @param set where the parameters live
   * @param shape shape of a case: [values], or [height, width, channels]
   */
  public Stack(ParameterSet set, long... shape) {
    this.set = set;
    this.shape = shape.clone();
  }

  /** Returns the shape of a case behind the layers so far, without the batch. */
  public long[] shape() {
    return shape.clone();
  }

  /** Returns the number of values of a case behind the layers so far. */
  public int values() {
    return Math.toIntExact(LongStream.of(shape).reduce(1, Math::multiplyExact));
  }

  /** Adds a fully connected layer with He-normal weights, for use before a rectifier. */
  public Stack dense(String name, int units) {
    return dense(name, units, Init.he());
  }

  /**
   * Adds a fully connected layer; a case of more than one dimension is laid out flat before it.
   *
   * @param name its name
   * @param units values that it makes of a case
   * @param init first values of its weights
   */
  public Stack dense(String name, int units, Init init) {
    if (shape.length > 1) {
      reshape(values());
    }
    return add(new Dense(set, name, values(), units, init), units);
  }

  /** Adds a convolution with He-normal weights, see {@link Conv2d}. */
  public Stack conv(String name, int channels, int kernel, int stride, int padding) {
    return conv(name, channels, kernel, stride, padding, Init.he());
  }

  /**
   * Adds a convolution to a stack of images.
   *
   * @param name its name
   * @param channels values of a pixel that it makes
   * @param kernel height and width of its kernel
   * @param stride step between two positions of the kernel
   * @param padding rows and columns of zeros on each side
   * @param init first values of its weights
   */
  public Stack conv(String name, int channels, int kernel, int stride, int padding, Init init) {
    return add(
        new Conv2d(set, name, channels(), channels, kernel, stride, padding, init),
        positions(shape[0], kernel, stride, padding),
        positions(shape[1], kernel, stride, padding),
        channels);
  }

  /**
   * Adds a layer that doubles height and width, see {@link UpConv2d}.
   *
   * @param name its name
   * @param channels values of a pixel that it makes
   * @param init first values of its weights
   */
  public Stack up(String name, int channels, Init init) {
    return add(
        new UpConv2d(set, name, channels(), channels, init), 2 * shape[0], 2 * shape[1], channels);
  }

  /**
   * Adds the largest value under each position of a window, see {@link MaxPool2d}.
   *
   * @param window height and width of the window
   * @param stride step between two positions of the window
   * @param padding rows and columns by which the window may reach outside
   */
  public Stack pool(int window, int stride, int padding) {
    return add(
        new MaxPool2d(window, stride, padding),
        positions(shape[0], window, stride, padding),
        positions(shape[1], window, stride, padding),
        shape[2]);
  }

  /** Adds batch normalisation over the last dimension. */
  public Stack norm(String name) {
    return then(new BatchNorm(set, name, channels()));
  }

  /** Adds the mean of each channel over all pixels, [height, width, channels] → [channels]. */
  public Stack means() {
    return add(ChannelMeans.LAYER, shape[2]);
  }

  /** Lays each case out in another shape of as many values. */
  public Stack reshape(long... to) {
    return add(Layer.reshape(to), to);
  }

  /** Adds a layer that keeps the shape, such as an activation or dropout. */
  public Stack then(Layer layer) {
    return add(layer, shape);
  }

  /**
   * Adds any other layer.
   *
   * @param layer the layer
   * @param to shape of a case behind it, without the batch
   */
  public Stack add(Layer layer, long... to) {
    layers.add(layer);
    shape = to.clone();
    return this;
  }

  @Override
  public SDVariable apply(Graph g, SDVariable x) {
    return Layer.chain(layers.toArray(Layer[]::new)).apply(g, x);
  }

  private int channels() {
    return Math.toIntExact(shape[shape.length - 1]);
  }

  /** Returns the positions of a window along a side. */
  private static long positions(long side, int window, int stride, int padding) {
    return (side + 2L * padding - window) / stride + 1;
  }
}
