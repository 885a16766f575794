package io.github.counterpoise.seismoflow;

import io.github.counterpoise.engine.Graph;
import org.nd4j.autodiff.samediff.SDVariable;

/** A linear map of the channels of one position, x M + v, with its determinant. */
interface AffineLayer {

  /** Returns M, [channels, channels]. */
  SDVariable matrix(Graph g);

  /** Returns v, [channels], or null for 0. */
  SDVariable vector(Graph g);

  /** Returns log|det M|, a scalar. */
  SDVariable logDeterminant(Graph g);
}
