package io.github.counterpoise.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.autodiff.samediff.internal.SameDiffOp;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.LongShapeDescriptor;

/** The arrays of a graph and its operations as prepared calls, each made once. */
final class Workspace {
  /** Operations whose results depend on nothing but the shapes of their arguments. */
  private static final Set<String> SHAPE_ONLY =
      Set.of("shape_of", "size", "size_at", "rank", "zeroslike", "oneslike");

  private final SameDiff sd;
  private final Map<String, INDArray> arrays = new HashMap<>();
  private final Map<String, Call> calls = new LinkedHashMap<>();
  private final Set<String> fixed = new HashSet<>();
  private final List<INDArray> owned = new ArrayList<>();

  /** A prepared operation; {@code step} is null where nothing is to be computed at run time. */
  private record Call(SameDiffOp op, Runnable step) {}

  Workspace(SameDiff sd) {
    this.sd = sd;
  }

  /** Binds a variable to an array, which the operation that computes it then writes into. */
  void bind(String name, INDArray array) {
    arrays.put(name, array);
  }

  boolean bound(String name) {
    return arrays.containsKey(name);
  }

  INDArray allocate(String name, DataType type, long... shape) {
    INDArray a = Tensors.ownedBy(owned, () -> Tensors.zeros(type, shape));
    arrays.put(name, a);
    return a;
  }

  /** Returns the array of a variable that is bound, constant or computed by a prepared call. */
  INDArray array(String name) {
    return arrays.computeIfAbsent(
        name,
        n -> {
          SDVariable v = sd.getVariable(n);
          if (v == null || !v.isConstant()) {
            throw new IllegalArgumentException(n + " is not an expression of this graph");
          }
          fixed.add(n);
          return v.getArr();
        });
  }

  /** Prepares every operation that is not prepared yet. */
  void prepare() {
    for (SameDiffOp op : sd.getOps().values()) {
      if (!calls.containsKey(op.getName())) {
        calls.put(op.getName(), prepare(op));
      }
    }
  }

  private Call prepare(SameDiffOp op) {
    List<String> inputs = Gradients.inputs(op);
    INDArray[] in = inputs.stream().map(this::array).toArray(INDArray[]::new);
    Results results = new Results(op.getOutputsOfOp());
    Runnable step = Tensors.ownedBy(owned, () -> Steps.prepare(op.getOp(), in, results));
    boolean constant = !inputs.isEmpty() && fixed.containsAll(inputs);
    if (constant || SHAPE_ONLY.contains(op.getOp().opName())) {
      // Shapes never change, and constants give constants: computed here, once.
      fixed.addAll(op.getOutputsOfOp());
      if (step != null) {
        step.run();
      }
      return new Call(op, null);
    }
    return new Call(op, step);
  }

  /** Returns the calls, in order, that the given variables depend on. */
  List<Runnable> calls(Collection<String> targets) {
    Set<String> needed = new HashSet<>(targets);
    List<Call> all = new ArrayList<>(calls.values());
    List<Runnable> steps = new ArrayList<>();
    for (int i = all.size() - 1; i >= 0; i--) {
      Call call = all.get(i);
      if (call.op.getOutputsOfOp().stream().anyMatch(needed::contains)) {
        needed.addAll(Gradients.inputs(call.op));
        if (call.step != null) {
          steps.add(call.step);
        }
      }
    }
    Collections.reverse(steps);
    return steps;
  }

  void close() {
    owned.forEach(INDArray::close);
    owned.clear();
    arrays.clear();
    calls.clear();
  }

  /** Allocates the results of one operation, or takes the arrays bound to them before. */
  private final class Results implements Steps.Results {
    private final List<String> names;

    private Results(List<String> names) {
      this.names = names;
    }

    @Override
    public INDArray allocate(int index, LongShapeDescriptor shape) {
      String name = names.get(index);
      INDArray present = arrays.get(name);
      if (present == null) {
        // The variable's type counts: some operations report another one than they compute.
        return Workspace.this.allocate(name, sd.getVariable(name).dataType(), shape.getShape());
      }
      if (!java.util.Arrays.equals(present.shape(), shape.getShape())) {
        throw new IllegalStateException(
            name + " has shape " + java.util.Arrays.toString(shape.getShape()));
      }
      return present;
    }

    @Override
    public void alias(INDArray view) {
      INDArray present = arrays.putIfAbsent(names.get(0), view);
      if (present != null) {
        throw new IllegalStateException(names.get(0) + " cannot be bound: it is a view");
      }
    }
  }
}
