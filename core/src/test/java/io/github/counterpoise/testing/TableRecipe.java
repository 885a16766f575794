package io.github.counterpoise.testing;

import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * How to make a random table; small enough for a property test to shrink.
 *
 * @param seed of the cells
 * @param kinds one letter per feature column: n(umeric), i(ntegral), d(ate), v (nominal),
 *     c(onstant)
 * @param counts rows of each class
 * @param unlabelled rows without a class
 * @param missing per cent of cells that are missing
 * @param weighted whether rows weigh differently
 */
public record TableRecipe(
    long seed,
    List<Character> kinds,
    List<Integer> counts,
    int unlabelled,
    int missing,
    boolean weighted) {

  /** Recipes of 1 to 5 columns, 2 to 4 classes and up to about 80 rows. */
  public static Arbitrary<TableRecipe> any() {
    return Combinators.combine(
            Arbitraries.longs(),
            Arbitraries.of('n', 'i', 'd', 'v', 'c').list().ofMinSize(1).ofMaxSize(5),
            Arbitraries.integers().between(0, 20).list().ofMinSize(2).ofMaxSize(4),
            Arbitraries.integers().between(0, 5),
            Arbitraries.of(0, 0, 10, 40, 80),
            Arbitraries.of(true, false))
        .as(TableRecipe::new)
        .filter(r -> r.counts().stream().filter(n -> n > 0).count() >= 2);
  }

  /** Makes the table. */
  public Table table() {
    List<Column> columns = new ArrayList<>();
    for (int j = 0; j < kinds.size(); j++) {
      columns.add(column("c" + j, kinds.get(j)));
    }
    columns.add(Tables.classColumn(counts.size()));
    List<Integer> classes = new ArrayList<>(Collections.nCopies(unlabelled, -1));
    for (int c = 0; c < counts.size(); c++) {
      classes.addAll(Collections.nCopies(counts.get(c), c));
    }
    Random random = new Random(seed);
    Collections.shuffle(classes, random);
    Table.Builder table = new Table.Builder(new Schema(columns, kinds.size()), classes.size());
    for (int i = 0; i < classes.size(); i++) {
      for (int j = 0; j < kinds.size(); j++) {
        double value = cell(kinds.get(j), random);
        boolean gone = i > 0 && random.nextInt(100) < missing; // no column is empty
        table.set(i, j, gone ? Double.NaN : value);
      }
      table.set(i, kinds.size(), classes.get(i) < 0 ? Double.NaN : classes.get(i));
      if (weighted) {
        table.weight(i, random.nextInt(4) * random.nextDouble());
      }
    }
    return table.build();
  }

  private static Column column(String name, char kind) {
    return switch (kind) {
      case 'i' -> new Column.Integral(name);
      case 'd' -> new Column.Date(name);
      case 'v' -> new Column.Nominal(name, List.of("p", "q", "r"));
      default -> new Column.Numeric(name);
    };
  }

  private static double cell(char kind, Random random) {
    return switch (kind) {
      case 'i' -> random.nextInt(7) - 3;
      case 'd' -> Math.rint(1.7e12 * random.nextDouble());
      case 'v' -> random.nextInt(3);
      case 'c' -> 0.1;
      default -> random.nextGaussian() * Math.pow(10, random.nextInt(5) - 2);
    };
  }
}
