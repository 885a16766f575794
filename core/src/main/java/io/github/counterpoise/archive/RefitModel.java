package io.github.counterpoise.archive;

import io.github.counterpoise.oversample.FittedOversampler;
import io.github.counterpoise.oversample.Oversampler;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.Table;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The saved form of a method that learns quickly and always the same: what it learnt from. Loading
 * fits again and so gives the same rows for the same seed.
 *
 * @param table the training rows
 * @param classes indices of the classes learnt
 * @param seed the seed of the fit
 */
public record RefitModel(Table table, Set<Integer> classes, Seed seed) {

  private static final String ENTRY = "fit.json";

  /** Copies the classes. */
  public RefitModel {
    classes = Set.copyOf(classes);
  }

  /**
   * Writes a model file.
   *
   * @param file its name
   * @param method the method that learnt
   */
  public void save(Path file, Oversampler<?> method) {
    ArchiveWriter.save(
        file,
        method,
        archive -> {
          archive.json(
              ENTRY, new Fit(List.copyOf(new TreeSet<>(classes)), Long.toString(seed.value())));
          TableArchive.write(archive, TableArchive.TRAINING, table);
        });
  }

  /**
   * Reads what was learnt from and learns it again.
   *
   * @param method the method, with the settings it had
   * @param archive where from
   * @param run monitor and threads; the seed is the one of the first fit
   * @return what was learnt
   * @throws IOException if entries are missing or damaged
   */
  public static FittedOversampler load(Oversampler<?> method, ArchiveReader archive, Run run)
      throws IOException {
    Fit fit = archive.json(ENTRY, Fit.class);
    Table table = TableArchive.read(archive, TableArchive.TRAINING);
    int labels = table.schema().classLabels().size();
    if (fit.classes() == null
        || fit.seed() == null
        || fit.classes().stream().anyMatch(c -> c == null || c < 0 || c >= labels)) {
      throw new EOFException(ENTRY);
    }
    try {
      Seed seed = new Seed(Long.parseLong(fit.seed()));
      return method.fit(table, Set.copyOf(fit.classes()), run.withSeed(seed));
    } catch (NumberFormatException e) {
      throw (IOException) new EOFException(ENTRY).initCause(e);
    }
  }

  // The seed is a text because other readers of JSON know no whole numbers beyond 2^53.
  private record Fit(List<Integer> classes, String seed) {}
}
