package io.github.counterpoise.seismoflow;

import io.github.counterpoise.engine.Graph;
import org.nd4j.autodiff.samediff.SDVariable;

/** A bijective function of arrays with parameters of its own, in both directions. */
interface Invertible {

  /**
   * Returns f(x) as an expression.
   *
   * @param g the graph
   * @param x the argument, batch first; each layer says which shapes it takes
   * @param trace receives log|det ∂f/∂x| of each case
   */
  SDVariable forward(Graph g, SDVariable x, Trace trace);

  /**
   * Returns f⁻¹(y) as an expression, through which no gradient flows.
   *
   * @param g the graph
   * @param y what {@link #forward} returns
   */
  SDVariable inverse(Graph g, SDVariable y);
}
