package io.github.counterpoise.balance;

import io.github.counterpoise.archive.ArchiveReader;
import io.github.counterpoise.archive.RefitModel;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.describe.Reference;
import io.github.counterpoise.oversample.FittedOversampler;
import io.github.counterpoise.oversample.Oversampler;
import io.github.counterpoise.oversample.OversamplerConfig;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.table.Kind;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One oversampling method as hosts list it.
 *
 * @param name the name users know, for instance {@code SMOTE}
 * @param summary one or two sentences for a newcomer: what it does and when to choose it
 * @param config type of its settings
 * @param implementation the class that carries its {@link Reference}s
 * @param factory makes an oversampler from settings
 * @param loader brings back what such an oversampler learnt and saved; empty for a method that
 *     learns it again from the rows
 * @param quick settings, by component name, that make it quick enough for a test; empty where the
 *     defaults are
 * @param <C> type of its settings
 */
public record Method<C extends OversamplerConfig>(
    String name,
    String summary,
    Class<C> config,
    Class<? extends Oversampler<C>> implementation,
    Function<C, ? extends Oversampler<C>> factory,
    Optional<ModelLoader> loader,
    Map<String, String> quick) {

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
    this(name, summary, config, implementation, factory, Optional.empty(), Map.of());
  }

  /** Returns the described parameters of the method. */
  public Parameters<C> parameters() {
    return Parameters.of(config);
  }

  /** Returns the kinds of rows the method can learn from and make. */
  public Set<Kind> takes() {
    return createDefault().takes();
  }

  /**
   * Returns whether what the method learns is worth a file of its own: it trains a network. The
   * 32-bit arithmetic of that rounds differently on other processors, and its rows lie near their
   * parents or beyond, and weigh the mean of their class. What all others learn they learn again.
   */
  public boolean keepsModel() {
    return loader.isPresent();
  }

  /**
   * Brings back what an oversampler of this method learnt and saved.
   *
   * @param oversampler the method, with the settings it was saved with
   * @param archive what was saved
   * @param run monitor and threads
   * @return what was learnt
   * @throws IOException if entries are missing or damaged
   */
  FittedOversampler load(Oversampler<?> oversampler, ArchiveReader archive, Run run)
      throws IOException {
    return loader.orElse(RefitModel::load).load(oversampler, archive, run);
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
