package io.github.counterpoise.weka.describe;

import io.github.counterpoise.describe.Content;
import io.github.counterpoise.describe.Parameter;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.weka.HostSeed;
import java.util.List;
import java.util.Locale;

/**
 * Getters and setters for the parameters of a configuration record, with what Weka's dialogs show
 * of them in annotations. They pass values through {@code get} and {@code set} of the class that
 * they stand in, by the name of the record's component.
 */
final class Properties {

  private static final String CHOOSER = "javax.swing.JFileChooser.";

  private Properties() {}

  /**
   * Returns the members.
   *
   * @param record the configuration record
   * @param first where its first parameter stands in the dialog
   * @param second where its second one stands, and the others after it
   */
  static String of(Class<?> record, int first, int second) {
    List<Parameter> parameters = Parameters.of(record).all();
    StringBuilder members = new StringBuilder();
    for (int i = 0; i < parameters.size(); i++) {
      members.append(i == 0 ? "" : "\n");
      members.append(of(parameters.get(i), i == 0 ? first : second + i - 1));
    }
    return members.toString();
  }

  private static String of(Parameter parameter, int order) {
    String name = name(parameter);
    String type = type(parameter);
    String suffix = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    String option =
        String.format(
            Locale.ROOT,
            "%s (option {@code -%s}).",
            Words.escaped(parameter.info().label()),
            parameter.info().flag());
    return Words.comment(
            "  ",
            List.of(
                "Returns the value of " + option + " " + Words.escaped(parameter.info().help()),
                "@return " + allowed(parameter)))
        + annotations(parameter, order)
        + Faces.member("public " + type + " get" + suffix + "()", "return " + read(parameter, type))
        + "\n"
        + Words.comment(
            "  ", List.of("Sets the value of " + option, "@param value " + allowed(parameter)))
        + Faces.member("public void set" + suffix + "(" + type + " value)", write(parameter));
  }

  /** Returns the property's name; {@code seed} is taken, by a number of fewer bits. */
  private static String name(Parameter parameter) {
    return parameter.info().content() == Content.SEED ? "randomSeed" : parameter.name();
  }

  private static String type(Parameter parameter) {
    return switch (parameter.info().content()) {
      case METHOD -> "weka.core.SelectedTag";
      case FILE_TO_READ, FILE_TO_WRITE, FOLDER -> "java.io.File";
      case SEED, VALUE -> parameter.type().getCanonicalName();
    };
  }

  private static String read(Parameter parameter, String type) {
    String value = String.format(Locale.ROOT, "get(%s)", Words.literal(parameter.name()));
    return switch (parameter.info().content()) {
      case METHOD -> String.format(Locale.ROOT, "MethodChoice.of((String) %s)", value);
      case FILE_TO_READ, FILE_TO_WRITE, FOLDER ->
          String.format(Locale.ROOT, "new java.io.File((String) %s)", value);
      case SEED, VALUE -> String.format(Locale.ROOT, "(%s) %s", type, value);
    };
  }

  private static String write(Parameter parameter) {
    String name = Words.literal(parameter.name());
    return switch (parameter.info().content()) {
      case METHOD -> String.format(Locale.ROOT, "set(%s, MethodChoice.name(value))", name);
      case FILE_TO_READ, FILE_TO_WRITE, FOLDER ->
          String.format(Locale.ROOT, "set(%s, value.getPath())", name);
      case SEED -> "setOwnSeed(value)";
      case VALUE -> String.format(Locale.ROOT, "set(%s, value)", name);
    };
  }

  private static String annotations(Parameter parameter, int order) {
    String help = parameter.info().help();
    if (parameter.info().content() == Content.SEED) {
      help = help.substring(0, help.length() - 1) + HostSeed.RULE;
    }
    String shown =
        String.format(
            Locale.ROOT,
            """
              @weka.core.OptionMetadata(
                  displayName = %s,
                  description = %s,
                  displayOrder = %d)
            """,
            Words.literal(parameter.info().label()),
            Words.literal(Words.tip(help)),
            order);
    return switch (parameter.info().content()) {
      case FILE_TO_READ -> shown + chooser("OPEN_DIALOG", false);
      case FILE_TO_WRITE -> shown + chooser("SAVE_DIALOG", false);
      case FOLDER -> shown + chooser("OPEN_DIALOG", true);
      case METHOD, SEED, VALUE -> shown;
    };
  }

  private static String chooser(String kind, boolean folders) {
    return String.format(
        Locale.ROOT,
        """
          @weka.gui.FilePropertyMetadata(
              fileChooserDialogType = %s,
              directoriesOnly = %b)
        """,
        CHOOSER + kind,
        folders);
  }

  private static String allowed(Parameter parameter) {
    String unit = parameter.info().unit();
    String initial = parameter.info().value();
    return Words.escaped(
        parameter.range()
            + (unit.isEmpty() ? "" : " (" + unit + ")")
            + "; "
            + (initial.isEmpty() ? "empty" : initial)
            + " by default");
  }
}
