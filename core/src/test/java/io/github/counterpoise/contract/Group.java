package io.github.counterpoise.contract;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.balance.Balancer;
import io.github.counterpoise.balance.Targets;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.Invariants;
import io.github.counterpoise.testing.Tables;

/** What the groups of contract tests share. */
interface Group {

  /** The method under test. */
  Subject subject();

  /** Balances a table and checks everything that always holds. */
  default Balanced balance(Table table, String target) {
    return balance(table, BalanceConfig.defaults().withTarget(target), Monitor.silent());
  }

  /** Balances a table and checks everything that always holds. */
  default Balanced balance(Table table, BalanceConfig config, Monitor monitor) {
    Table snapshot = Tables.copy(table);
    Balanced balanced = new Balancer(subject().oversampler(), config).balance(table, monitor);
    int[] totals =
        Targets.parse(config.target()).totals(table.classCounts(), table.schema().classLabels());
    Invariants.check(snapshot, balanced, totals, subject().foreignPartners());
    return balanced;
  }
}
