package io.github.counterpoise.describe;

import io.github.counterpoise.run.InvalidInputException;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One described parameter of a configuration record.
 *
 * @param name the record component's name, for instance {@code neighbors}
 * @param type the component's type: {@code int}, {@code long}, {@code double}, {@code boolean},
 *     {@code String} or an enum
 * @param info flag, label, help, default and range
 */
public record Parameter(String name, Class<?> type, Param info) {

  /** Returns the default value, of the parameter's type. */
  public Object defaultValue() {
    return parse(info.value());
  }

  /**
   * Returns the value a preset stands for, of the parameter's type.
   *
   * @param preset where the value comes from
   */
  public Object defaultValue(Preset preset) {
    String paper = info.paper().isEmpty() ? info.value() : info.paper();
    return parse(
        switch (preset) {
          case DEFAULT -> info.value();
          case PAPER -> paper;
          case AUTHORS -> info.authors().isEmpty() ? paper : info.authors();
        });
  }

  /** Returns the texts an enum parameter accepts, in order; empty for other types. */
  public List<String> choices() {
    return type.isEnum()
        ? Arrays.stream(type.getEnumConstants()).map(Parameter::text).toList()
        : List.of();
  }

  /**
   * Reads a value of this parameter's type and checks its range.
   *
   * @param text the value as text; {@code true} or {@code false} for a boolean, the constant's name
   *     in camel case, but in any case, for an enum
   * @throws InvalidInputException if the text is no such value or out of range
   */
  public Object parse(String text) {
    String trimmed = text.trim();
    try {
      return check(read(trimmed));
    } catch (NumberFormatException e) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Option -%s (%s) got '%s'; expected %s.",
              info.flag(),
              info.label(),
              text,
              range()),
          e);
    }
  }

  /**
   * Checks that a value has this parameter's type and lies in its range.
   *
   * @param value the value
   * @return the same value
   * @throws InvalidInputException if it is of another type or out of range
   */
  public Object check(Object value) {
    if (!isOfType(value) || (value instanceof Number number && !isInRange(number.doubleValue()))) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Option -%s (%s) is %s; expected %s.",
              info.flag(),
              info.label(),
              text(value),
              range()));
    }
    return value;
  }

  /** Returns the values allowed, in words, for instance "a whole number of at least 1". */
  public String range() {
    if (type.isEnum()) {
      return "one of " + String.join(", ", choices());
    }
    if (type == boolean.class) {
      return "true or false";
    }
    if (type == String.class) {
      return "text";
    }
    StringBuilder words = new StringBuilder(type == double.class ? "a number" : "a whole number");
    boolean low = info.min() > Double.NEGATIVE_INFINITY;
    boolean high = info.max() < Double.POSITIVE_INFINITY;
    if (low && high) {
      words.append(" from ").append(text(info.min())).append(" to ").append(text(info.max()));
    } else if (low) {
      words.append(" of at least ").append(text(info.min()));
    } else if (high) {
      words.append(" of at most ").append(text(info.max()));
    }
    return words.toString();
  }

  /**
   * Returns a value as text that {@link #parse} reads back.
   *
   * @param value a value of any parameter type
   */
  public static String text(Object value) {
    if (value instanceof Enum<?> constant) {
      return camelCase(constant.name());
    }
    if (value instanceof Double d && d == Math.rint(d) && Math.abs(d) < 1e15) {
      return Long.toString(d.longValue());
    }
    return String.valueOf(value);
  }

  private boolean isOfType(Object value) {
    return MethodType.methodType(type).wrap().returnType().isInstance(value);
  }

  private boolean isInRange(double value) {
    return value >= info.min() && value <= info.max(); // NaN is in no range
  }

  private static String camelCase(String constant) {
    String[] words = constant.toLowerCase(Locale.ROOT).split("_", -1);
    StringBuilder text = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      text.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
    }
    return text.toString();
  }

  private Object read(String text) {
    if (type == int.class) {
      return Integer.valueOf(text);
    } else if (type == long.class) {
      return Long.valueOf(text);
    } else if (type == double.class) {
      return Double.valueOf(text);
    } else if (type == boolean.class) {
      if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
        throw new NumberFormatException(text);
      }
      return Boolean.valueOf(text);
    } else if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .filter(c -> text(c).equalsIgnoreCase(text))
          .findFirst()
          .orElseThrow(() -> new NumberFormatException(text));
    }
    return text;
  }
}
