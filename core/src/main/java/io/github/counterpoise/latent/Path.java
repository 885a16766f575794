package io.github.counterpoise.latent;

/** Where the points between two codes, and beyond them, lie. */
public enum Path {
  /** On the straight line: a + λ (b − a). */
  LINEAR {
    @Override
    public float[] point(float[] a, float[] b, double lambda) {
      float[] code = new float[a.length];
      for (int j = 0; j < code.length; j++) {
        code[j] = (float) (a[j] + lambda * (b[j] - a[j]));
      }
      return code;
    }
  },
  /**
   * On the arc around the origin: (a sin((1 − λ)ω) + b sin(λω)) / sin ω with ω the angle between
   * the two codes (Shoemake 1985, "Animating Rotation with Quaternion Curves"). Normal codes of
   * many numbers have nearly one length, and so have the points of the arc, whereas the middle of
   * the line is shorter. Codes that point the same way, or opposite ways, are joined by the line.
   */
  SPHERICAL {
    @Override
    public float[] point(float[] a, float[] b, double lambda) {
      double angle = angle(a, b);
      double sine = Math.sin(angle);
      if (!(sine > 1e-6) || lambda == 0 || lambda == 1) {
        return LINEAR.point(a, b, lambda);
      }
      double ofA = Math.sin((1 - lambda) * angle) / sine;
      double ofB = Math.sin(lambda * angle) / sine;
      float[] code = new float[a.length];
      for (int j = 0; j < code.length; j++) {
        code[j] = (float) (ofA * a[j] + ofB * b[j]);
      }
      return code;
    }
  };

  /**
   * Returns a point of the path.
   *
   * @param a one end
   * @param b the other end, of the same length
   * @param lambda 0 at the first end, 1 at the other; outside of that beyond them
   */
  public abstract float[] point(float[] a, float[] b, double lambda);

  private static double angle(float[] a, float[] b) {
    double product = 0;
    double squaresA = 0;
    double squaresB = 0;
    for (int j = 0; j < a.length; j++) {
      product += (double) a[j] * b[j];
      squaresA += (double) a[j] * a[j];
      squaresB += (double) b[j] * b[j];
    }
    double cosine = product / Math.sqrt(squaresA * squaresB);
    return Math.acos(Math.max(-1, Math.min(1, cosine)));
  }
}
