package io.github.counterpoise.balance;

import io.github.counterpoise.file.Drafts;
import io.github.counterpoise.file.WholeFile;
import io.github.counterpoise.oversample.FittedOversampler;
import io.github.counterpoise.oversample.Oversampler;
import io.github.counterpoise.oversample.OversamplerConfig;
import io.github.counterpoise.oversample.TrainedModel;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Kind;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A method whose model is kept: trained and saved, or loaded instead of trained. A loaded model is
 * taken for the very rows it was trained on only; anything else would mix data sets, and in a
 * cross-validation it would smuggle test rows into the training.
 *
 * @param <C> type of the method's settings
 */
public final class KeptModel<C extends OversamplerConfig> implements Oversampler<C> {

  private final Oversampler<C> method;
  private final TrainingConfig files;
  private final ModelSettings<C> source; // null where nothing is loaded
  private FittedOversampler trained;
  private Table rows; // that it was trained on

  /**
   * Wraps a method. Settings that are not what they would be if nothing was set count as set by the
   * user.
   *
   * @param method the method with the settings wanted
   * @param files where a model is loaded from or saved to
   * @throws InvalidInputException as below
   */
  public KeptModel(Oversampler<C> method, TrainingConfig files) {
    this(method, files, ModelSettings.changed(method.config()));
  }

  /**
   * Wraps a method. Where a model is loaded, rows are made with its settings.
   *
   * @param method the method with the settings wanted
   * @param files where a model is loaded from or saved to
   * @param given names of the settings that the user has set
   * @throws InvalidInputException if no model can be written where it shall be saved, the one to
   *     load is no model of this method, or a setting that was given is not the model's
   */
  public KeptModel(Oversampler<C> method, TrainingConfig files, Set<String> given) {
    this.files = files;
    if (!files.saveModel().isBlank()) {
      WholeFile.requireWritable(Path.of(files.saveModel()), "model");
    }
    if (files.loadModel().isBlank()) {
      this.source = null;
      this.method = method;
    } else {
      this.source = ModelSettings.read(files.loadModel(), method.name());
      this.method = source.method().create(source.agreed(method.config(), given));
    }
  }

  @Override
  public String name() {
    return method.name();
  }

  /** Returns the settings that rows are made with: where a model is loaded, those it has. */
  @Override
  public C config() {
    return method.config();
  }

  @Override
  public int minimumClassSize() {
    return method.minimumClassSize();
  }

  @Override
  public Set<Kind> takes() {
    return method.takes();
  }

  /** Returns the size of the images that the model which is loaded learnt from, if it did. */
  public Optional<DataShape.Image> size() {
    return source != null && source.shape() instanceof DataShape.Image image
        ? Optional.of(image)
        : Optional.empty();
  }

  /** Returns the name of the file that the model is loaded from; empty where one is trained. */
  public Optional<String> loadedFrom() {
    return source == null ? Optional.empty() : Optional.of(source.file());
  }

  @Override
  public FittedOversampler fit(Table table, Set<Integer> classes, Run run) {
    trained = source == null ? method.fit(table, classes, run) : loaded(table, classes, run);
    rows = table;
    return trained;
  }

  /**
   * Writes the model among the files of a run, if the settings ask for it. Where nothing was
   * trained, or {@link FoldGuard} keeps what was written before, the monitor is told.
   *
   * @param balanced what came of the training
   * @param drafts the files of the run
   * @param monitor told what is not written
   * @return what to do once the files are in their places; empty where none was written
   * @throws InvalidInputException if it cannot be written
   */
  public Optional<Runnable> save(Balanced balanced, Drafts drafts, Monitor monitor) {
    if (trained == null && !files.saveModel().isBlank()) {
      monitor.warn(
          String.format(
              Locale.ROOT,
              "No model was saved to '%s', since %s was not trained: %s.",
              files.saveModel(),
              name(),
              balanced.syntheticRows() == 0
                  ? "every class has as many rows as the target asks for"
                  : "all rows were made by " + balanced.makers(name())));
    }
    return save(drafts, monitor);
  }

