package io.github.counterpoise.seismoflow;

import io.github.counterpoise.engine.Graph;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nd4j.autodiff.samediff.SDVariable;

/** What is noted on the way through a flow: log-determinants, and what comes into each ActNorm. */
final class Trace {

  private final Map<ActNorm, SDVariable> inputs = new LinkedHashMap<>();
  private SDVariable ofCases; // [batch], null as long as there is none
  private SDVariable ofAll; // scalar, the same for every case

  /** Adds log-determinants that differ from case to case, [batch]. */
  void add(SDVariable logDeterminants) {
    ofCases = ofCases == null ? logDeterminants : ofCases.add(logDeterminants);
  }

  /**
   * Adds a log-determinant that all cases have alike.
   *
   * @param logDeterminant a scalar
   * @param positions how often it counts
   */
  void addForAll(SDVariable logDeterminant, long positions) {
    SDVariable term = positions == 1 ? logDeterminant : logDeterminant.mul((double) positions);
    ofAll = ofAll == null ? term : ofAll.add(term);
  }

  /** Returns how many positions a case has: all dimensions but the batch and the channels. */
  static long positions(long[] shape) {
    return Arrays.stream(shape, 1, shape.length - 1).reduce(1, Math::multiplyExact);
  }

  /** Notes what comes into a layer. */
  void input(ActNorm layer, SDVariable x) {
    inputs.put(layer, x);
  }

  /** Returns what comes into each ActNorm, in the order of execution. */
  Map<ActNorm, SDVariable> inputs() {
    return inputs;
  }

  /** Returns the sum of all log-determinants of each case, [batch]. */
  SDVariable logDeterminants(Graph g, long batch) {
    if (ofCases == null) {
      ofCases = g.constant(new double[(int) batch], batch);
    }
    return ofAll == null ? ofCases : ofCases.add(ofAll);
  }
}
