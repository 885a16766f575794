package io.github.counterpoise.examples.paper.seismoflow;

import java.util.Locale;

/**
 * How good a shot gather is, as the paper's geophysicist judged it, with the class's share of the
 * paper's 5,223 images (abstract) and the range of the severity of its defects here.
 */
enum Quality {
  /** Hardly a defect. */
  GOOD(0.6668, 0, 0.3),
  /** Some traces are disturbed. */
  MEDIUM(0.3154, 0.25, 0.7),
  /** Much of it is. */
  BAD(0.0176, 0.62, 1);

  private final double share;
  private final double least;
  private final double most;

  Quality(double share, double least, double most) {
    this.share = share;
    this.least = least;
    this.most = most;
  }

  /** Returns the class's label. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns how many of a number of images are of this class, at least one. */
  int count(int images) {
    return Math.max(1, (int) Math.round(share * images));
  }

  /**
   * Returns a severity of defects. The ranges of neighbouring classes overlap a little, since
   * people do not draw a sharp line either.
   *
   * @param uniform a number from 0 to 1
   */
  double severity(double uniform) {
    return least + uniform * (most - least);
  }
}
