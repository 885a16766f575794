package io.github.counterpoise.host;

import io.github.counterpoise.balance.Balancer;
import io.github.counterpoise.balance.KeptModel;
import io.github.counterpoise.file.Drafts;
import io.github.counterpoise.oversample.FittedOversampler;
import io.github.counterpoise.oversample.Oversampler;
import io.github.counterpoise.oversample.OversamplerConfig;
import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Trains a method and saves its model. */
public final class LearnRun {

  /**
   * What was learnt.
   *
   * @param columns indices of the columns that took part, in the table's order
   * @param facts what goes with the model
   * @param losses the losses of each epoch, by name
   * @param said what there was to say
   */
  public record Learnt(
      List<Integer> columns, ModelFacts facts, Map<String, double[]> losses, Said said) {}

  private LearnRun() {}

  /**
   * Trains a method and saves its model.
   *
   * @param setup the node's settings
   * @param included names of the columns that take part beside the class
   * @param host the table
   * @param file where the model goes
   * @param progress who sees how far the work is
   * @param <C> type of the method's settings
   * @throws InvalidInputException if nothing can be learnt from the table
   * @throws CancelledException if the user stopped the run; nothing is saved then
   */
  public static <C extends OversamplerConfig> Learnt run(
      HostSetup<C> setup,
      Collection<String> included,
      HostTable host,
      Path file,
      Monitor progress) {
    return setup.words().translating(() -> unguarded(setup, included, host, file, progress));
  }

  private static <C extends OversamplerConfig> Learnt unguarded(
      HostSetup<C> setup,
      Collection<String> included,
      HostTable host,
      Path file,
      Monitor progress) {
    ColumnRoles roles = setup.roles(host.columns(), included);
    HostMonitor monitor = new HostMonitor(progress);
    KeptModel<C> method = setup.oversampler();
    setup.labels().remark(setup.classColumn()).ifPresent(monitor::info);
    ReadTable rows =
        TableReader.read(host, roles, setup.reading(), monitor.slice(0, BalanceRun.READ));
    ReadTable read = rows.with(setup.shaped(setup.labels().derived(rows.table())));
    FittedOversampler model =
        new Balancer(method, setup.shared()).fit(read.table(), monitor.slice(BalanceRun.READ, 1));
    try (Drafts drafts = new Drafts()) {
      Optional<Runnable> saved = method.save(drafts, monitor);
      model.save(file);
      drafts.commit();
      saved.ifPresent(Runnable::run);
    }
    tooSmall(read.table(), method).forEach(monitor::warn);
    Said said = Said.of(setup, roles, read, monitor);
    return new Learnt(
        read.layout().parts().stream().map(Part::index).toList(),
        ModelFacts.of(setup, read),
        monitor.losses(),
        said);
  }

  /** Returns a sentence for each class that the model knows nothing of. */
  private static List<String> tooSmall(Table table, Oversampler<?> method) {
    int[] counts = table.classCounts();
    List<String> sentences = new ArrayList<>();
    for (int c = 0; c < counts.length; c++) {
      if (counts[c] > 0 && counts[c] < method.minimumClassSize()) {
        sentences.add(
            String.format(
                Locale.ROOT,
                "Class '%s' has %d row%s, too few for %s (at least %d); the model did not learn it,"
                    + " and the generator makes its rows by its fallback method.",
                table.schema().classLabels().get(c),
                counts[c],
                counts[c] == 1 ? "" : "s",
                method.name(),
                method.minimumClassSize()));
      }
    }
    return sentences;
  }
}
