package io.github.counterpoise.deepsmote;

/** How a decoded image is compared with the image. */
public enum PixelLoss {
  /** Mean squared error of pixels in [−1, 1] behind a hyperbolic tangent, as in the paper. */
  MSE,
  /** Binary cross-entropy of pixels in [0, 1]. */
  BCE
}
