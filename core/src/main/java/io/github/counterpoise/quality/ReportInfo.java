package io.github.counterpoise.quality;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.KeptModel;
import io.github.counterpoise.balance.Method;
import io.github.counterpoise.describe.Parameter;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.describe.Reference;
import io.github.counterpoise.oversample.Oversampler;
import io.github.counterpoise.oversample.OversamplerConfig;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a report says about how its data was read and how its rows were made.
 *
 * @param title the report's title
 * @param dataset the name of the data
 * @param method the name of the method chosen; blank where rows came from elsewhere
 * @param settings the method's and the run's settings by label, in the order to show them
 * @param references publications to cite
 * @param reading what the host took while it read the data (class column and why, kinds that were
 *     guessed, rows left out), a sentence each; may be empty
 */
public record ReportInfo(
    String title,
    String dataset,
    String method,
    Map<String, String> settings,
    List<Reference> references,
    List<String> reading) {

  /** Settings of a run that change no row, and so tell the reader nothing. */
  private static final Set<String> NOT_SHOWN = Set.of("threads", "provenance", "report");

  /** Copies the collections, keeping the settings' order. */
  public ReportInfo {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    references = List.copyOf(references);
    reading = List.copyOf(reading);
  }

  /**
   * Describes rows of whose reading there is nothing to say.
   *
   * @param title the report's title
   * @param dataset the name of the data
   * @param method the name of the method chosen; blank where rows came from elsewhere
   * @param settings the method's and the run's settings by label, in the order to show them
   * @param references publications to cite
   */
  public ReportInfo(
      String title,
      String dataset,
      String method,
      Map<String, String> settings,
      List<Reference> references) {
    this(title, dataset, method, settings, references, List.of());
  }

  /**
   * Returns this with what the host took while it read the data.
   *
   * @param lines a sentence each, in the order to show them
   */
  public ReportInfo withReading(List<String> lines) {
    return new ReportInfo(title, dataset, method, settings, references, lines);
  }

  /**
   * Describes a run.
   *
   * @param dataset the name of the data
   * @param method the method chosen
   * @param config its settings
   * @param common the settings every method shares
   * @param <C> type of the method's settings
   */
  public static <C extends OversamplerConfig> ReportInfo of(
      String dataset, Method<C> method, C config, BalanceConfig common) {
    Map<String, String> settings = new LinkedHashMap<>();
    add(settings, Parameters.of(BalanceConfig.class), common);
    add(settings, method.parameters(), config);
    return new ReportInfo(
        dataset + ", balanced", dataset, method.name(), settings, method.references());
  }

  /**
   * Describes a run by what made its rows: where a model was loaded, its settings and its file.
   *
   * @param dataset the name of the data
   * @param method the method chosen
   * @param maker what made the rows
   * @param common the settings every method shares
   * @param <C> type of the method's settings
   */
  public static <C extends OversamplerConfig> ReportInfo of(
      String dataset, Method<C> method, Oversampler<C> maker, BalanceConfig common) {
    ReportInfo info = of(dataset, method, maker.config(), common);
    if (!(maker instanceof KeptModel<?> kept) || kept.loadedFrom().isEmpty()) {
      return info;
    }
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put(
        "Model",
        "loaded from '"
            + kept.loadedFrom().get()
            + "', not trained in this run; the method's settings are those it was trained with");
    settings.putAll(info.settings());
    return new ReportInfo(info.title(), dataset, info.method(), settings, info.references());
  }

  private static <T> void add(Map<String, String> settings, Parameters<T> described, T values) {
    described
        .values(values)
        .forEach(
            (name, value) -> {
              Parameter parameter = described.get(name);
              String text = text(value);
              if (!NOT_SHOWN.contains(name) && !text.isEmpty()) {
                String unit = parameter.info().unit();
                settings.put(parameter.info().label(), unit.isEmpty() ? text : text + " " + unit);
              }
            });
  }

  private static String text(Object value) {
    if (value instanceof Boolean on) {
      return on ? "yes" : "no";
    }
    return Parameter.text(value);
  }
}
