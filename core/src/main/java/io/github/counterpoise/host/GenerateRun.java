package io.github.counterpoise.host;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.balance.Balancer;
import io.github.counterpoise.balance.FittedModels;
import io.github.counterpoise.balance.ImageConfig;
import io.github.counterpoise.balance.MemoryNeed;
import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.balance.SyntheticImages;
import io.github.counterpoise.balance.TargetText;
import io.github.counterpoise.file.Drafts;
import io.github.counterpoise.image.Sizes;
import io.github.counterpoise.oversample.TrainedModel;
import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes rows with a model that was trained before. Where its target names a class, the number is
 * that of its new rows; rules such as {@code auto} ask for what a class lacks among the training
 * rows.
 */
public final class GenerateRun {

  private static final double LOADED = 0.2; // share of the progress bar

  /**
   * The settings of the run, checked.
   *
   * @param shared the settings every method shares
   * @param imageOut folder for new image files, empty for {@code synthetic} beside the real ones
   */
  public record Setup(BalanceConfig shared, String imageOut) {

    /** Returns whether the target names classes, and so counts their new rows. */
    public boolean countsNewRows() {
      return TargetText.totals(shared.target()).isPresent();
    }
  }

  private GenerateRun() {}

  /**
   * Makes rows of the classes that need some.
   *
   * @param setup the node's settings
   * @param file the model
   * @param facts what goes with the model
   * @param columns the columns that took part when it was trained
   * @param words how the host words sentences
   * @param progress who sees how far the work is; filled up to 85 per cent
   * @return the rows; those it was trained on count as the rows before
   * @throws InvalidInputException if the model cannot be read or the target not be met
   * @throws CancelledException if the user stopped the run
   */
  public static HostResult run(
      Setup setup,
      Path file,
      ModelFacts facts,
      List<HostColumn> columns,
      HostWords words,
      Monitor progress) {
    return words.translating(() -> unguarded(setup, file, facts, columns, words, progress));
  }

  private static HostResult unguarded(
      Setup setup,
      Path file,
      ModelFacts facts,
      List<HostColumn> columns,
      HostWords words,
      Monitor progress) {
    Method<?> method = Methods.byName(facts.method());
    HostMonitor monitor = new HostMonitor(progress);
    Run loading = new Run(new Seed(0), monitor.slice(0, LOADED), setup.shared().effectiveThreads());
    TrainedModel model = (TrainedModel) FittedModels.load(file, loading);
    ReadTable read = read(model, facts, columns);
    Optional<SyntheticImages> images =
        facts.imageDir().isBlank()
            ? Optional.empty()
            : Optional.of(new SyntheticImages(files(facts, setup)));
    NewRows wanted = NewRows.of(setup.shared().target(), model.training());
    Balanced balanced =
        new Balancer(
                new LearntMethod(method, model),
                setup.shared().withTarget(wanted.totals()),
                MemoryNeed.STREAMING.withReport()) // the view has pictures
            .balance(model.training(), monitor.slice(LOADED, BalanceRun.BALANCED));
    images.ifPresent(
        folder -> {
          try (Drafts drafts = new Drafts()) {
            folder.write(balanced, drafts, monitor);
            drafts.commit();
          }
          folder.written().ifPresent(monitor::info);
        });
    DataShape shape = model.training().schema().shape();
    Said said = Said.of(List.of(), notes(model.training(), wanted), monitor, words);
    return new HostResult(
        read,
        balanced,
        MadeParts.of(balanced),
        images,
        new HostResult.Source(method.name(), setup.shared().seed(), shape),
        new Said(said.warnings().stream().map(wanted::asAsked).toList(), said.notes()),
        Map.of(),
        new RunFiles.Written(false, false));
  }

  private static List<String> notes(Table training, NewRows wanted) {
    List<String> notes = new ArrayList<>();
    notes.add(
        String.format(
            Locale.ROOT,
            "The model was trained on %d rows with the class column '%s'.",
            training.labelledRows().length,
            training.schema().classColumn().name()));
    notes.add(wanted.said());
    return notes;
  }

  private static ReadTable read(TrainedModel model, ModelFacts facts, List<HostColumn> columns) {
    List<HostColumn> taken =
        facts.imageDir().isBlank()
            ? columns
            : columns.stream().map(c -> isClass(c, model) ? c : c.asImageFiles()).toList();
    int[] widths = facts.widths().stream().mapToInt(Integer::intValue).toArray();
    Layout layout = Layout.of(taken, widths, model.training().schema());
    return new ReadTable(
        taken, layout, model.training(), new RowKeys(), facts.zones().toArray(String[]::new));
  }

  private static boolean isClass(HostColumn column, TrainedModel model) {
    return column.name().equals(model.training().schema().classColumn().name());
  }

  private static ImageConfig files(ModelFacts facts, Setup setup) {
    return new ImageConfig("", facts.imageDir(), setup.imageOut(), Sizes.RESIZE);
  }
}
