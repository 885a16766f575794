package io.github.counterpoise.evaluate.compare;

import io.github.counterpoise.encode.Flattened;
import io.github.counterpoise.learn.FittedLearner;
import io.github.counterpoise.learn.Learner;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.table.Kind;
import io.github.counterpoise.table.Table;
import java.util.EnumSet;
import java.util.Set;

/**
 * A classifier of plain columns that is given sequences: it learns from what {@link Flattened} says
 * of them.
 *
 * @param learner the classifier
 */
record PlainLearner(Learner learner) implements Learner {

  /** Returns the classifier as it can learn from rows of a kind. */
  static Learner of(Learner learner, Kind kind) {
    boolean plain = learner.takes().contains(Kind.TABULAR) && !learner.takes().contains(kind);
    return kind == Kind.SEQUENCE && plain ? new PlainLearner(learner) : learner;
  }

  @Override
  public String name() {
    return learner.name();
  }

  @Override
  public String settings() {
    return learner.settings();
  }

  @Override
  public Set<Kind> takes() {
    return EnumSet.allOf(Kind.class);
  }

  @Override
  public FittedLearner fit(Table rows, Run run) {
    FittedLearner fitted = learner.fit(Flattened.of(rows), run);
    return (test, use) -> fitted.distributions(Flattened.of(test), use);
  }
}
