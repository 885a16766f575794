package io.github.counterpoise.balance;

import java.util.List;

/**
 * What became of one class.
 *
 * @param label the class label
 * @param before rows before
 * @param after rows after
 * @param method name of the method that made its rows, of several all in order, joined by " and ";
 *     empty where none were made
 * @param fallback whether another method than the one chosen made rows, because the class did not
 *     suit it or it made too few
 * @param topUps what others made because the method before them made too few; usually empty
 */
public record ClassOutcome(
    String label, int before, int after, String method, boolean fallback, List<TopUp> topUps) {

  /**
   * Rows that stand in for those that a method did not make.
   *
   * @param method name of the method that made them
   * @param rows how many they are
   * @param reason why the method before it made fewer than were asked of it, as a clause
   */
  public record TopUp(String method, int rows, String reason) {}

  /** Copies the list. */
  public ClassOutcome {
    topUps = List.copyOf(topUps);
  }

  /**
   * The outcome of a class all rows of which one method made, or that needed none.
   *
   * @param label the class label
   * @param before rows before
   * @param after rows after
   * @param method name of the method that made its rows, empty where none were made
   * @param fallback whether that was not the method chosen
   */
  public ClassOutcome(String label, int before, int after, String method, boolean fallback) {
    this(label, before, after, method, fallback, List.of());
  }
}
