package io.github.counterpoise.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.autodiff.samediff.internal.SameDiffOp;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Reverse-mode differentiation: walks the operations from the loss back and lets each write its own
 * gradient into the same graph.
 *
 * <p>SameDiff's own function copies the whole graph, knows one loss a graph and cannot leave a
 * player's weights out; here each loss gets exactly the gradients that are asked for.
 */
final class Gradients {
  private final SameDiff sd;
  private final Set<String> dependent;
  private final Map<String, SDVariable> gradient = new HashMap<>();
  private final Function<String, INDArray> arrays;

  private Gradients(SameDiff sd, Collection<String> wanted, Function<String, INDArray> arrays) {
    this.sd = sd;
    this.arrays = arrays;
    this.dependent = new HashSet<>(wanted);
  }

  /**
   * Adds the gradient of a scalar to its graph.
   *
   * @param loss the scalar
   * @param wanted names of the variables to differentiate by
   * @param arrays the array of each variable of the graph, for its shape
   * @return the gradient by variable; a variable that the loss does not depend on is left out
   * @throws UnsupportedOperationException if ND4J gets the gradient of an operation wrong
   */
  static Map<String, SDVariable> of(
      SDVariable loss, Collection<String> wanted, Function<String, INDArray> arrays) {
    Gradients g = new Gradients(loss.getSameDiff(), wanted, arrays);
    List<SameDiffOp> path = g.path(loss.name());
    g.gradient.put(loss.name(), g.sd.constant(Tensors.scalar(loss.dataType(), 1)));
    Collections.reverse(path);
    path.forEach(g::backward);
    g.gradient.keySet().retainAll(new HashSet<>(wanted));
    return g.gradient;
  }

  /** Returns the operations between the wanted variables and the loss, in order of execution. */
  private List<SameDiffOp> path(String loss) {
    // Operations are stored in the order in which they were made: arguments come first.
    List<SameDiffOp> forward = new ArrayList<>();
    for (SameDiffOp op : sd.getOps().values()) {
      if (inputs(op).stream().anyMatch(dependent::contains) && real(op)) {
        dependent.addAll(op.getOutputsOfOp());
        forward.add(op);
      }
    }
    Set<String> needed = new HashSet<>(Set.of(loss));
    List<SameDiffOp> path = new ArrayList<>();
    for (int i = forward.size() - 1; i >= 0; i--) {
      SameDiffOp op = forward.get(i);
      if (op.getOutputsOfOp().stream().anyMatch(needed::contains)) {
        needed.addAll(inputs(op));
        path.add(op);
      }
    }
    Collections.reverse(path);
    return path;
  }

  private void backward(SameDiffOp op) {
    List<SDVariable> out = new ArrayList<>();
    for (String name : op.getOutputsOfOp()) {
      SDVariable g = gradient.get(name);
      out.add(g == null ? sd.zerosLike(sd.getVariable(name)) : g);
    }
    List<String> names = inputs(op);
    Untrusted.requireRightGradient(
        op.getOp(),
        names.stream().map(arrays).toArray(INDArray[]::new),
        dependent.contains(names.get(names.size() - 1)));
    List<SDVariable> in = op.getOp().doDiff(out);
    for (int i = 0; i < in.size(); i++) {
      String name = inputs(op).get(i);
      if (dependent.contains(name)) {
        gradient.merge(name, in.get(i), SDVariable::add);
      }
    }
  }

  static List<String> inputs(SameDiffOp op) {
    return op.getInputsToOp() == null ? List.of() : op.getInputsToOp();
  }

  /** Returns whether the results are real numbers; nothing is differentiated through others. */
  private boolean real(SameDiffOp op) {
    return op.getOutputsOfOp().stream().allMatch(n -> sd.getVariable(n).dataType().isFPType());
  }
}
