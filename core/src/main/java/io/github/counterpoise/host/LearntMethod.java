package io.github.counterpoise.host;

import io.github.counterpoise.balance.Method;
import io.github.counterpoise.oversample.FittedOversampler;
import io.github.counterpoise.oversample.Oversampler;
import io.github.counterpoise.oversample.OversamplerConfig;
import io.github.counterpoise.oversample.TrainedModel;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.table.Kind;
import io.github.counterpoise.table.Table;
import java.util.Set;

/**
 * A method that has learnt already, and is asked for rows of the very table it learnt from.
 *
 * @param untrained the method, of which only name and class size matter
 * @param model what it learnt
 */
record LearntMethod(Oversampler<?> untrained, TrainedModel model)
    implements Oversampler<OversamplerConfig> {

  LearntMethod(Method<?> method, TrainedModel model) {
    this(method.createDefault(), model);
  }

  @Override
  public String name() {
    return untrained.name();
  }

  @Override
  public OversamplerConfig config() {
    return untrained.config();
  }

  @Override
  public int minimumClassSize() {
    return untrained.minimumClassSize();
  }

  @Override
  public Set<Kind> takes() {
    return untrained.takes();
  }

  @Override
  public FittedOversampler fit(Table table, Set<Integer> classes, Run run) {
    return model;
  }
}
