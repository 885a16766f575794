package io.github.counterpoise.engine;

/**
 * Adam (Kingma and Ba 2015, Algorithm 1) on the flat buffer of a parameter set: one pass for all
 * parameters. Gradients can be clipped to a largest Euclidean norm over the whole set.
 *
 * <p>The moments live in the Java heap, where the loop compiles to vector code; ND4J's updater took
 * ten times as long.
 */
public final class Adam {
  private static final double EPSILON = 1e-8;

  private final Schedule schedule;
  private final double beta1;
  private final double beta2;
  private final double clip;
  private final HostArray values;
  private final HostArray gradients;
  private final Moments moments;
  private long steps;

  /**
   * Creates an optimiser with β₁ = 0.9, β₂ = 0.999 and no clipping.
   *
   * @param set the parameters to move, initialised
   * @param schedule the learning rate
   */
  public Adam(ParameterSet set, Schedule schedule) {
    this(set, schedule, 0.9, 0.999, Double.POSITIVE_INFINITY);
  }

  /**
   * Creates an optimiser.
   *
   * @param set the parameters to move, initialised
   * @param schedule the learning rate
   * @param beta1 decay of the mean gradient, 0 to 1
   * @param beta2 decay of the mean squared gradient, 0 to 1
   * @param clip largest norm of a gradient, above 0; infinity for no clipping
   */
  public Adam(ParameterSet set, Schedule schedule, double beta1, double beta2, double clip) {
    if (!(clip > 0)) {
      throw new IllegalArgumentException("gradients cannot be clipped at " + clip);
    }
    this.schedule = schedule;
    this.beta1 = beta1;
    this.beta2 = beta2;
    this.clip = clip;
    this.values = new HostArray(set.values());
    this.gradients = new HostArray(set.gradients());
    this.moments =
        values.single() ? new FloatMoments(values.length()) : new DoubleMoments(values.length());
  }

  /** Moves the parameters along the gradients that plans have left in their set. */
  public void step() {
    steps++;
    values.load();
    gradients.load();
    // θ ← θ − α m̂ / (√v̂ + ε), where m̂ = m / (1 − β₁ᵗ) and v̂ = v / (1 − β₂ᵗ)
    double rate = schedule.rate(steps) / (1 - Math.pow(beta1, (double) steps));
    double root = 1 / Math.sqrt(1 - Math.pow(beta2, (double) steps));
    moments.step(values, gradients, scale(), rate, root);
    values.store();
  }

  /** Returns the factor that clips the gradient. */
  private double scale() {
    if (clip == Double.POSITIVE_INFINITY) {
      return 1;
    }
    double sum = 0;
    for (int i = 0; i < gradients.length(); i++) {
      sum += gradients.get(i) * gradients.get(i);
    }
    return Math.min(1, clip / Math.sqrt(sum));
  }

  /** Returns the learning rate of the next step. */
  public double rate() {
    return schedule.rate(steps + 1);
  }

  /** Returns the number of steps taken. */
  public long steps() {
    return steps;
  }

  /** The running means m of the gradient and v of its square. */
  private interface Moments {
    void step(HostArray values, HostArray gradients, double scale, double rate, double root);
  }

  private final class FloatMoments implements Moments {
    private final float[] m;
    private final float[] v;

    private FloatMoments(int size) {
      m = new float[size];
      v = new float[size];
    }

    @Override
    public void step(
        HostArray values, HostArray gradients, double scale, double rate, double root) {
      step(
          values.floats(),
          gradients.floats(),
          new float[] {(float) scale, (float) rate, (float) root, (float) beta1, (float) beta2});
    }

    private void step(float[] x, float[] g, float[] c) {
      float[] m = this.m;
      float[] v = this.v;
      float scale = c[0];
      float rate = c[1];
      float root = c[2];
      float b1 = c[3];
      float b2 = c[4];
      float epsilon = (float) EPSILON;
      for (int i = 0; i < x.length; i++) {
        float d = scale * g[i];
        m[i] = b1 * m[i] + (1 - b1) * d;
        v[i] = b2 * v[i] + (1 - b2) * d * d;
        x[i] -= rate * m[i] / (root * (float) Math.sqrt(v[i]) + epsilon);
      }
    }
  }

  private final class DoubleMoments implements Moments {
    private final double[] m;
    private final double[] v;

    private DoubleMoments(int size) {
      m = new double[size];
      v = new double[size];
    }

    @Override
    public void step(
        HostArray values, HostArray gradients, double scale, double rate, double root) {
      double[] x = values.doubles();
      double[] g = gradients.doubles();
      for (int i = 0; i < x.length; i++) {
        double d = scale * g[i];
        m[i] = beta1 * m[i] + (1 - beta1) * d;
        v[i] = beta2 * v[i] + (1 - beta2) * d * d;
        x[i] -= rate * m[i] / (root * Math.sqrt(v[i]) + EPSILON);
      }
    }
  }
}
