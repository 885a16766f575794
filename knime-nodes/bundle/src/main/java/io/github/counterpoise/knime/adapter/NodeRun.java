package io.github.counterpoise.knime.adapter;

import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.balance.Balancer;
import io.github.counterpoise.balance.FoldGuard;
import io.github.counterpoise.balance.KeptModel;
import io.github.counterpoise.balance.MemoryNeed;
import io.github.counterpoise.balance.SyntheticImages;
import io.github.counterpoise.oversample.OversamplerConfig;
import io.github.counterpoise.profile.ColumnForms;
import io.github.counterpoise.quality.BalanceReport;
import io.github.counterpoise.quality.LossRecorder;
import io.github.counterpoise.quality.MethodReport;
import io.github.counterpoise.quality.ReportInfo;
import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a method's node does when it is executed. */
public final class NodeRun {

  static final double READ = 0.05; // share of the progress bar
  static final double BALANCED = 0.85;
  private static final double REPORTING = 0.55; // where a report follows

  private NodeRun() {}

  /**
   * Balances a table.
   *
   * @param setup the node's settings
   * @param included names of the columns that take part beside the class
   * @param host the table
   * @param progress where to show how far the work is; filled up to 85 per cent
   * @param <C> type of the method's settings
   * @return the synthetic rows, and all there is to tell of them
   * @throws InvalidInputException if the table cannot be balanced; the sentence is in the words of
   *     the dialog
   * @throws CancelledException if the user stopped the node
   */
  public static <C extends OversamplerConfig> NodeResult run(
      NodeSetup<C> setup, Collection<String> included, HostTable host, Progress progress) {
    return HostWords.translating(
        setup.method().parameters(), () -> unguarded(setup, included, host, progress));
  }

  private static <C extends OversamplerConfig> NodeResult unguarded(
      NodeSetup<C> setup, Collection<String> included, HostTable host, Progress progress) {
    ColumnRoles roles = setup.roles(host.columns(), included);
    NativeCache.use();
    NodeMonitor monitor = new NodeMonitor(progress);
    double made = setup.shared().report().isEmpty() ? BALANCED : REPORTING;
    LossRecorder losses = new LossRecorder(monitor.slice(READ, made));
    Optional<SyntheticImages> images =
        setup.hasImageFiles() ? Optional.of(new SyntheticImages(setup.files())) : Optional.empty();
    KeptModel<C> method = setup.oversampler();
    ReadTable read = TableReader.read(host, roles, setup.images(), monitor.slice(0, READ));
    MemoryNeed memory = MemoryNeed.STREAMING.withReport(); // the view has pictures, too
    Balanced balanced = new Balancer(method, setup.shared(), memory).balance(read.table(), losses);
    images.ifPresent(files -> files.write(balanced, monitor));
    method.save(balanced, monitor);
    List<String> reading = Taken.of(setup.choice().why(), roles, read);
    report(setup, method, reading, balanced, losses, monitor.slice(made, BALANCED));
    return new NodeResult(
        read,
        balanced,
        images,
        new ViewData.Source(
            setup.method().name(), setup.shared().seed(), setup.shape(read.table())),
        Said.of(setup, roles, read, monitor),
        monitor.losses());
  }

  private static <C extends OversamplerConfig> void report(
      NodeSetup<C> setup,
      KeptModel<C> maker,
      List<String> reading,
      Balanced balanced,
      LossRecorder losses,
      Monitor monitor) {
    if (setup.shared().report().isEmpty()) {
      return;
    }
    Path file = Path.of(setup.shared().report());
    if (FoldGuard.mayWrite(file, "report", balanced.original(), monitor)) {
      ReportInfo info =
          ReportInfo.of(setup.classColumn(), setup.method(), maker, setup.shared())
              .withReading(reading);
      MethodReport.completed(
              BalanceReport.of(balanced, info, monitor),
              balanced,
              setup.method(),
              maker.config(),
              losses)
          .write(file);
      FoldGuard.wrote(file, balanced.original());
    }
  }

  /** Returns what the columns gave cause to say, and how many rows have no class. */
  static List<String> unlabelled(ColumnRoles roles, ReadTable read) {
    List<String> warnings = new ArrayList<>(roles.warnings());
    warnings.addAll(ColumnForms.remarks(read.table(), read.layout()::isNumber));
    int unlabelled = read.table().rows() - read.table().labelledRows().length;
    if (unlabelled > 0) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "The class column '%s' is missing in %d row%s, passed on without taking part.",
              read.table().schema().classColumn().name(),
              unlabelled,
              unlabelled == 1 ? "" : "s"));
    }
    return warnings;
  }
}
