package io.github.counterpoise.host;

import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.balance.Balancer;
import io.github.counterpoise.balance.KeptModel;
import io.github.counterpoise.balance.MemoryNeed;
import io.github.counterpoise.balance.SyntheticImages;
import io.github.counterpoise.oversample.OversamplerConfig;
import io.github.counterpoise.profile.ColumnForms;
import io.github.counterpoise.quality.LossRecorder;
import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Balances a host's table. */
public final class BalanceRun {

  /** Share of the progress bar at which the table is read. */
  public static final double READ = 0.05;

  static final double BALANCED = 0.85;
  private static final double REPORTING = 0.55; // where a report follows

  private BalanceRun() {}

  /**
   * Balances a table, and writes the images, the model and the report that the settings ask for.
   *
   * @param setup the settings
   * @param included names of the columns that take part beside the class
   * @param host the table
   * @param progress sees how far the work is; filled up to 85 per cent
   * @param <C> type of the method's settings
   * @return the synthetic rows, and all there is to tell of them
   * @throws InvalidInputException if the table cannot be balanced; the sentence is in the words of
   *     the host
   * @throws CancelledException if the user stopped the run; nothing is written then
   */
  public static <C extends OversamplerConfig> HostResult run(
      HostSetup<C> setup, Collection<String> included, HostTable host, Monitor progress) {
    MemoryNeed memory = MemoryNeed.STREAMING.withReport(); // the view has pictures, too
    RunPlan plan = new RunPlan(setup.classColumn(), memory, true, REPORTING, BALANCED);
    return run(setup, included, host, plan, progress);
  }

  /**
   * Balances a table as {@link #run(HostSetup, Collection, HostTable, Monitor)} does, by a plan of
   * the host's own.
   *
   * @param setup the settings
   * @param included names of the columns that take part beside the class
   * @param host the table
   * @param plan what sets the host's runs apart
   * @param progress sees how far the work is
   * @param <C> type of the method's settings
   * @return the synthetic rows, and all there is to tell of them
   */
  public static <C extends OversamplerConfig> HostResult run(
      HostSetup<C> setup,
      Collection<String> included,
      HostTable host,
      RunPlan plan,
      Monitor progress) {
    return setup.words().translating(() -> unguarded(setup, included, host, plan, progress));
  }

  private static <C extends OversamplerConfig> HostResult unguarded(
      HostSetup<C> setup,
      Collection<String> included,
      HostTable host,
      RunPlan plan,
      Monitor progress) {
    ColumnRoles roles = setup.roles(host.columns(), included);
    HostMonitor monitor = new HostMonitor(progress);
    double made = plan.made(!setup.shared().report().isEmpty());
    LossRecorder losses = new LossRecorder(monitor.slice(READ, made));
    Optional<SyntheticImages> images =
        setup.hasImageFiles() ? Optional.of(new SyntheticImages(setup.images())) : Optional.empty();
    KeptModel<C> method = setup.oversampler();
    setup.labels().remark(setup.classColumn()).ifPresent(monitor::info);
    HostTable table = setup.byFolder() ? new FolderClasses(host, roles.columns(), roles) : host;
    Run reading = setup.shared().run(monitor.slice(0, READ));
    ReadTable rows = TableReader.read(table, roles, setup.reading(), reading);
    ReadTable read = rows.with(setup.shaped(setup.labels().derived(rows.table())));
    Optional<LongTable> steps =
        setup.sequences().isLong()
            ? Optional.of(
                LongTable.of(
                    setup.sequences(), host, rows.with(setup.labels().marked(rows.table()))))
            : Optional.empty();
    Table learnt =
        steps.map(sequences -> setup.labels().derived(sequences.table())).orElse(read.table());
    Balanced balanced = new Balancer(method, setup.shared(), plan.memory()).balance(learnt, losses);
    RunFiles.Written written =
        new RunFiles<>(
                setup,
                method,
                images,
                plan.name(),
                plan.explains() ? Taken.of(setup.choice().why(), roles, read) : List.of(),
                drafts -> {})
            .write(balanced, losses, monitor.slice(made, plan.written()));
    return new HostResult(
        read,
        balanced,
        steps.map(sequences -> sequences.unfolded(balanced)).orElse(MadeParts.of(balanced)),
        images,
        new HostResult.Source(
            setup.method().name(), setup.shared().seed(), learnt.schema().shape()),
        Said.of(setup, roles, read, monitor),
        monitor.losses(),
        written);
  }

  /**
   * Returns what the columns gave cause to say, and how many rows have no class.
   *
   * @param roles which columns take part
   * @param read what was read
   */
  public static List<String> unlabelled(ColumnRoles roles, ReadTable read) {
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
