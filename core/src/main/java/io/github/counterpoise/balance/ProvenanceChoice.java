package io.github.counterpoise.balance;

import io.github.counterpoise.run.InvalidInputException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Whether columns with the names of {@link ProvenanceColumns} say where rows came from. */
public enum ProvenanceChoice {
  /** They do where all of them are there and their cells are as hosts write them. */
  GUESS,
  /** They do, by their names alone. */
  YES,
  /** They do not: they are columns of the data like any others. */
  NO;

  /** Returns the word users write, for instance {@code guess}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the choice of a word.
   *
   * @param text its key, in any case
   * @throws InvalidInputException if there is none
   */
  public static ProvenanceChoice byName(String text) {
    return Arrays.stream(values())
        .filter(choice -> choice.key().equalsIgnoreCase(text.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInputException(
                    String.format(
                        Locale.ROOT,
                        "Provenance columns cannot be treated by '%s'; expected one of %s.",
                        text.strip(),
                        Arrays.stream(values())
                            .map(ProvenanceChoice::key)
                            .collect(Collectors.joining(", ")))));
  }
}
