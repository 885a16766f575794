package io.github.counterpoise.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.nd4j.autodiff.functions.DifferentialFunction;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;

/**
 * Networks and losses as expressions, for one fixed batch size.
 *
 * <p>Inputs are declared, {@link Layer layers} applied, and losses written with SameDiff's
 * expression types; {@link #minimise} and {@link #evaluate} compile what is asked for into {@link
 * Plan plans}. All plans of a graph share its arrays. In a game of two players each player gets a
 * plan of its own: {@code minimise(loss, itsParameters)} differentiates by these alone, and the
 * opponent's are constants to it.
 *
 * <p>Not safe for use by several threads at once. {@link #close} frees the memory at once; without
 * it the garbage collector does, some time.
 */
public final class Graph implements AutoCloseable {
  private final SameDiff sd;
  private final Workspace workspace;
  private final Precision precision;
  private final boolean training;
  private final Map<Parameter, SDVariable> parameters = new LinkedHashMap<>();
  private final Map<Parameter, SDVariable> updates = new LinkedHashMap<>();
  private final Map<String, Double> masks = new LinkedHashMap<>();

  private Graph(Precision precision, boolean training) {
    Backend.start();
    this.sd = SameDiff.create();
    this.workspace = new Workspace(sd);
    this.precision = precision;
    this.training = training;
  }

  /** Returns an empty graph for training: dropout draws, batch norm uses the batch's statistics. */
  public static Graph training() {
    return training(Precision.FLOAT);
  }

  /**
   * Returns an empty graph for training in a given arithmetic.
   *
   * @param precision the arithmetic of all its arrays
   */
  public static Graph training(Precision precision) {
    return new Graph(precision, true);
  }

  /** Returns an empty graph for use: no dropout, batch norm uses the running statistics. */
  public static Graph inference() {
    return inference(Precision.FLOAT);
  }

  /**
   * Returns an empty graph for use in a given arithmetic.
   *
   * @param precision the arithmetic of all its arrays
   */
  public static Graph inference(Precision precision) {
    return new Graph(precision, false);
  }

  /** Returns whether layers should behave as they do during training. */
  public boolean isTraining() {
    return training;
  }

  /** Returns the arithmetic of all arrays. */
  public Precision precision() {
    return precision;
  }

  /** Returns SameDiff's own face of this graph, where further expressions can be made. */
  public SameDiff expressions() {
    return sd;
  }

  /**
   * Declares an input.
   *
   * @param name its name, for {@link Plan#feed}
   * @param shape its shape, batch included
   */
  public SDVariable input(String name, long... shape) {
    SDVariable v = sd.placeHolder(name, precision.type(), shape);
    workspace.allocate(name, precision.type(), shape);
    return v;
  }

  /**
   * Returns a constant.
   *
   * @param values its values, row-major
   * @param shape its shape
   */
  public SDVariable constant(double[] values, long... shape) {
    return sd.constant(Tensors.of(precision, values, shape));
  }

  /**
   * Returns a parameter's values as an expression, the same one at every call.
   *
   * @param p the parameter, of the same precision as the graph
   */
  public SDVariable value(Parameter p) {
    if (p.owner().precision() != precision) {
      throw new IllegalArgumentException(p + " is not of precision " + precision);
    }
    return parameters.computeIfAbsent(p, this::declare);
  }

  private SDVariable declare(Parameter p) {
    // The number keeps apart two sets that use one name.
    String name = p.name() + "#" + parameters.size();
    workspace.bind(name, p.owner().view(p));
    return sd.var(name, precision.type(), p.shape());
  }

  /**
   * Sets a state to a new value at the end of every run that minimises a loss of its owner.
   *
   * @param state a parameter that is not trained
   * @param newValue its next value
   */
  public void update(Parameter state, SDVariable newValue) {
    updates.put(state, newValue);
  }

  /**
   * Declares a dropout mask: 0 with probability {@code rate}, else 1 / (1 − rate); see {@link
   * Plan#drawMasks}.
   *
   * @param rate share of zeros, 0 (inclusive) to 1 (exclusive)
   * @param shape shape of the mask
   */
  public SDVariable mask(double rate, long... shape) {
    String name = "mask" + masks.size();
    masks.put(name, rate);
    return input(name, shape);
  }

  /**
   * Returns the shape of an expression.
   *
   * @param v an expression of this graph
   */
  public long[] shape(SDVariable v) {
    workspace.prepare();
    return workspace.array(v.name()).shape().clone();
  }

