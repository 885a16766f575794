package io.github.counterpoise.nets;

import io.github.counterpoise.engine.Graph;
import io.github.counterpoise.engine.InputGradient;
import io.github.counterpoise.engine.Layer;
import io.github.counterpoise.engine.Lstm;
import io.github.counterpoise.engine.ParameterSet;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.autodiff.samediff.SDVariable;

/** LSTM layers one after the other, [time, batch, features] → [time, batch, units of the last]. */
public final class LstmStack implements Layer {

  private final List<Lstm> layers = new ArrayList<>();

  /**
   * Declares the layers.
   *
   * @param set where their parameters {@code name1.w}, {@code name2.w} … live
   * @param name what their names begin with
   * @param features features of a time step
   * @param units hidden units of each layer, at least one layer
   */
  public LstmStack(ParameterSet set, String name, int features, int... units) {
    if (units.length == 0) {
      throw new IllegalArgumentException("a stack needs at least one layer");
    }
    int width = features;
    for (int hidden : units) {
      layers.add(new Lstm(set, name + (layers.size() + 1), width, hidden));
      width = hidden;
    }
  }

  @Override
  public SDVariable apply(Graph g, SDVariable x) {
    return apply(g, x, null);
  }

  /**
   * Runs the layers over sequences of various lengths.
   *
   * @param g the graph that the arguments belong to
   * @param x [time, batch, features]
   * @param mask [time, batch], 1 while a sequence lasts and 0 after its end, where outputs stay as
   *     they are; or null when all last to the end
   */
  public SDVariable apply(Graph g, SDVariable x, SDVariable mask) {
    SDVariable h = x;
    for (Lstm layer : layers) {
      h = layer.run(g, h, null, null, mask).outputs();
    }
    return h;
  }

  /**
   * Runs the layers where a loss will hold the gradient by their input, as the penalty of a critic
   * does.
   *
   * @param from the value so far is [time, batch, features]
   * @param mask as for {@link #apply(Graph, SDVariable, SDVariable)}
   */
  public InputGradient follow(InputGradient from, SDVariable mask) {
    InputGradient to = from;
    for (Lstm layer : layers) {
      to = to.lstm(layer, mask);
    }
    return to;
  }

  /**
   * Returns the outputs of the last time step, which under a mask are those at the end of each
   * sequence: [time, batch, units] → [batch, units].
   *
   * @param g the graph that the outputs belong to
   * @param outputs what {@link #apply(Graph, SDVariable, SDVariable)} returned
   */
  public static SDVariable last(Graph g, SDVariable outputs) {
    return Lstm.step(g, outputs, (int) g.shape(outputs)[0] - 1);
  }
}
