package io.github.counterpoise.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.testing.Tables;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SyntheticShareTest {

  @Test
  void ofNineSyntheticRowsInTenThereIsARemark() {
    assertEquals(Optional.empty(), SyntheticShare.remark("rare", 11, 100));
    assertEquals(
        "97 % of the rows of class 'rare' are synthetic, 970 beside 30 real ones; they know no more of"
            + " the class than the real rows they come from, so a smaller target may serve as well.",
        SyntheticShare.remark("rare", 30, 1000).orElseThrow());
    assertTrue(SyntheticShare.remark("rare", 10, 100).isPresent());
    assertTrue(SyntheticShare.remark("r", 1, 1_000_000).orElseThrow().startsWith("99.9 %"));
  }

  @Test
  void classesWithoutRowsGetNone() {
    assertEquals(Optional.empty(), SyntheticShare.remark("none", 0, 0));
    assertEquals(Optional.empty(), SyntheticShare.remark("new", 0, 10));
    assertEquals(Optional.empty(), SyntheticShare.remark("same", 10, 10));
  }

  @Test
  void balancingSaysItOnce() {
    Schema schema = new Schema(List.of(new Column.Numeric("x"), Tables.classColumn(2)), 1);
    double[][] cells = new double[103][];
    int[] classes = new int[103];
    for (int row = 0; row < cells.length; row++) {
      cells[row] = new double[] {row};
      classes[row] = row < 3 ? 1 : 0;
    }
    List<String> warnings =
        new Balancer(Methods.SMOTE.createDefault(), BalanceConfig.defaults())
            .balance(Tables.fill(schema, cells, classes), Monitor.silent())
            .warnings();
    assertEquals(1, warnings.stream().filter(w -> w.startsWith("97 % of the rows")).count());
  }
}
