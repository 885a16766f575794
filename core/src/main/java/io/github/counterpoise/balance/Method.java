package io.github.counterpoise.balance;

import io.github.counterpoise.archive.RefitModel;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.describe.Reference;
import io.github.counterpoise.oversample.Oversampler;
import io.github.counterpoise.oversample.OversamplerConfig;
import java.util.List;
import java.util.function.Function;

/**
 * One oversampling method as hosts list it.
 *
 * @param name the name users know, for instance {@code SMOTE}
 * @param summary one or two sentences for a newcomer: what it does and when to choose it
 * @param config type of its settings
 * @param implementation the class that carries its {@link Reference}s
 * @param factory makes an oversampler from settings
 * @param loader brings back what such an oversampler learnt and saved
 * @param <C> type of its settings
 */
public record Method<C extends OversamplerConfig>(
    String name,
    String summary,
    Class<C> config,
    Class<? extends Oversampler<C>> implementation,
    Function<C, ? extends Oversampler<C>> factory,
    ModelLoader loader) {

  private static final ModelLoader REFIT = RefitModel::load;

  /**
   * Describes a method whose saved models hold what it learnt from; they learn it again.
   *
   * @param name the name users know
   * @param summary one or two sentences for a newcomer
   * @param config type of its settings
   * @param implementation the class that carries its {@link Reference}s
   * @param factory makes an oversampler from settings
   */
  public Method(
      String name,
      String summary,
      Class<C> config,
      Class<? extends Oversampler<C>> implementation,
      Function<C, ? extends Oversampler<C>> factory) {
    this(name, summary, config, implementation, factory, REFIT);
  }

  /** Returns the described parameters of the method. */
  public Parameters<C> parameters() {
    return Parameters.of(config);
  }

  /** Returns whether the method trains a network, whose model is worth keeping. */
  public boolean isTrained() {
    return loader != REFIT;
  }

  /** Returns an oversampler in which every parameter has its default. */
  public Oversampler<C> createDefault() {
    return factory.apply(parameters().defaults());
  }

  /**
   * Returns an oversampler.
   *
   * @param settings its settings
   */
  public Oversampler<C> create(C settings) {
    return factory.apply(settings);
  }

  /** Returns the publications the method implements, the principal one first. */
  public List<Reference> references() {
    return List.of(implementation.getAnnotationsByType(Reference.class));
  }
}
