package io.github.counterpoise.engine;

import java.util.List;
import org.nd4j.autodiff.functions.DifferentialFunction;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ops.impl.scalar.LeakyReLU;
import org.nd4j.linalg.api.ops.impl.scalar.RectifiedLinear;
import org.nd4j.linalg.api.ops.impl.scalar.Step;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Sigmoid;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Tanh;

/**
 * Activation functions, element by element.
 *
 * <p>In 32 bits each is an operation of ours, see {@link ActivationOp}; elsewhere the operations
 * are ND4J's and their gradients ours.
 */
public enum Activation implements Layer {
  /** max(x, 0). */
  RELU,
  /** x for x &gt; 0, else 0.2 x, the slope that the DCGAN family uses. */
  LEAKY_RELU,
  /** Hyperbolic tangent. */
  TANH,
  /** 1 / (1 + e⁻ˣ). */
  SIGMOID;

  /** The slope of {@link #LEAKY_RELU} below zero. */
  public static final double LEAK = 0.2;

  @Override
  public SDVariable apply(Graph g, SDVariable x) {
    return g.precision() == Precision.FLOAT && Backend.onProcessor()
        ? new ActivationOp(this, x).outputVariable()
        : composed(g, x);
  }

  /**
   * Returns the derivative as a function of the result, as an expression that can be differentiated
   * again; the slope of rectifiers is a constant on each side of 0.
   *
   * @param g the graph
   * @param y the function's result
   */
  SDVariable slope(Graph g, SDVariable y) {
    return switch (this) {
      case RELU -> positive(g, y);
      case LEAKY_RELU -> positive(g, y).mul(1 - LEAK).add(LEAK);
      case TANH -> y.mul(y).rsub(1);
      case SIGMOID -> y.mul(y.rsub(1));
    };
  }

  /** Returns 1 where a number is above 0, else 0; nothing is differentiated through it. */
  private static SDVariable positive(Graph g, SDVariable y) {
    return new Sign(g.expressions(), y).outputVariable();
  }

  private static final class Sign extends Step {
    private Sign(SameDiff sd, SDVariable y) {
      super(sd, y, 0);
    }

    @Override
    public List<SDVariable> doDiff(List<SDVariable> g) {
      return List.of(sameDiff.zerosLike(arg()));
    }
  }

  private SDVariable composed(Graph g, SDVariable x) {
    SameDiff sd = g.expressions();
    DifferentialFunction op =
        switch (this) {
          case RELU -> new Relu(sd, x);
          case LEAKY_RELU -> new Leaky(sd, x);
          case TANH -> new TanhOp(sd, x);
          case SIGMOID -> new SigmoidOp(sd, x);
        };
    return op.outputVariable();
  }

  private static final class Relu extends RectifiedLinear {
    private Relu(SameDiff sd, SDVariable x) {
      super(sd, x, 0);
    }

    @Override
    public List<SDVariable> doDiff(List<SDVariable> g) {
      return List.of(g.get(0).mul(new Step(sameDiff, arg(), 0).outputVariable()));
    }
  }

  private static final class Leaky extends LeakyReLU {
    private Leaky(SameDiff sd, SDVariable x) {
      super(sd, x, LEAK);
    }

    @Override
    public List<SDVariable> doDiff(List<SDVariable> g) {
      // LEAK + (1 − LEAK) [x > 0]
      SDVariable positive = new Step(sameDiff, arg(), 0).outputVariable();
      return List.of(g.get(0).mul(positive.mul(1 - LEAK).add(LEAK)));
    }
  }

  private static final class TanhOp extends Tanh {
    private TanhOp(SameDiff sd, SDVariable x) {
      super(sd, x);
    }

    @Override
    public List<SDVariable> doDiff(List<SDVariable> g) {
      SDVariable y = outputVariable();
      return List.of(g.get(0).mul(y.mul(y).rsub(1)));
    }
  }

  private static final class SigmoidOp extends Sigmoid {
    private SigmoidOp(SameDiff sd, SDVariable x) {
      super(sd, x, false);
    }

    @Override
    public List<SDVariable> doDiff(List<SDVariable> g) {
      SDVariable y = outputVariable();
      return List.of(g.get(0).mul(y.mul(y.rsub(1))));
    }
  }
}