  /**
   * Writes the model among the files of a run, if the settings ask for it and anything was trained.
   * Where {@link FoldGuard} keeps what was written before, the monitor is told.
   *
   * @param drafts the files of the run
   * @param monitor told what is not written
   * @return what to do once the files are in their places; empty where none was written
   * @throws InvalidInputException if it cannot be written
   */
  public Optional<Runnable> save(Drafts drafts, Monitor monitor) {
    if (files.saveModel().isBlank() || trained == null) {
      return Optional.empty();
    }
    Path file = Path.of(files.saveModel());
    if (!FoldGuard.mayWrite(file, "model", rows, monitor)) {
      return Optional.empty();
    }
    drafts.write(file, "model", trained::save);
    return Optional.of(() -> FoldGuard.wrote(file, rows));
  }

  private FittedOversampler loaded(Table table, Set<Integer> classes, Run run) {
    FittedOversampler loaded = FittedModels.load(Path.of(files.loadModel()), run);
    if (!(loaded instanceof TrainedModel model)) {
      throw new IllegalStateException(name() + " keeps no training rows");
    }
    requireSameColumns(table.schema(), model.training().schema());
    if (!sameCells(table, model.training())) {
      throw refused(
          String.format(
              Locale.ROOT,
              "was trained on other rows (%d) than those to balance (%d); train on these, or load the"
                  + " model only with the data it was trained on",
              model.training().rows(),
              table.rows()));
    }
    for (int c : classes) {
      if (!model.classes().contains(c)) {
        throw refused(
            String.format(
                Locale.ROOT,
                "did not learn class '%s'; train again with a target that asks for rows of it",
                table.schema().classLabels().get(c)));
      }
    }
    run.monitor()
        .info(
            String.format(
                Locale.ROOT,
                "Rows are made by the model '%s', with what it was trained with (%s); nothing is"
                    + " trained.",
                files.loadModel(),
                source.words()));
    boolean formed = table.schema().equals(model.training().schema());
    return formed ? loaded : new ReformedModel(loaded, table);
  }

  /** Compares tables of columns that differ in form at most. */
  private static boolean sameCells(Table table, Table other) {
    try {
      return table.equals(other.withSchema(table.schema()));
    } catch (IllegalArgumentException e) {
      return false; // fractions where the other has whole numbers
    }
  }

  private void requireSameColumns(Schema wanted, Schema found) {
    if (ReformedModel.sameButForms(wanted, found)) {
      return;
    }
    String advice = "; choose the model of this data set, or train again";
    if (wanted.width() != found.width()) {
      throw refused(
          String.format(
                  Locale.ROOT,
                  "was trained on %d columns, but the data has %d",
                  found.width(),
                  wanted.width())
              + advice);
    }
    for (int i = 0; i < wanted.width(); i++) {
      if (!ReformedModel.sameButForm(wanted.column(i), found.column(i))) {
        throw refused(
            String.format(
                    Locale.ROOT,
                    "was trained on other columns: number %d is %s there and %s in the data",
                    i + 1,
                    words(found.column(i)),
                    words(wanted.column(i)))
                + advice);
      }
    }
    throw refused("was trained on images of another size or with another class column" + advice);
  }

  private static String words(Column column) {
    String kind = column.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    List<String> labels =
        column instanceof Column.Nominal nominal ? nominal.labels() : List.<String>of();
    return String.format(
        Locale.ROOT,
        "'%s' (%s%s)",
        column.name(),
        kind,
        labels.isEmpty()
            ? ""
            : ": " + String.join(", ", labels.subList(0, Math.min(5, labels.size()))));
  }

  private InvalidInputException refused(String reason) {
    return new InvalidInputException(
        String.format(Locale.ROOT, "Model file '%s' %s.", files.loadModel(), reason));
  }
}
