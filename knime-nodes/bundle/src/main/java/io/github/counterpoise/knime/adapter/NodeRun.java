package io.github.counterpoise.knime.adapter;

import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.oversample.CancelledException;
import io.github.counterpoise.oversample.InvalidInputException;
import io.github.counterpoise.oversample.OversamplerConfig;
import io.github.counterpoise.quality.BalanceReport;
import io.github.counterpoise.quality.ReportInfo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What a node does when it is executed. */
public final class NodeRun {

  private static final double READ = 0.05; // share of the progress bar
  private static final double BALANCED = 0.85;

  private NodeRun() {}

  /**
   * Balances a table.
   *
   * @param setup the node's settings
   * @param included names of the columns that take part beside the class
   * @param host the table
   * @param progress where to show how far the work is; filled up to 85 per cent
   * @param <C> type of the method's settings
   * @return the made-up rows, and all there is to tell of them
   * @throws InvalidInputException if the table cannot be balanced; the sentence is in the words of
   *     the dialog
   * @throws CancelledException if the user stopped the node
   */
  public static <C extends OversamplerConfig> NodeResult run(
      NodeSetup<C> setup, Collection<String> included, HostTable host, Progress progress) {
    try {
      return unguarded(setup, included, host, progress);
    } catch (InvalidInputException e) {
      throw new InvalidInputException(HostWords.of(e.getMessage(), setup.method().parameters()), e);
    }
  }

  private static <C extends OversamplerConfig> NodeResult unguarded(
      NodeSetup<C> setup, Collection<String> included, HostTable host, Progress progress) {
    ColumnRoles roles =
        ColumnRoles.of(host.columns(), setup.classColumn(), included, setup.refuseUnsupported());
    NativeCache.use();
    NodeMonitor monitor = new NodeMonitor(progress);
    ReadTable read = TableReader.read(host, roles, monitor.slice(0, READ));
    Balanced balanced = setup.balancer().balance(read.table(), monitor.slice(READ, BALANCED));
    if (!setup.shared().report().isEmpty()) {
      ReportInfo info =
          ReportInfo.of(setup.classColumn(), setup.method(), setup.own(), setup.shared());
      BalanceReport.of(balanced, info, monitor).write(Path.of(setup.shared().report()));
    }
    return new NodeResult(
        read,
        balanced,
        setup.method().name(),
        setup.shared().seed(),
        warnings(roles, balanced, setup),
        monitor.losses());
  }

  private static List<String> warnings(ColumnRoles roles, Balanced balanced, NodeSetup<?> setup) {
    List<String> warnings = new ArrayList<>(roles.warnings());
    int unlabelled = balanced.original().rows() - balanced.original().labelledRows().length;
    if (unlabelled > 0) {
      warnings.add(
          "The class column '%s' is missing in %d row%s, passed on without taking part."
              .formatted(setup.classColumn(), unlabelled, unlabelled == 1 ? "" : "s"));
    }
    balanced.warnings().stream()
        .map(warning -> HostWords.of(warning, setup.method().parameters()))
        .forEach(warnings::add);
    return warnings;
  }
}
