package io.github.counterpoise.seismoflow;

import io.github.counterpoise.engine.ParameterSet;

/** The form of a flow. */
sealed interface Architecture permits ImageArchitecture, TableArchitecture {

  /** Returns the number of values of a row, and of a code. */
  int values();

  /** Returns the number of steps of flow of each scale. */
  int blocks();

  /**
   * Declares the flow, [batch, values] → [batch, values].
   *
   * @param set where its parameters live
   */
  Invertible flow(ParameterSet set);

  /** Returns about how many numbers training holds for each row of a batch. */
  long numbersPerRow();
}
