package io.github.counterpoise.describe;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name with options as users write it, for instance {@code SMOTE -K 3 -target ratio=0.5}; a value
 * with spaces stands in double quotes. Options are taken by the configuration record that describes
 * them.
 */
public final class SettingsText {

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  private static final Pattern SEPARATOR = // a comma with an even number of quotes behind it
      Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
  private static final Pattern VALUE = Pattern.compile("\\s*([-+.]?[0-9]|[^\\s\"]*=)");

  private final String text;
  private final String name;
  private final List<String> words; // what nobody has taken yet
  private final List<String> known = new ArrayList<>();

  /**
   * Reads a text.
   *
   * @param text name and options
   * @throws InvalidInputException if it is empty
   */
  public SettingsText(String text) {
    this.text = text.strip();
    List<String> all = new ArrayList<>();
    for (Matcher m = WORD.matcher(text); m.find(); ) {
      all.add(m.group(1) == null ? m.group(2) : m.group(1));
    }
    if (all.isEmpty()) {
      throw new InvalidInputException("An empty name was given; name a method or classifier.");
    }
    name = all.remove(0);
    words = all;
  }

  /**
   * Splits a list such as {@code none,SMOTE -K 3} at its commas. A comma in double quotes separates
   * nothing, nor does one between values: before a number or a {@code name=}, as in {@code -target
   * a=5,b=3} and {@code -layers 50,50}.
   *
   * @param list names separated by commas, each with its options
   */
  public static List<String> split(String list) {
    List<String> texts = new ArrayList<>();
    for (String part : SEPARATOR.split(list, -1)) {
      if (!texts.isEmpty() && VALUE.matcher(part).lookingAt()) {
        texts.add(texts.remove(texts.size() - 1) + "," + part);
      } else {
        texts.add(part);
      }
    }
    return texts.stream().map(String::strip).toList();
  }

  /** Returns the text as it was given. */
  public String text() {
    return text;
  }

  /** Returns the name without options. */
  public String name() {
    return name;
  }

  /**
   * Takes the options that a configuration describes.
   *
   * @param type the configuration record
   * @param <C> its type
   * @return the configuration
   * @throws InvalidInputException if a value is missing or out of range
   */
  public <C> C take(Class<C> type) {
    Parameters<C> parameters = Parameters.of(type);
    Map<String, String> texts = new LinkedHashMap<>();
    for (Parameter parameter : parameters.all()) {
      String flag = "-" + parameter.info().flag();
      known.add(flag);
      int at = words.indexOf(flag);
      if (at >= 0) {
        words.remove(at);
        texts.put(parameter.name(), parameter.type() == boolean.class ? "true" : value(flag, at));
      }
    }
    return parameters.parse(texts);
  }

  private String value(String flag, int at) {
    if (at >= words.size()) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT, "Option %s of '%s' has no value; write one after it.", flag, text));
    }
    return words.remove(at);
  }

  /**
   * Takes everything that is left as a text of its own, for names that go before another name.
   *
   * @throws InvalidInputException if nothing is left
   */
  public SettingsText rest() {
    String left =
        words.stream()
            .map(word -> word.contains(" ") ? '"' + word + '"' : word)
            .collect(Collectors.joining(" "));
    words.clear();
    if (left.isEmpty()) {
      throw new InvalidInputException(
          String.format(Locale.ROOT, "'%s' must be followed by a name.", name));
    }
    return new SettingsText(left);
  }

  /**
   * Checks that every option was taken.
   *
   * @throws InvalidInputException if one was not
   */
  public void requireAllTaken() {
    if (!words.isEmpty()) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "'%s' has no option '%s'; expected %s%s.",
              name,
              words.get(0),
              known.isEmpty()
                  ? "none"
                  : known.stream().distinct().collect(Collectors.joining(", ")),
              Suggestion.aside(
                  words.get(0), known.stream().filter(flag -> flag.length() > 2).toList())));
    }
  }
}
