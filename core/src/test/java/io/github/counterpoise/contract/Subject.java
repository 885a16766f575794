package io.github.counterpoise.contract;

import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.oversample.Oversampler;
import io.github.counterpoise.oversample.OversamplerConfig;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A method with settings, as the contract is run for it.
 *
 * @param title names it in reports
 * @param method the registered method
 * @param oversampler the method with its settings
 * @param foreignPartners whether its rows may have a partner of another class
 */
public record Subject(
    String title, Method<?> method, Oversampler<?> oversampler, boolean foreignPartners) {

  /** Settings to run besides the defaults, by method. */
  private static final Map<String, List<Map<String, String>>> MORE =
      Map.of(
          "RandomOversampling", List.of(Map.of("shrinkage", "1")),
          "SMOTE", List.of(Map.of("neighbors", "1", "rawDistances", "true")),
          "BorderlineSMOTE", List.of(Map.of("kind", "2", "dangerNeighbors", "4")),
          "SIMPOR",
              List.of(
                  Map.of("preset", "paper", "ranking", "ratio", "query", "25", "iterations", "20"),
                  Map.of("preset", "authors", "ranking", "ratio", "iterations", "5"),
                  Map.of("informative", "minorityTop", "kernelNeighbors", "7")),
          "DeepSMOTE", List.of(Map.of("preset", "paper", "batch", "16")),
          "SeismoFlow", List.of(Map.of("preset", "paper", "batch", "16", "attention", "true")));

  /** Every registered method with its defaults, and some with other settings. */
  public static Stream<Subject> all() {
    return Methods.all().stream()
        .flatMap(
            m ->
                Stream.concat(
                        Stream.of(Map.<String, String>of()),
                        MORE.getOrDefault(m.name(), List.of()).stream())
                    .map(settings -> of(m, settings)));
  }

  private static <C extends OversamplerConfig> Subject of(
      Method<C> method, Map<String, String> settings) {
    Map<String, String> texts = new HashMap<>(method.quick());
    texts.putAll(settings);
    return new Subject(
        method.name() + (settings.isEmpty() ? "" : " " + new TreeMap<>(settings)),
        method,
        method.create(method.parameters().parse(texts)),
        "2".equals(settings.get("kind")));
  }

  @Override
  public String toString() {
    return title;
  }
}
