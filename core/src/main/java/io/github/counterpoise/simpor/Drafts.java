package io.github.counterpoise.simpor;

import io.github.counterpoise.synthesis.ClassRows;
import io.github.counterpoise.synthesis.NominalVote;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Table;
import java.util.List;

/**
 * New rows before they move: numeric cells are the base's, nominal cells what the base's neighbours
 * vote for. A cell that the base or the neighbour it starts towards misses is the other's; without
 * a neighbour to start towards, a cell that the base misses is missing.
 *
 * @param rows the class
 * @param vote decides nominal cells
 */
record Drafts(ClassRows rows, NominalVote vote) {

  /**
   * Drafts rows.
   *
   * @param placements one per row
   */
  Table of(List<Placement> placements) {
    Table.Builder draft = new Table.Builder(rows.table().schema(), placements.size());
    for (int i = 0; i < placements.size(); i++) {
      for (int column = 0; column < rows.table().schema().width(); column++) {
        draft.set(i, column, cell(placements.get(i), column));
      }
    }
    return draft.build();
  }

  private double cell(Placement placement, int column) {
    Table table = rows.table();
    if (column == table.schema().classIndex()) {
      return rows.classIndex();
    }
    double own = table.value(rows.rows()[placement.base()], column);
    double other =
        placement.partner() == Placement.NONE
            ? own
            : table.value(rows.rows()[placement.partner()], column);
    if (Double.isNaN(own)) {
      return other;
    }
    if (table.schema().column(column) instanceof Column.Nominal && !Double.isNaN(other)) {
      return vote.between(placement.base(), own, other, column);
    }
    return own;
  }
}
