package io.github.counterpoise.balance;

import io.github.counterpoise.deepsmote.DeepSmote;
import io.github.counterpoise.deepsmote.DeepSmoteConfig;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Suggestion;
import io.github.counterpoise.seismoflow.SeismoFlow;
import io.github.counterpoise.seismoflow.SeismoFlowConfig;
import io.github.counterpoise.simpor.Simpor;
import io.github.counterpoise.simpor.SimporConfig;
import io.github.counterpoise.smote.Adasyn;
import io.github.counterpoise.smote.AdasynConfig;
import io.github.counterpoise.smote.BorderlineSmote;
import io.github.counterpoise.smote.BorderlineSmoteConfig;
import io.github.counterpoise.smote.RandomOversampling;
import io.github.counterpoise.smote.RandomOversamplingConfig;
import io.github.counterpoise.smote.Smote;
import io.github.counterpoise.smote.SmoteConfig;
import io.github.counterpoise.table.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every method there is, in the order hosts list them. A new method is one more line here. */
public final class Methods {

  /** Copies of rows, with jitter on request. */
  public static final Method<RandomOversamplingConfig> RANDOM_OVERSAMPLING =
      new Method<>(
          RandomOversampling.NAME,
          "Copies rows of the class at random, each copy moved by a little noise where shrinkage is"
              + " above 0. The plainest method, and a strong one: compare everything else with it.",
          RandomOversamplingConfig.class,
          RandomOversampling.class,
          RandomOversampling::new);

  /** Points between a row and one of its neighbours. */
  public static final Method<SmoteConfig> SMOTE =
      new Method<>(
          Smote.NAME,
          "Places new rows at random between a row of the class and one of its nearest neighbours of"
              + " the same class. The usual first choice for tables.",
          SmoteConfig.class,
          Smote.class,
          Smote::new);

  /** SMOTE from rows near the border only. */
  public static final Method<BorderlineSmoteConfig> BORDERLINE_SMOTE =
      new Method<>(
          BorderlineSmote.NAME,
          "SMOTE that starts only from rows in danger: those for which at least half of the nearest"
              + " rows, but not all, belong to other classes. Strengthens the border between"
              + " classes.",
          BorderlineSmoteConfig.class,
          BorderlineSmote.class,
          BorderlineSmote::new);

  /** SMOTE with more rows where the class is harder to learn. */
  public static final Method<AdasynConfig> ADASYN =
      new Method<>(
          Adasyn.NAME,
          "SMOTE that makes more rows around those rows of the class that have more rows of other"
              + " classes among their nearest ones.",
          AdasynConfig.class,
          Adasyn.class,
          Adasyn::new);

  /** Points on spheres around rows, turned to where the class is more likely. */
  public static final Method<SimporConfig> SIMPOR =
      new Method<>(
          Simpor.NAME,
          "Places new rows around rows of the class and turns them to where the class is more likely"
              + " than the largest class, by the ratio of kernel densities. For numeric columns and"
              + " classes that overlap; about one point of F1 over SMOTE in our experiments.",
          SimporConfig.class,
          Simpor.class,
          Simpor::new);

  /** SMOTE between the codes of a trained encoder/decoder. */
  public static final Method<DeepSmoteConfig> DEEP_SMOTE =
      new Method<>(
          DeepSmote.NAME,
          "Trains a network that encodes and decodes the rows of all classes, and makes new rows of a"
              + " class by SMOTE between their codes. For images, where copies are the yardstick; on"
              + " tables SMOTE does as well and is quicker.",
          DeepSmoteConfig.class,
          DeepSmote.class,
          DeepSmote::new,
          Optional.of(DeepSmote::load),
          Map.of("epochs", "2", "hidden", "8", "latent", "4"));

  /** Rows between the codes of a normalizing flow. */
  public static final Method<SeismoFlowConfig> SEISMO_FLOW =
      new Method<>(
          SeismoFlow.NAME,
          "Trains a normalizing flow, a network that is exact in both directions, on the rows of all"
              + " classes, and makes new rows of a class between and beyond its codes. For images.",
          SeismoFlowConfig.class,
          SeismoFlow.class,
          SeismoFlow::new,
          Optional.of(SeismoFlow::load),
          Map.of("epochs", "2", "channels", "4", "blocks", "1"));

  private static final List<Method<?>> ALL =
      List.of(
          RANDOM_OVERSAMPLING, SMOTE, BORDERLINE_SMOTE, ADASYN, SIMPOR, DEEP_SMOTE, SEISMO_FLOW);

  private Methods() {}

  /** Returns all methods, baselines first. */
  public static List<Method<?>> all() {
    return ALL;
  }

  /**
   * Returns a method by name, in any case.
   *
   * @param name its name
   * @throws InvalidInputException if there is none
   */
  public static Method<?> byName(String name) {
    return ALL.stream()
        .filter(m -> m.name().equalsIgnoreCase(name.trim()))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInputException(
                    String.format(
                        Locale.ROOT,
                        "There is no method '%s'; expected one of %s%s.",
                        name,
                        String.join(", ", names()),
                        Suggestion.aside(name, names()))));
  }

  /**
   * Refuses data of a kind that a method does not take, and names the methods that do.
   *
   * @param method name of the method
   * @param kind what the rows are
   * @param aside what else to say of the data, empty for nothing
   */
  public static InvalidInputException notTaken(String method, Kind kind, String aside) {
    return new InvalidInputException(
        String.format(
            Locale.ROOT,
            "%s does not take %s%s; choose %s.",
            method,
            kind.words(),
            aside,
            ALL.stream()
                .filter(other -> other.takes().contains(kind))
                .map(Method::name)
                .collect(Collectors.joining(" or "))));
  }

  private static List<String> names() {
    return ALL.stream().<String>map(Method::name).toList();
  }
}
