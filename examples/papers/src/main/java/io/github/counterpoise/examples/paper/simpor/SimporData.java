package io.github.counterpoise.examples.paper.simpor;

import io.github.counterpoise.examples.files.DataFile;
import io.github.counterpoise.examples.files.ReadOptions;
import io.github.counterpoise.examples.paper.RunMarks;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/** Draws data sets of the paper's ratios from the files, each of which is read once. */
final class SimporData {

  private final Path folder;
  private final Map<SimporSet.Source, Table> tables = new EnumMap<>(SimporSet.Source.class);
  private final Map<SimporSet.Source, String> checksums = new EnumMap<>(SimporSet.Source.class);

  /**
   * Prepares to read.
   *
   * @param folder folder with the folders {@code wdbc} and {@code creditcard}
   */
  SimporData(Path folder) {
    this.folder = folder;
  }

  /**
   * Draws rows of both classes at random: the rare class is the one with fewer rows in the file.
   *
   * @param set the data set
   * @param counts rows of the common and of the rare class
   * @param seed decides which
   * @throws InvalidInputException if the file is missing or has too few rows
   */
  Table draw(SimporSet set, int[] counts, Seed seed) {
    if (set.source() == SimporSet.Source.MOONS) {
      return Moons.draw(counts, seed);
    }
    Table all = table(set);
    int[] found = all.classCounts();
    int rare = found[0] < found[1] ? 0 : 1;
    UniformRandomProvider random = seed.generator();
    int[] rows =
        IntStream.concat(
                some(all.rowsOf(1 - rare), counts[0], set, random),
                some(all.rowsOf(rare), counts[1], set, random))
            .sorted()
            .toArray();
    return all.select(rows);
  }

  /** Reads the files that some sets need, so that a missing one is noticed at once. */
  void read(Iterable<SimporSet> sets) {
    for (SimporSet set : sets) {
      if (set.source() != SimporSet.Source.MOONS) {
        table(set);
        checksums.computeIfAbsent(set.source(), source -> RunMarks.checksum(List.of(file(source))));
      }
    }
  }

  /** Returns a check sum of the file of a set that was {@linkplain #read read}. */
  String checksum(SimporSet set) {
    return checksums.getOrDefault(set.source(), "none");
  }

  private Path file(SimporSet.Source source) {
    boolean breast = source == SimporSet.Source.WDBC;
    return folder.resolve(breast ? "wdbc/wdbc.arff.gz" : "creditcard/creditcard-subset.csv.gz");
  }

  private Table table(SimporSet set) {
    return tables.computeIfAbsent(set.source(), this::read);
  }

  private Table read(SimporSet.Source source) {
    Path file = file(source);
    if (!Files.exists(file)) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "There is no file '%s'; name the folder that has it with --data.",
              file));
    }
    String column = source == SimporSet.Source.WDBC ? "diagnosis" : "Class";
    return DataFile.read(file, ReadOptions.defaults().withClassColumn(column)).table();
  }

  private static IntStream some(
      int[] rows, int count, SimporSet set, UniformRandomProvider random) {
    if (rows.length < count) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "The file for '%s' has %d rows of a class; expected at least %d.",
              set,
              rows.length,
              count));
    }
    for (int i = 0; i < count; i++) {
      int j = i + random.nextInt(rows.length - i);
      int row = rows[i];
      rows[i] = rows[j];
      rows[j] = row;
    }
    return Arrays.stream(rows, 0, count);
  }
}
