package io.github.counterpoise.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutcomesTest {

  @Test
  void namesTheMethodThatMadeTheRowsWhenAMethodLeavesAClassToAnother() {
    Schema schema =
        new Schema(
            List.of(new Column.Numeric("x"), new Column.Nominal("class", List.of("A", "B"))), 1);
    Table.Builder apart = new Table.Builder(schema, 9);
    for (int row = 0; row < 9; row++) {
      apart.set(row, 0, row < 6 ? row : 100 + row).set(row, 1, row < 6 ? 0 : 1);
    }
    Balanced balanced =
        new Balancer(
                Methods.ADASYN.create(Methods.ADASYN.parameters().build(Map.of("neighbors", 2))),
                BalanceConfig.defaults())
            .balance(apart.build(), Monitor.silent());

    assertEquals(
        List.of(new ClassOutcome("A", 6, 6, "", false), new ClassOutcome("B", 3, 6, "SMOTE", true)),
        balanced.outcomes());
  }
}
