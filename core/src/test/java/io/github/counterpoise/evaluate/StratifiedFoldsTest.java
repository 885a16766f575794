package io.github.counterpoise.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class StratifiedFoldsTest {

  private static Table table(List<String> labels) {
    Schema schema =
        new Schema(List.of(new Column.Numeric("x"), new Column.Nominal("class", labels)), 1);
    Table.Builder table = new Table.Builder(schema, 50);
    for (int row = 0; row < 50; row++) {
      String label = row % 7 == 0 ? "rare" : row % 3 == 0 ? "more" : "common";
      table.set(row, 0, row).set(row, 1, labels.indexOf(label));
    }
    return table.build();
  }

  @Test
  void orderOfLabelsAndLabelsWithoutRowsPlayNoPart() {
    StratifiedFolds one = new StratifiedFolds(table(List.of("rare", "more", "common")), 4, seed());
    StratifiedFolds other =
        new StratifiedFolds(table(List.of("never", "common", "rare", "more")), 4, seed());
    for (int fold = 0; fold < 4; fold++) {
      assertArrayEquals(one.test(fold), other.test(fold));
    }
  }

  @Test
  void everyFoldHasItsShareOfEveryClass() {
    Table table = table(List.of("rare", "more", "common"));
    StratifiedFolds folds = new StratifiedFolds(table, 4, seed());
    int[] all = table.classCounts();
    int rows = 0;
    for (int fold = 0; fold < 4; fold++) {
      int[] counts = table.select(folds.test(fold)).classCounts();
      for (int c = 0; c < 3; c++) {
        assertEquals(all[c] / 4.0, counts[c], 0.99);
      }
      rows += folds.test(fold).length;
      assertEquals(50, folds.test(fold).length + folds.training(fold).length);
    }
    assertEquals(50, rows);
  }

  private static Seed seed() {
    return new Seed(4_294_967_297L * 3);
  }
}
