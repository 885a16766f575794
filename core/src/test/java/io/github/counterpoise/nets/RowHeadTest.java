package io.github.counterpoise.nets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.counterpoise.encode.ImageCodec;
import io.github.counterpoise.encode.TableCodec;
import io.github.counterpoise.engine.Graph;
import io.github.counterpoise.engine.Init;
import io.github.counterpoise.engine.Parameter;
import io.github.counterpoise.engine.ParameterSet;
import io.github.counterpoise.engine.Plan;
import io.github.counterpoise.engine.Precision;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.Tables;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.autodiff.samediff.SDVariable;

/** Losses and last activations of decoded rows. */
class RowHeadTest {

  private static final double[] DECODED = {0.5, -1, 2, 0.3, -0.4, 1.5, 0.7, -2, 0.1, 1};

  /** Two numbers and a nominal column of three labels; a second row with holes. */
  private static final double[] TARGET = {1, -2, 0, 1, 0, 0, 3, 0, 0, 0};

  private static final double[] MASK = {1, 1, 1, 1, 1, 0, 1, 0, 0, 0};

  /** Returns the loss and, behind it, its gradient by the decoded values. */
  private static double[] loss(RowHead head, double[] target, double[] mask) {
    try (ParameterSet set = new ParameterSet(Precision.DOUBLE);
        Graph g = Graph.training(Precision.DOUBLE)) {
      Parameter decoded = set.trained("decoded", Init.zeros(), 2, 5);
      set.initialise(new Seed(1).generator());
      set.set(decoded, DECODED);
      SDVariable t = g.input("t", 2, 5);
      SDVariable m = mask == null ? null : g.input("m", 2, 5);
      Plan plan = g.minimise(head.loss(g, g.value(decoded), t, m), set);
      plan.feed("t", target);
      if (mask != null) {
        plan.feed("m", mask);
      }
      double loss = plan.run();
      double[] all = new double[11];
      all[0] = loss;
      System.arraycopy(set.gradient(decoded), 0, all, 1, 10);
      return all;
    }
  }

  @Test
  void columnsCountAlike() {
    double[] found = loss(new ColumnHead(2, new int[] {3}), TARGET, MASK);
    double total = Math.exp(2) + Math.exp(0.3) + Math.exp(-0.4);
    // Squares of the present numbers over the batch, the first row's label; three columns.
    double squares = (0.25 + 1 + Math.pow(0.7 - 3, 2)) / 2;
    assertEquals((squares + (Math.log(total) - 0.3) / 2) / 3, found[0], 1e-12);
    assertEquals((0.5 - 1) / 3, found[1], 1e-12);
    assertEquals((Math.exp(0.3) / total - 1) / 6, found[4], 1e-12);
    assertEquals(0, found[6], "a missing number has no gradient");
    assertArrayEquals(new double[3], Arrays.copyOfRange(found, 8, 11), "nor has a missing label");
  }

  @Test
  void withoutHolesTheMaskChangesNothing() {
    double[] ones = new double[10];
    Arrays.fill(ones, 1);
    for (RowHead head :
        List.of(
            new ColumnHead(2, new int[] {3}),
            new ColumnHead(5, new int[0]),
            new ColumnHead(0, new int[] {2, 3}),
            new PixelHead(true),
            new PixelHead(false))) {
      assertArrayEquals(loss(head, TARGET, null), loss(head, TARGET, ones), 1e-12, head.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void missingPixelsHaveNoGradient(boolean logistic) {
    double[] target = new double[10];
    Arrays.setAll(target, j -> MASK[j] * j / 10);
    double[] found = loss(new PixelHead(logistic), target, MASK);
    for (int j = 0; j < 10; j++) {
      assertEquals(MASK[j] == 0, found[1 + j] == 0, "pixel " + j);
    }
  }

  @Test
  void activationsGiveTheUnitsOfTheRows() {
    float[] labels = {7, -9, 1, 1, 0, 0};
    new ColumnHead(2, new int[] {2, 2}).activate(labels);
    assertArrayEquals(new float[] {7, -9, 0.5f, 0.5f, 0.5f, 0.5f}, labels);
    float[] pixels = {0, 1, -100};
    new PixelHead(true).activate(pixels);
    assertArrayEquals(new float[] {0.5f, 0.7310586f, 0}, pixels, 1e-7f);
    float[] signed = {0, 1, -100};
    new PixelHead(false).activate(signed);
    assertArrayEquals(new float[] {0, 0.7615942f, -1}, signed, 1e-7f);
  }

  @Test
  void theHeadIsThatOfTheCodec() {
    Table mixed = Tables.mixed(3, 0.1, true, 2, 30, 20);
    TableCodec columns = TableCodec.fit(mixed, mixed.labelledRows());
    ColumnHead head = assertInstanceOf(ColumnHead.class, RowHead.of(columns));
    assertEquals(columns.numbers().size(), head.numbers());
    assertEquals(columns.width(), head.numbers() + Arrays.stream(head.blocks()).sum());
    DataShape.Image shape = new DataShape.Image(1, 2, 1);
    Schema schema =
        new Schema(
            List.of(new Column.Integral("a"), new Column.Integral("b"), Tables.classColumn(2)),
            2,
            shape);
    Table images = Tables.fill(schema, new double[][] {{1, 2}, {3, 4}}, new int[] {0, 1});
    int[] rows = {0, 1};
    assertEquals(new PixelHead(true), RowHead.of(ImageCodec.fit(images, rows, shape, 1, false)));
    assertEquals(new PixelHead(false), RowHead.of(ImageCodec.fit(images, rows, shape, 1, true)));
  }
}
