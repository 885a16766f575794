package io.github.counterpoise.examples.programs;

import io.github.counterpoise.balance.FittedModels;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.oversample.FittedOversampler;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What was learnt from a table can be kept, saved, and asked for rows again and again. */
public final class Example04LearnOnceSampleOften {

  private static final int RARE = 1; // index of the class label

  private Example04LearnOnceSampleOften() {}

  /**
   * Runs the example.
   *
   * @param args none
   * @throws IOException if there is no room for a temporary file
   */
  public static void main(String[] args) throws IOException {
    Table table = ExampleData.gaussian(300, 60, 4);
    Monitor monitor = Monitor.silent();
    FittedOversampler fitted = Methods.ADASYN.createDefault().fit(table, new Seed(1), monitor);

    Table some = fitted.sample(RARE, 5, new Seed(2), monitor).rows();
    Table more = fitted.sample(RARE, 500, new Seed(3), monitor).rows();
    System.out.printf(Locale.ROOT, "%d rows, then %d more%n", some.rows(), more.rows());

    Path file = Files.createTempFile("adasyn", ".zip");
    fitted.save(file);
    FittedOversampler again = FittedModels.load(file, monitor);
    Files.delete(file);
    boolean same = again.sample(RARE, 5, new Seed(2), monitor).rows().equals(some);
    System.out.println("the saved model makes the same rows: " + same);
  }
}
