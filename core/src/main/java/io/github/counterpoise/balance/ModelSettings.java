package io.github.counterpoise.balance;

import io.github.counterpoise.archive.ArchiveReader;
import io.github.counterpoise.archive.TableArchive;
import io.github.counterpoise.describe.Parameter;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.describe.Preset;
import io.github.counterpoise.oversample.OversamplerConfig;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.DataShape;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The settings that a saved model was trained with, and with which it makes rows, held against
 * those a user gives: every option of the method shapes what was learnt, so that one of another
 * value is refused rather than passed over.
 *
 * @param file the model file, as the user named it
 * @param method the method that saved it
 * @param config its settings
 * @param shape how the columns belong together that it learnt from
 * @param <C> type of the settings
 */
record ModelSettings<C extends OversamplerConfig>(
    String file, Method<C> method, C config, DataShape shape) {

  /**
   * Reads the settings of a model.
   *
   * @param file the model file
   * @param wanted name of the method that it must be of
   * @throws InvalidInputException if it cannot be read or is of another method
   */
  static <C extends OversamplerConfig> ModelSettings<C> read(String file, String wanted) {
    return ArchiveReader.load(
        Path.of(file),
        archive -> {
          String saved = archive.header().method();
          if (!saved.equals(wanted)) {
            throw new InvalidInputException(
                String.format(
                    Locale.ROOT,
                    "Model file '%s' was saved by %s, not by %s; choose a model of this method.",
                    file,
                    saved,
                    wanted));
          }
          @SuppressWarnings("unchecked") // a method of this name has settings of this type
          Method<C> method = (Method<C>) Methods.byName(saved);
          return new ModelSettings<>(
              file,
              method,
              method.parameters().parse(archive.header().settings()),
              TableArchive.readSchema(archive).shape());
        });
  }

  /**
   * Returns the names of the settings that are not what they would be if nothing was set.
   *
   * @param config settings
   */
  static <C extends OversamplerConfig> Set<String> changed(C config) {
    Parameters<C> parameters = parameters(config);
    Map<String, Object> values = parameters.values(config);
    Preset preset =
        values.values().stream()
            .filter(Preset.class::isInstance)
            .map(Preset.class::cast)
            .findFirst()
            .orElse(Preset.DEFAULT);
    return parameters.all().stream()
        .filter(
            p ->
                !Objects.equals(
                    values.get(p.name()),
                    p.type() == Preset.class ? p.defaultValue() : p.defaultValue(preset)))
        .map(Parameter::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Returns the settings that rows are made with: the model's.
   *
   * @param wanted the user's settings
   * @param given names of those that the user has set
   * @throws InvalidInputException if one that was set contradicts the model
   */
  C agreed(C wanted, Set<String> given) {
    Map<String, Object> own = method.parameters().values(config);
    Map<String, Object> asked = method.parameters().values(wanted);
    List<Parameter> contradicting =
        method.parameters().all().stream()
            .filter(p -> given.contains(p.name()))
            .filter(p -> !Objects.equals(asked.get(p.name()), own.get(p.name())))
            .toList();
    if (!contradicting.isEmpty()) {
      throw refused(contradicting, asked, own);
    }
    return method.parameters().build(own);
  }

  private InvalidInputException refused(
      List<Parameter> contradicting, Map<String, Object> asked, Map<String, Object> own) {
    Parameter first = contradicting.get(0);
    String others =
        contradicting.stream()
            .skip(1)
            .map(
                p ->
                    String.format(
                        Locale.ROOT,
                        "-%s is %s, not %s",
                        p.info().flag(),
                        shown(asked.get(p.name())),
                        shown(own.get(p.name()))))
            .collect(Collectors.joining("; "));
    return new InvalidInputException(
        String.format(
            Locale.ROOT,
            "Option -%s (%s) is %s, but the model '%s' makes rows with %s, as it was trained%s; leave"
                + " %s out, or train another model.",
            first.info().flag(),
            first.info().label(),
            shown(asked.get(first.name())),
            file,
            shown(own.get(first.name())),
            others.isEmpty() ? "" : " (and " + others + ")",
            others.isEmpty() ? "the option" : "these options"));
  }

  /**
   * Returns the settings that are not defaults, as options; "its defaults" where there are none.
   */
  String words() {
    Map<String, String> texts = method.parameters().texts(config);
    Set<String> changed = changed(config);
    String options =
        method.parameters().all().stream()
            .filter(p -> changed.contains(p.name()))
            .map(p -> "-" + p.info().flag() + " " + shown(texts.get(p.name())))
            .collect(Collectors.joining(" "));
    return options.isEmpty() ? "the defaults" : options;
  }

  private static String shown(Object value) {
    String text = Parameter.text(value);
    return text.isEmpty() ? "empty" : text;
  }

  @SuppressWarnings("unchecked") // the class of a C
  private static <C extends OversamplerConfig> Parameters<C> parameters(C config) {
    return Parameters.of((Class<C>) config.getClass());
  }
}
