package io.github.counterpoise.examples.programs;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.balance.Balancer;
import io.github.counterpoise.balance.ClassOutcome;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.smote.BorderlineSmoteConfig;
import io.github.counterpoise.table.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How many rows each class gets, and how a method is told its parameters. */
public final class Example02ChooseMethodAndTarget {

  private Example02ChooseMethodAndTarget() {}

  /**
   * Runs the example.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Table table = ExampleData.gaussian(900, 100, 5);

    // Parameters go by the names of the record's components; the others keep their defaults.
    BorderlineSmoteConfig settings =
        Methods.BORDERLINE_SMOTE.parameters().build(Map.of("neighbors", 7, "kind", 2));

    for (String target : List.of("auto", "ratio=0.5", "percent=200", "rare=450")) {
      BalanceConfig config = BalanceConfig.defaults().withTarget(target).withSeed(42);
      Balanced balanced =
          new Balancer(Methods.BORDERLINE_SMOTE.create(settings), config)
              .balance(table, Monitor.silent());
      ClassOutcome rare = balanced.outcomes().get(1);
      System.out.printf(
          Locale.ROOT, "%-12s %s: %d -> %d%n", target, rare.label(), rare.before(), rare.after());
    }
  }
}
