package io.github.counterpoise.classify;

import io.github.counterpoise.archive.ArchiveReader;
import io.github.counterpoise.archive.ArchiveWriter;
import io.github.counterpoise.archive.ModelHeader;
import io.github.counterpoise.archive.TableArchive;
import io.github.counterpoise.learn.StoredLearner;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * A classifier that a host has trained: what was learnt, by which classifier and settings, and the
 * columns it was learnt from. It can be applied to rows of other tables, saved and loaded. Safe to
 * share between threads.
 *
 * @param <C> type of the classifier's settings
 */
public final class TrainedClassifier<C extends Record> {

  private static final String COLUMNS = "columns.json";

  private final Classifier<C> classifier;
  private final C config;
  private final LearntColumns columns;
  private final StoredLearner learnt;

  private TrainedClassifier(
      Classifier<C> classifier, C config, LearntColumns columns, StoredLearner learnt) {
    this.classifier = classifier;
    this.config = config;
    this.columns = columns;
    this.learnt = learnt;
  }

  /**
   * Trains a classifier.
   *
   * @param classifier the classifier
   * @param config its settings
   * @param table training rows; those without a class are left out, with a warning
   * @param run seed, monitor and threads; equal seeds give equal classifiers, whatever the threads
   * @param <C> type of the settings
   * @throws InvalidInputException if it cannot learn from the rows
   * @throws io.github.counterpoise.run.CancelledException if the user stopped the run
   */
  public static <C extends Record> TrainedClassifier<C> train(
      Classifier<C> classifier, C config, Table table, Run run) {
    Table rows = TrainingRows.of(table, run.monitor());
    StoredLearner learnt = classifier.create(config).fit(rows, run);
    return new TrainedClassifier<>(classifier, config, new LearntColumns(rows.schema()), learnt);
  }

  /** Returns the classifier. */
  public Classifier<C> classifier() {
    return classifier;
  }

  /** Returns the settings it was trained with. */
  public C config() {
    return config;
  }

  /** Returns the columns it learnt from; the class labels are those it tells apart. */
  public Schema schema() {
    return columns.schema();
  }

  /** Returns what was learnt, as the classifier itself knows it. */
  public StoredLearner learnt() {
    return learnt;
  }

  /**
   * Brings rows under the columns learnt: found by name, labels by their text, other columns left
   * out. Labels that were not learnt count as missing, with a warning.
   *
   * @param rows the rows; a class column need not be among them
   * @param run its monitor hears the warnings
   * @return as many rows with the columns learnt
   * @throws InvalidInputException if a column is missing or of another type
   */
  public Table align(Table rows, Run run) {
    return columns.align(rows, run.monitor());
  }

  /**
   * Says how likely each class is.
   *
   * @param rows rows as {@link #align} takes them
   * @param run monitor and threads
   * @return [row][class] probabilities that add up to 1
   * @throws InvalidInputException if a column is missing or of another type
   * @throws io.github.counterpoise.run.CancelledException if the user stopped the run
   */
  public double[][] distributions(Table rows, Run run) {
    return learnt.distributions(align(rows, run), run);
  }

  /**
   * Saves the classifier. The file is written under another name and moved when it is complete.
   *
   * @param file its name; a file that is there is replaced
   * @throws InvalidInputException if it cannot be written
   */
  public void save(Path file) {
    ArchiveWriter.save(file, header(), this::write);
  }

  /**
   * Writes the classifier where a host keeps it; the same bytes as {@link #save}.
   *
   * @param out where to; it stays open
   * @throws IOException if it cannot be written
   */
  public void write(OutputStream out) throws IOException {
    ArchiveWriter.write(out, header(), this::write);
  }

  private ModelHeader header() {
    return ModelHeader.ofClassifier(classifier.name(), config);
  }

  private void write(ArchiveWriter archive) throws IOException {
    TableArchive.writeSchema(archive, COLUMNS, schema());
    learnt.writeTo(archive);
  }

  /**
   * Loads a classifier, of whichever kind.
   *
   * @param file name of the file
   * @return the classifier; it predicts what it did before it was saved
   * @throws InvalidInputException if the file cannot be read, is none of a classifier, is damaged,
   *     or is of another format version or an unknown classifier
   */
  public static TrainedClassifier<?> load(Path file) {
    return ArchiveReader.load(file, TrainedClassifier::read);
  }

  /**
   * Reads a classifier that {@link #write(OutputStream)} wrote.
   *
   * @param in where from; it stays open
   * @param name what messages call the model
   * @throws InvalidInputException as {@link #load} does
   */
  public static TrainedClassifier<?> read(InputStream in, String name) {
    return ArchiveReader.read(in, name, TrainedClassifier::read);
  }

  private static TrainedClassifier<?> read(ArchiveReader archive) throws IOException {
    ModelHeader header = archive.header();
    if (!header.holdsClassifier()) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Model file '%s' was saved by %s, which makes rows and classifies none; choose the model"
                  + " of a classifier.",
              archive.file(),
              header.method()));
    }
    Classifier<?> saved =
        Classifiers.all().stream()
            .filter(c -> c.name().equals(header.method()))
            .findFirst()
            .orElseThrow(
                () ->
                    new InvalidInputException(
                        String.format(
                            Locale.ROOT,
                            "Model file '%s' was saved by classifier '%s', which this version of"
                                + " Counterpoise does not have.",
                            archive.file(),
                            header.method())));
    return read(saved, archive);
  }

  private static <C extends Record> TrainedClassifier<C> read(
      Classifier<C> classifier, ArchiveReader archive) throws IOException {
    C config = classifier.parameters().parse(archive.header().config());
    Schema schema = TableArchive.readSchema(archive, COLUMNS);
    if (!classifier.takes().contains(schema.kind())) {
      throw new EOFException(COLUMNS);
    }
    StoredLearner learnt = classifier.loader().load(config, archive, schema);
    return new TrainedClassifier<>(classifier, config, new LearntColumns(schema), learnt);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s for '%s': %s. %s",
        classifier.name(),
        schema().classColumn().name(),
        Arrays.toString(schema().classLabels().toArray()),
        learnt.summary());
  }
}
