package io.github.counterpoise.testing;

import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Makes tables of sequences for tests. */
public final class Sequences {

  /** The columns of a step of {@link #walks}. */
  public static final Column.Series TRACK =
      new Column.Series(
          "track",
          List.of(
              new Column.Numeric("height", 2),
              new Column.Integral("pulse"),
              new Column.Nominal("mode", List.of("rest", "walk", "run", "never")),
              new Column.Date("time")));

  private Sequences() {}

  /** The schema of {@link #walks}: age, track, class, place. */
  public static Schema schema(int classes) {
    return new Schema(
        List.of(
            new Column.Integral("age"),
            TRACK,
            Tables.classColumn(classes),
            new Column.Nominal("place", List.of("north", "south"))),
        2);
  }

  /**
   * Random walks of 1 to 12 steps, the classes mixed, with plain columns beside them.
   *
   * @param missing share of missing cells, of missing runs and of empty ones
   * @param counts rows of each class
   */
  public static Table walks(long seed, double missing, int... counts) {
    Random random = new Random(seed);
    List<Integer> classes = new ArrayList<>();
    for (int c = 0; c < counts.length; c++) {
      classes.addAll(Collections.nCopies(counts[c], c));
    }
    Collections.shuffle(classes, random);
    Table.Builder table = new Table.Builder(schema(counts.length), classes.size());
    for (int row = 0; row < classes.size(); row++) {
      int c = classes.get(row);
      double share = row == 0 ? 0 : missing; // the first row is complete, so no column is empty
      table.set(row, 2, c);
      table.set(row, 0, gone(random, share, 30 + random.nextInt(20) + 5 * c));
      table.set(row, 3, gone(random, share, random.nextInt(2)));
      double fate = random.nextDouble();
      if (fate >= share) {
        int length = fate < 2 * share ? 0 : 1 + random.nextInt(12);
        table.series(row, 1, walk(random, share, length, c));
      }
    }
    return table.build();
  }

  /** One walk; the higher the class the steeper. */
  private static Table walk(Random random, double missing, int length, int classIndex) {
    Table.Builder walk = new Table.Builder(TRACK.schema(), length);
    double height = random.nextGaussian();
    double time = 1.6e12 + random.nextInt(1_000_000_000);
    for (int step = 0; step < length; step++) {
      height += 0.5 * classIndex + 0.3 * random.nextGaussian();
      time += 1000 + random.nextInt(60_000);
      walk.set(step, 0, gone(random, missing, Math.rint(height * 100) / 100));
      walk.set(step, 1, gone(random, missing, 60 + random.nextInt(80)));
      walk.set(step, 2, gone(random, missing, random.nextInt(3)));
      walk.set(step, 3, gone(random, missing, time));
    }
    return walk.build();
  }

  private static double gone(Random random, double missing, double value) {
    return random.nextDouble() < missing ? Double.NaN : value;
  }

  /**
   * Runs of one numeric column "x" and nothing beside them but the class, which is last.
   *
   * @param runs [row][step]; null for a missing run
   * @param classes [row] class index
   */
  public static Table plain(double[][] runs, int... classes) {
    Column.Series column = new Column.Series("s", List.of(new Column.Numeric("x")));
    int labels = Math.max(2, Arrays.stream(classes).max().orElse(0) + 1);
    Table.Builder table =
        new Table.Builder(
            new Schema(List.of(column, Tables.classColumn(labels)), 1), classes.length);
    for (int row = 0; row < classes.length; row++) {
      table.set(row, 1, classes[row]);
      table.series(row, 0, runs[row] == null ? null : run(column, runs[row]));
    }
    return table.build();
  }

  /** A run of one numeric column. */
  public static Table run(Column.Series column, double... values) {
    Table.Builder run = new Table.Builder(column.schema(), values.length);
    for (int step = 0; step < values.length; step++) {
      run.set(step, 0, values[step]);
    }
    return run.build();
  }
}
