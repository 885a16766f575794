package io.github.counterpoise.oversample;

import io.github.counterpoise.table.Table;
import java.util.Set;

/** A model that took time to train, and that still knows what it was trained on. */
public interface TrainedModel extends FittedOversampler {

  /** Returns the training rows. */
  Table training();

  /** Returns the indices of the classes that rows can be asked of. */
  Set<Integer> classes();
}
