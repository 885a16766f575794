package io.github.counterpoise.examples.programs;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.balance.Balancer;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.oversample.Provenance;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Table;
import java.util.Locale;

/** Each synthetic row knows its parents: it lies on the way from its base to its partner. */
public final class Example03WhereRowsCameFrom {

  private Example03WhereRowsCameFrom() {}

  /**
   * Runs the example.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Table table = ExampleData.gaussian(30, 10, 2);
    Balanced balanced =
        new Balancer(Methods.SMOTE.createDefault(), BalanceConfig.defaults())
            .balance(table, Monitor.silent());

    Table made = balanced.parts().get(0).rows();
    Provenance provenance = balanced.parts().get(0).provenance();
    for (int row = 0; row < 3; row++) {
      double base = table.value(provenance.base(row), 0);
      double partner = table.value(provenance.partner(row), 0);
      double weight = provenance.weight(row);
      System.out.printf(
          Locale.ROOT,
          "x1 = %.3f = %.3f + %.3f * (%.3f - %.3f), from rows %d and %d%n",
          made.value(row, 0),
          base,
          weight,
          partner,
          base,
          provenance.base(row) + 1,
          provenance.partner(row) + 1);
    }
  }
}
