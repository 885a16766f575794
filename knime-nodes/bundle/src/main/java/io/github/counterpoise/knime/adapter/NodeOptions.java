package io.github.counterpoise.knime.adapter;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.oversample.Parameter;
import io.github.counterpoise.oversample.Parameters;
import io.github.counterpoise.oversample.Preset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The options of a method's node, made from the descriptions of the core's parameters, so that a
 * new parameter is in the dialog, in the stored settings and in the node's description at once.
 *
 * <p>Where the method has presets, an option of the method that is left empty, or at {@link
 * #AS_PRESET}, has the preset's value.
 */
public final class NodeOptions {

  /** Key of the class column. */
  public static final String CLASS_COLUMN = "classColumn";

  /** Key of the column filter. */
  public static final String COLUMNS = "columns";

  /** Key of what happens to columns of types that cannot take part. */
  public static final String UNSUPPORTED = "unsupported";

  /** Choice that leaves a value to the preset. */
  public static final String AS_PRESET = "as preset";

  static final String LEAVE_OUT = "leave out";
  static final String REFUSE = "refuse";

  private static final String BALANCING = "Balancing";
  private static final String METHOD = "Method";
  private static final String ADVANCED = "Advanced";

  private NodeOptions() {}

  /**
   * Returns the options of a node in the order of its dialog.
   *
   * @param method the method
   */
  public static List<NodeOption> of(Method<?> method) {
    Parameters<BalanceConfig> shared = Parameters.of(BalanceConfig.class);
    List<NodeOption> options = new ArrayList<>();
    options.add(
        special(
            CLASS_COLUMN,
            "Class column",
            "Column whose values are the classes to balance, of text or booleans. Rows in which it is"
                + " missing are passed on and take no part.",
            OptionType.CLASS_COLUMN));
    options.add(option(shared.get("target"), BALANCING, false));
    options.add(
        special(
            COLUMNS,
            "Columns",
            "Columns that the method learns from and makes up. Excluded columns are missing in"
                + " synthetic rows: exclude identifiers and free text. The class takes part in any"
                + " case.",
            OptionType.COLUMN_FILTER));
    options.add(option(shared.get("provenance"), BALANCING, false));
    boolean presets = hasPreset(method.parameters());
    for (Parameter parameter : method.parameters().all()) {
      options.add(option(parameter, METHOD, presets && parameter.type() != Preset.class));
    }
    options.add(option(shared.get("seed"), ADVANCED, false));
    options.add(fallback(shared.get("fallback")));
    options.add(
        new NodeOption(
            UNSUPPORTED,
            "Unsupported columns",
            "What happens to included columns of types from which no rows can be made up, such as"
                + " images, lists and models: they are missing in synthetic rows, with a warning, or"
                + " the node refuses them.",
            ADVANCED,
            OptionType.CHOICE,
            LEAVE_OUT,
            List.of(LEAVE_OUT, REFUSE)));
    options.add(option(shared.get("threads"), ADVANCED, false));
    options.add(option(shared.get("report"), ADVANCED, false));
    return List.copyOf(options);
  }

  static boolean hasPreset(Parameters<?> parameters) {
    return parameters.all().stream().anyMatch(p -> p.type() == Preset.class);
  }

  private static NodeOption special(String key, String label, String help, OptionType type) {
    return new NodeOption(key, label, help, BALANCING, type, "", List.of());
  }

  private static NodeOption fallback(Parameter parameter) {
    return new NodeOption(
        parameter.name(),
        parameter.info().label(),
        parameter.info().help().replace("the log says", "a warning says"),
        ADVANCED,
        OptionType.CHOICE,
        parameter.info().value(),
        Methods.all().stream().map(Method::name).toList());
  }

  private static NodeOption option(Parameter parameter, String tab, boolean leftToPreset) {
    String label = parameter.info().label();
    String unit = parameter.info().unit();
    return new NodeOption(
        parameter.name(),
        unit.isEmpty() ? label : "%s (%s)".formatted(label, unit),
        leftToPreset ? parameter.info().help() + preset(parameter) : parameter.info().help(),
        tab,
        type(parameter, leftToPreset),
        defaultValue(parameter, leftToPreset),
        choices(parameter, leftToPreset));
  }

  private static String preset(Parameter parameter) {
    String first = isChoice(parameter) ? "At '" + AS_PRESET + "'" : "If empty";
    String value = Parameter.text(parameter.defaultValue(Preset.DEFAULT));
    String shown = value.isEmpty() ? "" : " (by default %s)".formatted(value);
    return " %s it has the preset's value%s.".formatted(first, shown);
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
      return isChoice(parameter) ? AS_PRESET : "";
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
        ? Stream.concat(Stream.of(AS_PRESET), choices.stream()).toList()
        : choices;
  }
}
