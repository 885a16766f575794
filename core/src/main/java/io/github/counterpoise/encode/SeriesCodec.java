package io.github.counterpoise.encode;

import io.github.counterpoise.table.Series;
import io.github.counterpoise.table.Table;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Turns runs into arrays of numbers, step by step, and such arrays back into runs: a {@link
 * TableCodec} of the steps. Learnt from training rows only; immutable.
 *
 * @param steps encodes one step
 */
public record SeriesCodec(TableCodec steps) {

  /**
   * Learns from the runs of some rows; every step weighs the same.
   *
   * @param series the runs
   * @param rows indices of the training rows, which have at least one step together
   */
  public static SeriesCodec fit(Series series, int[] rows) {
    return new SeriesCodec(TableCodec.fit(series.steps(), steps(series, rows)));
  }

  /** Returns the number of values of an encoded step. */
  public int width() {
    return steps.width();
  }

  /**
   * Encodes runs.
   *
   * @param series runs of the columns learnt from
   * @param rows row indices; run i of the result is that of row {@code rows[i]}, empty for a
   *     missing one
   */
  public EncodedRuns encode(Series series, int[] rows) {
    int[] offsets = new int[rows.length + 1];
    for (int i = 0; i < rows.length; i++) {
      offsets[i + 1] = Math.addExact(offsets[i], series.length(rows[i]));
    }
    return new EncodedRuns(steps.encode(series.steps(), steps(series, rows)), offsets);
  }

  /**
   * Decodes a run.
   *
   * @param codes [step][width] its steps
   * @param domain the values that steps of its class may take
   * @param like runs of the columns learnt from
   * @return the steps, to be set as the run of a row
   */
  public Table decode(float[][] codes, ClassDomain domain, Series like) {
    Table.Builder run = new Table.Builder(like.steps().schema(), codes.length);
    for (int step = 0; step < codes.length; step++) {
      steps.decode(codes[step], domain, run, step);
    }
    return run.build();
  }

  private static int[] steps(Series series, int[] rows) {
    return Arrays.stream(rows)
        .flatMap(row -> IntStream.range(series.start(row), series.start(row) + series.length(row)))
        .toArray();
  }
}
