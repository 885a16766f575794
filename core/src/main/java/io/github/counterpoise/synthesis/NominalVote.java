package io.github.counterpoise.synthesis;

import io.github.counterpoise.neighbor.Neighbors;
import io.github.counterpoise.table.Column;

/**
 * The nominal cell of a new row: the label that most of its base's neighbours have. Among labels
 * with equally many votes the base's own comes first, then its partner's, then the first in order.
 *
 * @param rows the class
 * @param neighbors neighbours of each of its rows within the class
 */
public record NominalVote(ClassRows rows, Neighbors neighbors) {

  /**
   * Returns the label of a row made from two that both have one.
   *
   * @param base index of the base within the class
   * @param own the base's label
   * @param partners the partner's label; the base's where there is no partner
   * @param column column index
   */
  public double between(int base, double own, double partners, int column) {
    int[] votes = new int[((Column.Nominal) rows.table().schema().column(column)).labels().size()];
    int most = 0;
    for (int rank = 0; rank < neighbors.count(base); rank++) {
      double label = rows.table().value(rows.rows()[neighbors.index(base, rank)], column);
      if (!Double.isNaN(label)) {
        most = Math.max(most, ++votes[(int) label]);
      }
    }
    if (votes[(int) own] == most) {
      return own;
    }
    if (votes[(int) partners] == most) {
      return partners;
    }
    int first = 0;
    while (votes[first] < most) {
      first++;
    }
    return first;
  }
}
