package io.github.counterpoise.weka;

import java.util.List;
import java.util.regex.Matcher;
import weka.core.Option;

/**
 * Seeds of schemes inside others. Weka's schemes that work with a scheme of the user's, such as
 * {@code FilteredClassifier}, give it a seed of their own choosing ({@link weka.core.Randomizable})
 * right before they use it. Taken as it is, that would make the seed among the user's options
 * without effect; so both count.
 */
public final class HostSeed {

  /**
   * The rule as the end of the option's sentence; Weka shows no more than one sentence in a tool
   * tip.
   */
  public static final String RULE =
      " (inside FilteredClassifier and others that hand out seeds, mixed with theirs).";

  /** The user's seed that leaves those given as they are; the default of every option. */
  private static final long NEUTRAL = 1;

  private static final String FLAG = "S";
  private static final long SPREAD = 0xD1342543DE82EF95L; // odd, so no two seeds fall together

  private HostSeed() {}

  /**
   * Returns options in which the seed's help ends with the rule.
   *
   * @param options the options of a scheme
   */
  static List<Option> explained(List<Option> options) {
    return options.stream().map(o -> o.name().equals(FLAG) ? explained(o) : o).toList();
  }

  private static Option explained(Option seed) {
    String help = seed.description().replaceAll("\\s+", " ").strip();
    String text = help.replaceFirst("\\. \\(", Matcher.quoteReplacement(RULE) + " (");
    return new Option(Options.indented(text), FLAG, seed.numArguments(), seed.synopsis());
  }

  /**
   * Returns the seed to work with: the user's own where none was given, else a mixture of both in
   * which different seeds of the user's make different ones, and 1 leaves the given one as it is.
   *
   * @param own the seed among the user's options
   * @param given the seed that another scheme gave, or null
   */
  static long mixed(long own, Integer given) {
    return given == null ? own : given + SPREAD * (own - NEUTRAL);
  }
}
