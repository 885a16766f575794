package io.github.counterpoise.oversample;

import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.Kind;
import io.github.counterpoise.table.Table;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A way to make up rows of a class. An oversampler holds settings only; what it learns from a table
 * goes into the {@link FittedOversampler} it returns, so one oversampler may serve many tables and
 * threads.
 *
 * @param <C> the type of its settings
 */
public interface Oversampler<C extends OversamplerConfig> {

  /** What most methods take: rows of plain columns, pixels among them. */
  Set<Kind> TABLES_AND_IMAGES = Collections.unmodifiableSet(EnumSet.of(Kind.TABULAR, Kind.IMAGE));

  /** What a method takes that knows of series of steps besides. */
  Set<Kind> EVERYTHING = Collections.unmodifiableSet(EnumSet.allOf(Kind.class));

  /** Returns the name users know the method by, for instance {@code SMOTE}. */
  String name();

  /** Returns the settings. */
  C config();

  /**
   * Returns the fewest rows a class needs for this method; a smaller class goes to the next rung of
   * the fallback ladder.
   */
  int minimumClassSize();

  /**
   * Returns the kinds of rows that the method can learn from and make. A table of another kind is
   * refused before {@link #fit} is called.
   */
  default Set<Kind> takes() {
    return TABLES_AND_IMAGES;
  }

  /**
   * Learns from a table.
   *
   * @param table all training rows; rows without a class take no part
   * @param classes the indices of the classes that rows will be asked of; every one of them has at
   *     least {@link #minimumClassSize} rows
   * @param run seed, monitor and threads
   * @return what was learnt
   * @throws InvalidInputException if the method cannot work on this table
   * @throws CancelledException if the user stopped the run
   */
  FittedOversampler fit(Table table, Set<Integer> classes, Run run);

  /**
   * Learns from a table so that rows of every class with enough rows can be asked for.
   *
   * @param table all training rows
   * @param seed source of randomness
   * @param monitor is told of progress, and may stop the work
   * @return what was learnt
   */
  default FittedOversampler fit(Table table, Seed seed, Monitor monitor) {
    int[] counts = table.classCounts();
    Set<Integer> classes =
        IntStream.range(0, counts.length)
            .filter(c -> counts[c] >= minimumClassSize())
            .boxed()
            .collect(Collectors.toUnmodifiableSet());
    return fit(table, classes, new Run(seed, monitor));
  }
}
