package io.github.counterpoise.examples.cli;

import io.github.counterpoise.describe.Parameter;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.run.InvalidInputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * Command-line options made from described parameters. A parameter {@code rawDistances} with the
 * flag {@code raw} becomes {@code -raw}, {@code --raw} and {@code --raw-distances}.
 *
 * @param <C> the configuration record that the parameters belong to
 */
final class ParameterOptions<C> {

  private final Parameters<C> parameters;

  /**
   * Takes the parameters of a configuration record.
   *
   * @param parameters its parameters
   */
  ParameterOptions(Parameters<C> parameters) {
    this.parameters = parameters;
  }

  /**
   * Adds the options to a command.
   *
   * @param command the command
   * @param heading what stands above them in its help
   * @param order place of the group among the groups of the help
   */
  void addTo(CommandSpec command, String heading, int order) {
    addTo(command, heading, order, parameter -> true);
  }

  /**
   * Adds some of the options to a command; the others keep their defaults.
   *
   * @param command the command
   * @param heading what stands above them in its help
   * @param order place of the group among the groups of the help
   * @param which which to add
   */
  void addTo(CommandSpec command, String heading, int order, Predicate<Parameter> which) {
    List<Parameter> added = parameters.all().stream().filter(which).toList();
    if (added.isEmpty()) {
      return;
    }
    ArgGroupSpec.Builder group =
        ArgGroupSpec.builder().heading("%n" + heading + "%n").order(order).validate(false);
    added.forEach(p -> group.addArg(option(p)));
    command.addArgGroup(group.build());
  }

  /**
   * Makes the configuration that the user asked for.
   *
   * @param parsed the command line
   * @throws InvalidInputException if a value is of the wrong kind or out of range
   */
  C build(ParseResult parsed) {
    Map<String, Object> values = new HashMap<>();
    for (Parameter parameter : parameters.all()) {
      String flag = "-" + parameter.info().flag();
      String text = parsed.matchedOptionValue(flag, null);
      if (text != null && parsed.matchedOption(flag).originalStringValues().size() > 1) {
        throw new InvalidInputException(
            String.format(Locale.ROOT, "Option %s is given more than once; give it once.", flag));
      }
      if (text != null) {
        values.put(parameter.name(), parameter.parse(text));
      }
    }
    return parameters.build(values);
  }

  /**
   * Returns the names of the parameters that stand on a command line.
   *
   * @param parsed the command line
   */
  Set<String> given(ParseResult parsed) {
    return parameters.all().stream()
        .filter(p -> parsed.hasMatchedOption("-" + p.info().flag()))
        .map(Parameter::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static OptionSpec option(Parameter parameter) {
    boolean isSwitch = parameter.type() == boolean.class;
    OptionSpec.Builder option =
        OptionSpec.builder(names(parameter))
            .type(String.class)
            .description(description(parameter).replace("%", "%%"));
    return isSwitch
        ? option.arity("0").fallbackValue("true").build()
        : option.arity("1").paramLabel("<" + label(parameter) + ">").build();
  }

  private static String[] names(Parameter parameter) {
    String flag = parameter.info().flag();
    Set<String> names = new LinkedHashSet<>(List.of("-" + flag));
    if (flag.length() > 1) {
      names.add("--" + flag);
    }
    String words = parameter.name().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    if (words.length() > 1) {
      names.add("--" + words);
    }
    return names.toArray(new String[0]);
  }

  private static String label(Parameter parameter) {
    if (parameter.type().isEnum()) {
      return String.join("|", parameter.choices());
    } else if (parameter.type() == String.class) {
      return parameter.name();
    }
    return parameter.type() == double.class ? "number" : "n";
  }

  private static String description(Parameter parameter) {
    List<String> sentences = new ArrayList<>(List.of(parameter.info().help()));
    if (parameter.type() != boolean.class && !parameter.info().value().isEmpty()) {
      sentences.add("Default: " + parameter.info().value() + ".");
    }
    if (!parameter.info().paper().isEmpty()) {
      sentences.add("Paper: " + parameter.info().paper() + ".");
    }
    if (!parameter.info().authors().isEmpty()) {
      sentences.add("Authors' code: " + parameter.info().authors() + ".");
    }
    if (!parameter.info().unit().isEmpty()) {
      sentences.add("Unit: " + parameter.info().unit() + ".");
    }
    return String.join(" ", sentences);
  }
}
