package io.github.counterpoise.profile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the columns of a file tell about each other: a column that leaves open whether a comma is
 * decimal, or whether days come before months, is read as the others are.
 *
 * @param decimal the decimal comma or point of the columns that show one, 0 where none or both do
 * @param dayFirst whether days stand before months, null where no column or different ones tell
 * @param words words for a missing value in columns of numbers and dates, with one column for each
 */
public record FileEvidence(char decimal, Boolean dayFirst, Map<String, String> words) {

  /** Copies the words. */
  public FileEvidence {
    words = Map.copyOf(words);
  }

  /**
   * Gathers evidence.
   *
   * @param columns all columns but those known to hold labels
   */
  static FileEvidence of(List<TextCensus> columns) {
    Set<Character> decimals = new HashSet<>();
    Set<Boolean> orders = new HashSet<>();
    Map<String, String> words = new HashMap<>();
    for (TextCensus column : columns) {
      boolean numbers = 2 * column.numbers() > column.present();
      boolean dates = 2 * column.dates() > column.present();
      if (numbers && column.commas() > column.points()) {
        decimals.add(',');
      } else if (numbers && column.points() > 0) {
        decimals.add('.');
      }
      Boolean order = dates ? DateChoice.dayFirst(column) : null;
      if (order != null) {
        orders.add(order);
      }
      if (numbers || dates) {
        column.words().keySet().forEach(w -> words.putIfAbsent(w, column.profile().name()));
      }
    }
    return new FileEvidence(
        decimals.size() == 1 ? decimals.iterator().next() : 0,
        orders.size() == 1 ? orders.iterator().next() : null,
        words);
  }
}
