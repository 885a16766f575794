package io.github.counterpoise.knime.adapter;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.evaluate.compare.Comparison;
import io.github.counterpoise.evaluate.compare.ComparisonResult;
import io.github.counterpoise.evaluate.compare.DataSet;
import io.github.counterpoise.host.BalanceRun;
import io.github.counterpoise.host.ColumnRoles;
import io.github.counterpoise.host.HostMonitor;
import io.github.counterpoise.host.HostTable;
import io.github.counterpoise.host.ReadTable;
import io.github.counterpoise.host.TableReader;
import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What the comparing node does when it is executed. */
public final class CompareRun {

  private CompareRun() {}

  /**
   * Cross-validates every method under every classifier; rows are made within training folds only.
   *
   * @param setup the node's settings
   * @param included names of the columns that take part beside the class
   * @param host the table
   * @param progress sees how far the work is
   * @throws InvalidInputException if the table cannot be used
   * @throws CancelledException if the user stopped the node
   */
  public static CompareResult run(
      CompareSetup setup, Collection<String> included, HostTable host, Monitor progress) {
    return new DialogWords(Parameters.of(BalanceConfig.class))
        .translating(() -> unguarded(setup, included, host, progress));
  }

  private static CompareResult unguarded(
      CompareSetup setup, Collection<String> included, HostTable host, Monitor progress) {
    ColumnRoles roles =
        ColumnRoles.of(host.columns(), setup.classColumn(), included, setup.refuseUnsupported());
    HostMonitor monitor = new HostMonitor(progress);
    ReadTable read =
        TableReader.read(host, roles, TableReader.Images.none(), monitor.slice(0, BalanceRun.READ));
    ComparisonResult result =
        new Comparison(setup.plan())
            .run(List.of(new DataSet("table", read.table())), monitor.slice(BalanceRun.READ, 1));
    List<String> warnings = new ArrayList<>(BalanceRun.unlabelled(roles, read));
    warnings.addAll(monitor.warnings());
    return CompareResult.of(result, setup.metric(), warnings);
  }
}
