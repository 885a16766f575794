package io.github.counterpoise.knime.adapter;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.ImageConfig;
import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.balance.TrainingConfig;
import io.github.counterpoise.describe.Parameter;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.describe.Preset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Makes options of the descriptions of the core's parameters. */
final class CoreOptions {

  private static final Parameters<BalanceConfig> SHARED = Parameters.of(BalanceConfig.class);
  private static final Parameters<ImageConfig> IMAGES = Parameters.of(ImageConfig.class);
  private static final Parameters<TrainingConfig> FILES = Parameters.of(TrainingConfig.class);

  private CoreOptions() {}

  static boolean hasPreset(Parameters<?> parameters) {
    return parameters.all().stream().anyMatch(p -> p.type() == Preset.class);
  }

  /** Returns the options of a method's own parameters. */
  static List<NodeOption> of(Method<?> method, String tab) {
    boolean presets = hasPreset(method.parameters());
    return method.parameters().all().stream()
        .map(p -> option(p, tab, presets && p.type() != Preset.class))
        .toList();
  }

  /** Returns the options of all parameters of a configuration without presets. */
  static List<NodeOption> of(Parameters<?> parameters, String tab) {
    return parameters.all().stream().map(p -> option(p, tab, false)).toList();
  }

  /** Returns the option of a parameter that all methods share. */
  static NodeOption shared(String name, String tab) {
    return option(SHARED.get(name), tab, false);
  }

  /** Returns the option of the new rows of each class, which a table of the classes goes with. */
  static NodeOption newRows(String tab) {
    NodeOption target = shared("target", tab);
    return new NodeOption(
        target.key(),
        target.label(),
        "How many new rows each class gets: a number by class such as fraud=500,theft=300, or a rule"
            + " that looks at the rows the model was trained on: auto (as many as a class lacks to"
            + " the largest), minority (so for the smallest class only), ratio=r (what it lacks to r"
            + " times the largest), percent=p (p per cent of the smallest class). A number entered"
            + " in the table below names the class here; the training rows of a class are known once"
            + " the node was executed.",
        tab,
        OptionType.NEW_ROWS,
        target.defaultValue(),
        List.of());
  }

  /** Returns the option of the target, which a table of the classes goes with. */
  static NodeOption target(String tab) {
    NodeOption text = shared("target", tab);
    return new NodeOption(
        text.key(),
        text.label(),
        text.help()
            + " A number entered in the table below names the class here; the rows a class has now"
            + " are known once the node was executed.",
        tab,
        OptionType.TARGET,
        text.defaultValue(),
        List.of());
  }

  /** Returns the option of a parameter about images. */
  static NodeOption images(String name, String tab) {
    return option(IMAGES.get(name), tab, false);
  }

  /** Returns the option of a parameter about files of models. */
  static NodeOption files(String name, String tab) {
    return option(FILES.get(name), tab, false);
  }

  /** Returns the option of the fallback method. */
  static NodeOption fallback(String tab) {
    Parameter parameter = SHARED.get("fallback");
    return new NodeOption(
        parameter.name(),
        parameter.info().label(),
        parameter.info().help().replace("the log says", "a warning says"),
        tab,
        OptionType.CHOICE,
        parameter.info().value(),
        Methods.all().stream().map(Method::name).toList());
  }

  private static NodeOption option(Parameter parameter, String tab, boolean leftToPreset) {
    String label = parameter.info().label();
    String unit = parameter.info().unit();
    return new NodeOption(
        parameter.name(),
        unit.isEmpty() ? label : String.format(Locale.ROOT, "%s (%s)", label, unit),
        leftToPreset ? parameter.info().help() + preset(parameter) : parameter.info().help(),
        tab,
        type(parameter, leftToPreset),
        defaultValue(parameter, leftToPreset),
        choices(parameter, leftToPreset));
  }

  private static String preset(Parameter parameter) {
    String first = isChoice(parameter) ? "At '" + NodeOptions.AS_PRESET + "'" : "If empty";
    String value = Parameter.text(parameter.defaultValue(Preset.DEFAULT));
    String shown = value.isEmpty() ? "" : String.format(Locale.ROOT, " (by default %s)", value);
    return String.format(Locale.ROOT, " %s it has the preset's value%s.", first, shown);
  }

  private static boolean isChoice(Parameter parameter) {
    return parameter.type().isEnum() || parameter.type() == boolean.class;
  }

  private static OptionType type(Parameter parameter, boolean leftToPreset) {
    if (parameter.type().isEnum()) {
      return OptionType.CHOICE;
    } else if (leftToPreset) {
      return parameter.type() == boolean.class ? OptionType.CHOICE : OptionType.TEXT;
    } else if (parameter.type() == boolean.class) {
      return OptionType.FLAG;
    } else if (parameter.type() == int.class) {
      return OptionType.INTEGER;
    } else if (parameter.type() == long.class) {
      return OptionType.LONG;
    } else if (parameter.type() == double.class) {
      return OptionType.NUMBER;
    }
    return OptionType.TEXT;
  }

  private static Object defaultValue(Parameter parameter, boolean leftToPreset) {
    if (leftToPreset) {
      return isChoice(parameter) ? NodeOptions.AS_PRESET : "";
    }
    return parameter.type().isEnum()
        ? Parameter.text(parameter.defaultValue())
        : parameter.defaultValue();
  }

  private static List<String> choices(Parameter parameter, boolean leftToPreset) {
    List<String> choices =
        parameter.type() == boolean.class && leftToPreset
            ? List.of("true", "false")
            : parameter.choices();
    return leftToPreset && isChoice(parameter)
        ? Stream.concat(Stream.of(NodeOptions.AS_PRESET), choices.stream()).toList()
        : choices;
  }
}
