package io.github.counterpoise.learn;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.table.Kind;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A classifier that can be trained. It holds settings only, so that one may serve many training
 * sets and threads.
 */
public interface Learner {

  /** Returns the name in results, unique within a comparison: by convention name and options. */
  String name();

  /**
   * Returns everything that its results rest on beside rows and seed, as one line: a results file
   * keeps it, and refuses cells that were measured with another. The name will do where that says
   * it all.
   */
  default String settings() {
    return name();
  }

  /** Returns the kinds of rows it learns from; tables and images as plain columns by default. */
  default Set<Kind> takes() {
    return EnumSet.of(Kind.TABULAR, Kind.IMAGE);
  }

  /**
   * Checks that rows are of a kind it takes.
   *
   * @param schema the rows' columns
   * @throws InvalidInputException if they are not
   */
  default void requireTaken(Schema schema) {
    if (!takes().contains(schema.kind())) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "%s learns from %s only, but the data are %s (%d column%s besides the class); choose"
                  + " another classifier%s.",
              name().split(" ", 2)[0], // without options
              takes().stream().map(Kind::words).collect(Collectors.joining(" and ")),
              schema.kind().words(),
              schema.features().length,
              schema.features().length == 1 ? "" : "s",
              schema.kind() == Kind.TABULAR && takes().contains(Kind.IMAGE)
                  ? ", or set the image size if each column is a pixel"
                  : ""));
    }
  }

  /**
   * Learns from training rows; everything learnt, encoders included, comes from them alone.
   *
   * @param rows the rows; each has a class, and its weight counts
   * @param run seed, monitor and threads
   * @return what was learnt
   * @throws InvalidInputException if it cannot work on the rows
   * @throws io.github.counterpoise.run.CancelledException if the user stopped the run
   */
  FittedLearner fit(Table rows, Run run);
}
