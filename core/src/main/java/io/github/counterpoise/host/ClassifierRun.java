package io.github.counterpoise.host;

import io.github.counterpoise.classify.TrainedClassifier;
import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Kind;
import io.github.counterpoise.table.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Trains a classifier on a host's table and saves it. */
public final class ClassifierRun {

  private ClassifierRun() {}

  /**
   * What was learnt.
   *
   * @param columns indices of the columns that took part, in the table's order
   * @param facts what goes with the model
   * @param losses the losses of each epoch, by name; none where no network is trained
   * @param said what there was to say
   */
  public record Learnt(
      List<Integer> columns, ModelFacts facts, Map<String, double[]> losses, Said said) {}

  /**
   * Trains a classifier and saves it.
   *
   * @param setup the settings
   * @param included names of the columns that take part beside the class
   * @param host the table
   * @param file where the model goes
   * @param progress sees how far the work is
   * @param <C> type of the classifier's settings
   * @throws InvalidInputException if nothing can be learnt from the table
   * @throws CancelledException if the user stopped the run; nothing is saved then
   */
  public static <C extends Record> Learnt run(
      ClassifierSetup<C> setup,
      Collection<String> included,
      HostTable host,
      Path file,
      Monitor progress) {
    return setup.words().translating(() -> unguarded(setup, included, host, file, progress));
  }

  /**
   * Trains a classifier for a host that keeps it itself.
   *
   * @param setup the settings
   * @param host the table, of which every column takes part
   * @param progress sees how far the work is
   * @param <C> type of the classifier's settings
   * @throws InvalidInputException if nothing can be learnt from the table
   * @throws CancelledException if the user stopped the run
   */
  public static <C extends Record> TrainedClassifier<C> train(
      ClassifierSetup<C> setup, HostTable host, Monitor progress) {
    List<String> all = host.columns().stream().map(HostColumn::name).toList();
    return setup
        .words()
        .translating(
            () -> {
              ReadTable read =
                  TableReader.read(
                      host,
                      setup.roles(host.columns(), all),
                      setup.reading(),
                      progress.slice(0, BalanceRun.READ));
              return trained(setup, read, progress.slice(BalanceRun.READ, 1));
            });
  }

  private static <C extends Record> TrainedClassifier<C> trained(
      ClassifierSetup<C> setup, ReadTable read, Monitor monitor) {
    Table rows =
        read.table().schema().kind() == Kind.TABULAR
            ? PixelColumns.shaped(read.table(), setup.images().image())
            : read.table();
    return TrainedClassifier.train(
        setup.classifier(), setup.own(), rows, setup.shared().run(monitor));
  }

  private static <C extends Record> Learnt unguarded(
      ClassifierSetup<C> setup,
      Collection<String> included,
      HostTable host,
      Path file,
      Monitor progress) {
    ColumnRoles roles = setup.roles(host.columns(), included);
    HostMonitor monitor = new HostMonitor(progress);
    ReadTable read =
        TableReader.read(host, roles, setup.reading(), monitor.slice(0, BalanceRun.READ));
    TrainedClassifier<C> model = trained(setup, read, monitor.slice(BalanceRun.READ, 1));
    model.save(file);
    List<Part> parts = read.layout().parts();
    return new Learnt(
        parts.stream().map(Part::index).toList(),
        new ModelFacts(
            setup.classifier().name(),
            parts.stream().map(Part::width).toList(),
            parts.stream().map(part -> "").toList(),
            setup.images().imageDir()),
        monitor.losses(),
        said(setup, roles, read, model, monitor));
  }

  private static Said said(
      ClassifierSetup<?> setup,
      ColumnRoles roles,
      ReadTable read,
      TrainedClassifier<?> model,
      HostMonitor monitor) {
    List<String> warnings = new ArrayList<>(roles.warnings());
    if (setup.choice().guessed()) {
      Taken.doubt(read.table()).ifPresent(warnings::add);
    }
    List<String> notes = new ArrayList<>(List.of(setup.choice().why()));
    notes.add(model.learnt().summary());
    List<String> out =
        IntStream.range(0, roles.columns().size())
            .filter(index -> !roles.used().contains(index))
            .mapToObj(index -> "'" + roles.columns().get(index).name() + "'")
            .toList();
    if (!out.isEmpty()) {
      notes.add(String.format(Locale.ROOT, "Left out: %s.", String.join(", ", out)));
    }
    return Said.of(warnings, notes, monitor, setup.words());
  }
}
