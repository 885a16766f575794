package io.github.counterpoise.evaluate.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.Balancer;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.RecordingMonitor;
import io.github.counterpoise.testing.Tables;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopiesCheckTest {

  private static List<String> warnings(Table table) {
    RecordingMonitor monitor = new RecordingMonitor();
    CopiesCheck.warn("data", table, monitor);
    return monitor.warnings();
  }

  private static Table oversampled(Table table, String target) {
    return new Balancer(
            Methods.RANDOM_OVERSAMPLING.createDefault(),
            BalanceConfig.defaults().withTarget(target))
        .balance(table, Monitor.silent())
        .balanced();
  }

  @ParameterizedTest
  @ValueSource(strings = {"auto", "percent=60", "ratio=0.5"})
  void copiesOfRandomRowsAreFound(String target) {
    List<String> warnings = warnings(oversampled(Tables.clouds(3, 2, 200, 40), target));
    assertEquals(1, warnings.size());
    assertTrue(warnings.get(0).contains("rows of class 'B' of 'data' are exact copies"));
  }

  @Test
  void oneColumnIsEnough() {
    assertEquals(1, warnings(oversampled(Tables.clouds(4, 1, 90, 24), "auto")).size());
  }

  /** A machine at rest: in the largest class, then in a rare one. */
  @ParameterizedTest
  @ValueSource(ints = {380, 60})
  void rowsThatRepeatByNatureAreNoTrace(int rowsOfTheClass) {
    Random random = new Random(7);
    int rows = rowsOfTheClass + 100;
    double[][] x = new double[rows][2];
    int[] y = new int[rows];
    for (int i = 0; i < rows; i++) {
      boolean idle = i < rowsOfTheClass && i % 5 < 3;
      x[i][0] = idle ? 0 : Math.rint(400 + 300 * random.nextGaussian());
      x[i][1] = idle ? 20 : Math.rint(300 + 50 * random.nextGaussian()) / 10;
      y[i] = i < rowsOfTheClass ? 0 : 1;
    }
    assertEquals(List.of(), warnings(Tables.numeric(x, y)));
  }

  @Test
  void fewStatesThatRepeatAreNoTrace() {
    double[][] x = new double[300][2];
    int[] y = new int[300];
    Random random = new Random(8);
    for (int i = 0; i < 300; i++) {
      y[i] = i < 80 ? 1 : 0;
      x[i][0] = y[i] == 1 ? 0 : random.nextGaussian();
      x[i][1] = y[i] == 1 ? i % 8 : 5 * random.nextGaussian();
    }
    assertEquals(List.of(), warnings(Tables.numeric(x, y)));
  }

  @Test
  void copiesInEveryClassAreNoTraceOfOversampling() {
    double[][] x = new double[60][1];
    int[] y = new int[60];
    for (int i = 0; i < 60; i++) {
      x[i][0] = i % 5;
      y[i] = i < 40 ? 0 : 1;
    }
    assertEquals(List.of(), warnings(Tables.numeric(x, y)));
  }

  @Test
  void equalRowsOfDifferentClassesAreNoCopies() {
    double[][] x = new double[40][1];
    int[] y = new int[40];
    for (int i = 0; i < 40; i++) {
      x[i][0] = 1.137 * Math.floorDiv(i, 2);
      y[i] = i % 2;
    }
    assertEquals(List.of(), warnings(Tables.numeric(x, y)));
  }
}