  /** Returns whether an expression is an input, perhaps seen in another shape. */
  boolean isInput(SDVariable v) {
    SDVariable source = v;
    DifferentialFunction op = sd.getVariableOutputOp(source.name());
    while (op != null && Steps.isView(op)) {
      source = op.arg(0);
      op = sd.getVariableOutputOp(source.name());
    }
    return source.isPlaceHolder();
  }

  /**
   * Compiles the computation of some expressions.
   *
   * @param outputs what to compute, at least one expression
   */
  public Plan evaluate(SDVariable... outputs) {
    workspace.prepare();
    List<String> names = Stream.of(outputs).map(SDVariable::name).toList();
    return new Plan(this, outputs[0], workspace.calls(names), List.of());
  }

  /**
   * Compiles the computation of a loss and of its gradient by the parameters of one or more
   * players. Parameters that the loss does not depend on get the gradient 0.
   *
   * @param loss a scalar
   * @param players the sets to differentiate by, at least one
   * @throws UnsupportedOperationException if the loss holds an operation that ND4J computes or
   *     differentiates wrongly; the message has the way around
   */
  public Plan minimise(SDVariable loss, ParameterSet... players) {
    Set<ParameterSet> owners = Set.of(players);
    Map<String, Parameter> wanted = new LinkedHashMap<>();
    parameters.forEach(
        (p, v) -> {
          if (p.trained() && owners.contains(p.owner())) {
            wanted.put(v.name(), p);
          }
        });
    workspace.prepare();
    Map<String, SDVariable> gradients = Gradients.of(loss, wanted.keySet(), workspace::array);
    List<String> targets = new ArrayList<>(List.of(loss.name()));
    List<Runnable> copies = new ArrayList<>();
    Map<String, SDVariable> copied = bindGradients(gradients, wanted);
    workspace.prepare();
    gradients.values().forEach(g -> targets.add(g.name()));
    copied.forEach((name, g) -> copies.add(copy(g, gradientOf(wanted.get(name)))));
    addUpdates(owners, targets, copies);
    Plan plan = new Plan(this, loss, workspace.calls(targets), copies);
    owners.stream()
        .filter(set -> !covers(gradients.keySet(), wanted, set))
        .forEach(plan::clearGradients);
    return plan;
  }

  /**
   * Compiles a loss and the states' next values without a gradient: what a run of {@link #minimise}
   * does to running statistics, at the cost of the forward pass.
   *
   * @param loss a scalar
   * @param owners the sets whose states are updated
   */
  public Plan updateStates(SDVariable loss, ParameterSet... owners) {
    workspace.prepare();
    List<String> targets = new ArrayList<>(List.of(loss.name()));
    List<Runnable> copies = new ArrayList<>();
    addUpdates(Set.of(owners), targets, copies);
    return new Plan(this, loss, workspace.calls(targets), copies);
  }

  private void addUpdates(Set<ParameterSet> owners, List<String> targets, List<Runnable> copies) {
    updates.forEach(
        (state, v) -> {
          if (owners.contains(state.owner())) {
            targets.add(v.name());
            copies.add(copy(v, state.owner().view(state)));
          }
        });
  }

  /**
   * Lets the operations that compute gradients write into the players' flat buffers.
   *
   * @return the gradients for which that is not possible, by variable
   */
  private Map<String, SDVariable> bindGradients(
      Map<String, SDVariable> gradients, Map<String, Parameter> wanted) {
    Map<String, SDVariable> left = new LinkedHashMap<>();
    gradients.forEach(
        (name, g) -> {
          DifferentialFunction op = sd.getVariableOutputOp(g.name());
          boolean writes = op instanceof DynamicCustomOp && !Steps.isView(op);
          if (writes && !workspace.bound(g.name())) {
            workspace.bind(g.name(), gradientOf(wanted.get(name)));
          } else {
            left.put(name, g);
          }
        });
    return left;
  }

  private static INDArray gradientOf(Parameter p) {
    return p.owner().gradientView(p);
  }

  private Runnable copy(SDVariable from, INDArray to) {
    INDArray source = workspace.array(from.name());
    return () -> to.assign(source);
  }

  private static boolean covers(
      Collection<String> computed, Map<String, Parameter> wanted, ParameterSet set) {
    Set<Parameter> found = new HashSet<>();
    computed.forEach(name -> found.add(wanted.get(name)));
    return set.parameters().stream().filter(Parameter::trained).allMatch(found::contains);
  }

  Workspace workspace() {
    return workspace;
  }

  Map<String, Double> masks() {
    return masks;
  }

  /** Frees the memory of this graph; its plans cannot be used any more. */
  @Override
  public void close() {
    workspace.close();
  }
}
