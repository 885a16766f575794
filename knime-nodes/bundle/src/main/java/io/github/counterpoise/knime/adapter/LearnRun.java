package io.github.counterpoise.knime.adapter;

import io.github.counterpoise.balance.Balancer;
import io.github.counterpoise.balance.KeptModel;
import io.github.counterpoise.oversample.FittedOversampler;
import io.github.counterpoise.oversample.Oversampler;
import io.github.counterpoise.oversample.OversamplerConfig;
import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What a learner's node does when it is executed. */
public final class LearnRun {

  /**
   * What was learnt.
   *
   * @param columns indices of the columns that took part, in the table's order
   * @param facts what goes with the model
   * @param view how the network learnt
   * @param warnings what the user should know
   */
  public record Learnt(
      List<Integer> columns, ModelFacts facts, ViewData view, List<String> warnings) {}

  private LearnRun() {}

  /**
   * Trains a method and saves its model.
   *
   * @param setup the node's settings
   * @param included names of the columns that take part beside the class
   * @param host the table
   * @param file where the model goes
   * @param progress where to show how far the work is
   * @param <C> type of the method's settings
   * @throws InvalidInputException if nothing can be learnt from the table; the sentence is in the
   *     words of the dialog
   * @throws CancelledException if the user stopped the node; nothing is saved then
   */
  public static <C extends OversamplerConfig> Learnt run(
      NodeSetup<C> setup,
      Collection<String> included,
      HostTable host,
      Path file,
      Progress progress) {
    return HostWords.translating(
        setup.method().parameters(), () -> unguarded(setup, included, host, file, progress));
  }

  private static <C extends OversamplerConfig> Learnt unguarded(
      NodeSetup<C> setup,
      Collection<String> included,
      HostTable host,
      Path file,
      Progress progress) {
    ColumnRoles roles = setup.roles(host.columns(), included);
    NativeCache.use();
    NodeMonitor monitor = new NodeMonitor(progress);
    KeptModel<C> method = setup.oversampler();
    ReadTable read = TableReader.read(host, roles, setup.images(), monitor.slice(0, NodeRun.READ));
    FittedOversampler model =
        new Balancer(method, setup.shared()).fit(read.table(), monitor.slice(NodeRun.READ, 1));
    method.save(monitor);
    model.save(file);
    tooSmall(read.table(), method).forEach(monitor::warn);
    Said said = Said.of(setup, roles, read, monitor);
    return new Learnt(
        read.layout().parts().stream().map(Part::index).toList(),
        ModelFacts.of(setup, read),
        ViewData.ofTraining(monitor.losses(), said.all()),
        said.warnings());
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
