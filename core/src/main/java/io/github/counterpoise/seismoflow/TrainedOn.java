package io.github.counterpoise.seismoflow;

/** Which rows a flow is trained on. */
public enum TrainedOn {
  /** The rows of all classes: rare ones borrow from frequent ones. */
  ALL,
  /** The rows of the classes that new rows are made of. */
  MINORITY
}
