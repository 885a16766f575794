package io.github.counterpoise.seismoflow;

import io.github.counterpoise.engine.Affine;
import io.github.counterpoise.engine.Graph;
import java.util.List;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * Affine layers one after the other. Their small matrices are multiplied first, so that the values
 * of all positions are gone through once.
 *
 * @param layers the layers, first applied first, at least one
 */
record AffineChain(List<AffineLayer> layers) implements Invertible {

  /** The product of all layers: M, and v or null for 0. */
  private record Whole(SDVariable matrix, SDVariable vector) {}

  AffineChain(AffineLayer... layers) {
    this(List.of(layers));
  }

  private Whole whole(Graph g) {
    Whole all = null;
    for (AffineLayer layer : layers) {
      SDVariable matrix = layer.matrix(g);
      SDVariable vector = layer.vector(g);
      if (all == null) {
        all = new Whole(matrix, vector);
        continue;
      }
      // (x M + v) N + w = x (M N) + (v N + w)
      SDVariable moved = all.vector == null ? null : times(g, all.vector, matrix);
      SDVariable both = moved == null || vector == null ? null : moved.add(vector);
      SDVariable sum = both != null ? both : moved != null ? moved : vector;
      all = new Whole(g.expressions().mmul(all.matrix, matrix), sum);
    }
    if (all.vector == null) {
      int channels = (int) g.shape(all.matrix)[0];
      all = new Whole(all.matrix, g.constant(new double[channels], channels));
    }
    return all;
  }

  private static SDVariable times(Graph g, SDVariable vector, SDVariable matrix) {
    SDVariable row = g.expressions().reshape(vector, 1, -1);
    return g.expressions().reshape(g.expressions().mmul(row, matrix), -1);
  }

  @Override
  public SDVariable forward(Graph g, SDVariable x, Trace trace) {
    long positions = Trace.positions(g.shape(x));
    for (AffineLayer layer : layers) {
      if (layer == layers.get(0) && layer instanceof ActNorm norm) {
        trace.input(norm, x);
      }
      trace.addForAll(layer.logDeterminant(g), positions);
    }
    Whole all = whole(g);
    return Affine.of(g, x, all.matrix, all.vector);
  }

  @Override
  public SDVariable inverse(Graph g, SDVariable y) {
    Whole all = whole(g);
    return Affine.undo(g, y, all.matrix, all.vector);
  }
}
