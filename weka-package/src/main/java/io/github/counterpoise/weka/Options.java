package io.github.counterpoise.weka;

import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.describe.Content;
import io.github.counterpoise.describe.Parameter;
import io.github.counterpoise.run.InvalidInputException;
import java.util.Locale;
import weka.core.Option;

/** One described parameter in the form of Weka's command line help. */
final class Options {

  private static final int WIDTH = 72;

  private Options() {}

  static Option describe(Parameter parameter) {
    String flag = parameter.info().flag();
    if (parameter.type() == boolean.class) {
      return new Option(indented(parameter.info().help()), flag, 0, "-" + flag);
    }
    String text =
        String.format(
            Locale.ROOT,
            "%s (%s; default: %s)",
            parameter.info().help(),
            parameter.range() + unit(parameter),
            parameter.info().value().isEmpty() ? "none" : parameter.info().value());
    return new Option(indented(text), flag, 1, "-" + flag + " <" + kind(parameter) + ">");
  }

  /**
   * Reads a value without looking at its range.
   *
   * @throws InvalidInputException if it is not of the parameter's type, or no method where it is to
   *     name one
   */
  static Object read(Parameter parameter, String text) {
    Class<?> type = parameter.type();
    try {
      if (type == int.class) {
        return Integer.valueOf(text);
      } else if (type == long.class) {
        return Long.valueOf(text);
      } else if (type == double.class) {
        return Double.valueOf(text);
      }
    } catch (NumberFormatException e) {
      // the sentence comes from below
    }
    Object value = parameter.parse(text);
    return parameter.info().content() == Content.METHOD // dialogs can show a method only
        ? Methods.byName((String) value).name()
        : value;
  }

  private static String unit(Parameter parameter) {
    return parameter.info().unit().isEmpty() ? "" : " " + parameter.info().unit();
  }

  private static String kind(Parameter parameter) {
    Class<?> type = parameter.type();
    if (type.isEnum()) {
      return String.join("|", parameter.choices());
    } else if (type == int.class || type == long.class) {
      return "whole number";
    } else if (type == double.class) {
      return "number";
    }
    return parameter.name().toLowerCase(Locale.ROOT);
  }

  /** Breaks a text into lines that begin with a tab, as Weka prints options. */
  static String indented(String text) {
    StringBuilder lines = new StringBuilder("\t");
    int length = 0;
    for (String word : text.split(" ")) {
      if (length > 0 && length + 1 + word.length() > WIDTH) {
        lines.append("\n\t");
        length = 0;
      }
      if (length > 0) {
        lines.append(' ');
        length++;
      }
      lines.append(word);
      length += word.length();
    }
    return lines.toString();
  }
}
