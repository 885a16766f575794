package io.github.counterpoise.knime.adapter;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.ImageConfig;
import io.github.counterpoise.balance.TrainingConfig;
import io.github.counterpoise.describe.Parameter;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.host.HostWords;
import io.github.counterpoise.run.OptionName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says the core's sentences in the words of a dialog: the core names options by their flags, which
 * a node does not have. What stands in quotes is the user's, and stays as it is.
 */
public final class DialogWords implements HostWords {

  /** A pattern of the core's words, and what a dialog has in their place. */
  private record Rule(Pattern words, String instead) {
    static Rule of(String words, String instead) {
      return new Rule(Pattern.compile(words), instead);
    }
  }

  private static final String FILTER = " in the column filter";

  private static final List<Rule> RULES =
      List.of(
          Rule.of("Option -[A-Za-z][A-Za-z-]* \\(([^)]+)\\)", "Setting '$1'"),
          Rule.of("\\b[Ll]ist (it|them) as ignored( \\(-ignore\\))?", "exclude $1" + FILTER),
          Rule.of("\\b[Ii]gnore (it|them) \\(-ignore\\)", "exclude $1" + FILTER),
          Rule.of("\\b[Ii]gnore \\(-ignore\\) (the columns[^,.;]*)", "exclude $1" + FILTER),
          Rule.of("\\b[Ll]ist (it|them) in -ignore\\b", "exclude $1" + FILTER),
          Rule.of(
              "\\b[Ll]eave (it|them) out with -ignore\\b( [A-Za-z0-9_]+)?", "exclude $1" + FILTER),
          Rule.of("\\(-ignore\\)", "(column filter)"),
          Rule.of("-ignore\\b( [A-Za-z0-9_]+(?=[,.;)]))?", "the column filter"),
          Rule.of("--nominal\\b", "node Number to String for column"),
          Rule.of("-Dorg\\.bytedeco\\S+ \\(and -Xmx\\)", "$0 in the file knime.ini"),
          Rule.of("-Xmx\\w*+(?!\\)? in the file)", "$0 in the file knime.ini"));

  /** What stands in quotes; an apostrophe within a word is none. */
  private static final Pattern QUOTED = Pattern.compile("(?<![\\p{L}\\p{N}])'[^']*'(?![\\p{L}])");

  private static final Pattern FLAG =
      Pattern.compile("(?<=[ (]|^)(?:the option )?-([A-Za-z][A-Za-z-]*)");

  private final List<Parameter> known;

  /**
   * Knows the parameters that sentences may name.
   *
   * @param own those of the method, beside those that every method shares
   */
  public DialogWords(Parameters<?> own) {
    known = new ArrayList<>(own.all());
    known.addAll(Parameters.of(BalanceConfig.class).all());
    known.addAll(Parameters.of(ImageConfig.class).all());
    known.addAll(Parameters.of(TrainingConfig.class).all());
  }

  @Override
  public String option(OptionName option) {
    return "'" + option.label() + "'";
  }

  @Override
  public String setting(OptionName option) {
    return "Setting '" + option.label() + "'";
  }

  @Override
  public String ignore(String what) {
    return "exclude " + what + FILTER;
  }

  @Override
  public String include() {
    return "include at least one" + FILTER;
  }

  @Override
  public String toLabels(String what) {
    return "turn " + what + " into text (node Number to String)";
  }

  @Override
  public String unusable(String what) {
    return "exclude what cannot be used" + FILTER + ", or let the node leave it out";
  }

  @Override
  public String fileNames() {
    return "include that one alone" + FILTER;
  }

  @Override
  public String of(String sentence) {
    StringBuilder words = new StringBuilder();
    int from = 0;
    Matcher quoted = QUOTED.matcher(sentence);
    while (quoted.find()) {
      words.append(plain(sentence.substring(from, quoted.start()))).append(quoted.group());
      from = quoted.end();
    }
    return words.append(plain(sentence.substring(from))).toString();
  }

  private String plain(String text) {
    String words = text;
    for (Rule rule : RULES) {
      words = rule.words().matcher(words).replaceAll(rule.instead());
    }
    return FLAG.matcher(words)
        .replaceAll(match -> Matcher.quoteReplacement(label(match.group(1), match.group())));
  }

  private String label(String flag, String otherwise) {
    return known.stream()
        .filter(parameter -> parameter.info().flag().equals(flag))
        .map(parameter -> "'" + parameter.info().label() + "'")
        .findFirst()
        .orElse(otherwise);
  }
}
