package io.github.counterpoise.knime.adapter;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.TrainingConfig;
import io.github.counterpoise.oversample.InvalidInputException;
import io.github.counterpoise.oversample.Parameter;
import io.github.counterpoise.oversample.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says the core's sentences in the words of a dialog: the core names options by their flags, which
 * a node does not have.
 */
final class HostWords {

  private static final Pattern OPTION = Pattern.compile("Option -[A-Za-z-]+ \\(([^)]+)\\)");
  private static final Pattern IGNORE = Pattern.compile("\\(-ignore\\)");
  private static final Pattern FLAG = Pattern.compile("(?<=[ (])-([A-Za-z][A-Za-z-]*)");

  private HostWords() {}

  /**
   * Returns a sentence without flags.
   *
   * @param sentence a sentence of the core
   * @param own the parameters of the method that may be named in it
   */
  static String of(String sentence, Parameters<?> own) {
    String words = OPTION.matcher(sentence).replaceAll("Setting '$1'");
    words = IGNORE.matcher(words).replaceAll("(column filter)");
    List<Parameter> known = new ArrayList<>(own.all());
    known.addAll(Parameters.of(BalanceConfig.class).all());
    known.addAll(Parameters.of(TrainingConfig.class).all());
    return FLAG.matcher(words)
        .replaceAll(match -> Matcher.quoteReplacement(label(match.group(1), match.group(), known)));
  }

  /** Does something whose refusals are then in the words of a dialog. */
  static <T> T translating(Parameters<?> own, Supplier<T> work) {
    try {
      return work.get();
    } catch (InvalidInputException e) {
      throw new InvalidInputException(of(e.getMessage(), own), e);
    }
  }

  private static String label(String flag, String otherwise, List<Parameter> known) {
    return known.stream()
        .filter(parameter -> parameter.info().flag().equals(flag))
        .map(parameter -> "'" + parameter.info().label() + "'")
        .findFirst()
        .orElse(otherwise);
  }
}
