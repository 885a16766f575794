package io.github.counterpoise.classify;

import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.describe.Reference;
import io.github.counterpoise.learn.StoringLearner;
import io.github.counterpoise.table.Kind;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * One classifier as hosts list it.
 *
 * @param name the name users know, for instance {@code MLP}
 * @param summary one or two sentences for a newcomer: what it does and when to choose it
 * @param config type of its settings
 * @param implementation the class that carries its {@link Reference}s
 * @param factory makes a learner from its name in results and settings
 * @param loader reads what such a learner learnt and wrote
 * @param <C> type of its settings
 */
public record Classifier<C extends Record>(
    String name,
    String summary,
    Class<C> config,
    Class<? extends StoringLearner> implementation,
    BiFunction<String, C, ? extends StoringLearner> factory,
    LearnerLoader<C> loader) {

  /** Returns the described parameters. */
  public Parameters<C> parameters() {
    return Parameters.of(config);
  }

  /**
   * Returns a learner of this classifier's name.
   *
   * @param settings its settings
   */
  public StoringLearner create(C settings) {
    return factory.apply(name, settings);
  }

  /** Returns a learner in which every parameter has its default. */
  public StoringLearner createDefault() {
    return create(parameters().defaults());
  }

  /** Returns the kinds of rows it learns from. */
  public Set<Kind> takes() {
    return createDefault().takes();
  }

  /** Returns the publications it implements, the principal one first. */
  public List<Reference> references() {
    return List.of(implementation.getAnnotationsByType(Reference.class));
  }
}
