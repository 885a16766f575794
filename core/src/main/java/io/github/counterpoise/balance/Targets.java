package io.github.counterpoise.balance;

import io.github.counterpoise.run.InvalidInputException;
import java.util.List;

/**
 * How many rows each class gets, in the vocabulary every host shares:
 *
 * <ul>
 *   <li>{@code auto}: every class up to the largest;
 *   <li>{@code minority}: only the smallest class, up to the largest (the first in label order
 *       where several are smallest);
 *   <li>{@code ratio=r}: every class up to r times the largest, rounded, 0 &lt; r ≤ 1;
 *   <li>{@code percent=p}: p per cent more rows of the smallest class, rounded down, as Weka's
 *       SMOTE has it;
 *   <li>{@code label=n,…}: n rows in all of the class named; a label with a comma, an equals sign
 *       or a keyword's name stands in quotes. Where a class is called like a keyword, {@code
 *       percent=20} is refused as ambiguous: {@code 'percent'=20} means the class, {@code
 *       percent=20.0} the rule.
 * </ul>
 *
 * <p>Classes without rows are left alone, and no class ever loses rows.
 */
public sealed interface Targets permits TargetRules.Rule {

  /** The most rows a table can hold. */
  int MOST_ROWS = Integer.MAX_VALUE - 8;

  /**
   * Reads a target.
   *
   * @param text one of the forms above
   * @throws InvalidInputException if it is none of them
   */
  static Targets parse(String text) {
    return TargetParser.parse(text);
  }

  /**
   * Works out the number of rows each class gets.
   *
   * @param counts rows of each class now
   * @param labels the class labels, of the same length
   * @return rows of each class wanted, each at least its present count
   * @throws InvalidInputException if a named class does not exist, has no rows, or has more rows
   *     than asked for, or if a word may be a class or a rule
   */
  int[] totals(int[] counts, List<String> labels);
}
