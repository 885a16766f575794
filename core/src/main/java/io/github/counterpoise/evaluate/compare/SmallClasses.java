package io.github.counterpoise.evaluate.compare;

import io.github.counterpoise.run.InvalidInputException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What to do where the smallest class has fewer rows than there are folds. */
public enum SmallClasses {
  /** Refuses the data set with a sentence. */
  REFUSE,
  /** Uses as many folds as the class has rows, at least 2, and says so. */
  FEWER_FOLDS,
  /** Goes on and says so; metrics are absent in folds without the class. */
  ALLOW;

  /** Returns the name on command lines, for instance {@code fewer-folds}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Returns the choice of a name.
   *
   * @param text its key, in any case
   * @throws InvalidInputException if there is none
   */
  public static SmallClasses byName(String text) {
    return Arrays.stream(values())
        .filter(choice -> choice.key().equalsIgnoreCase(text.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInputException(
                    String.format(
                        Locale.ROOT,
                        "Small classes cannot be treated by '%s'; expected one of %s.",
                        text.strip(),
                        Arrays.stream(values())
                            .map(SmallClasses::key)
                            .collect(Collectors.joining(", ")))));
  }
}
