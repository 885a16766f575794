package io.github.counterpoise.quality.measure;

import static io.github.counterpoise.quality.Tables.MISSING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.quality.Tables;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairTrendsTest {

  /** Group means 2 and 6 around 4: between 4·4 = 16 of a total of 18. */
  @Test
  void correlationRatioByHand() {
    double[][] cells = {{0, 0, 1, 1}, {1.5, 2.5, 5.5, 6.5}};
    assertEquals(Math.sqrt(16.0 / 17), PairTrends.ratio(cells), 1e-12);
    assertTrue(Double.isNaN(PairTrends.ratio(new double[][] {{0, 0}, {1, 2}})));
  }

  /** Pairs (0,0) ½, (1,1) ½ against (0,0), (0,1), (1,0), (1,1) ¼ each: half the rows move. */
  @Test
  void contingencyByHand() {
    double[][] real = {{0, 1}, {0, 1}};
    double[][] made = {{0, 0, 1, 1}, {0, 1, 0, 1}};
    assertEquals(0.5, PairTrends.contingency(real, made), 1e-12);
  }

  /**
   * Real: y = x and label = x > 2; synthetic: y = −x and the other label; rows with a gap aside.
   */
  @Test
  void mixedColumnsByHand() {
    Schema schema =
        Tables.schema(
            new Column.Numeric("x"),
            new Column.Numeric("y"),
            new Column.Nominal("l", List.of("u", "v")));
    ClassPart part =
        Clouds.part(
            Tables.of(
                schema,
                new double[] {1, 1, 0, 1},
                new double[] {2, 2, 0, 1},
                new double[] {3, 3, 1, 1},
                new double[] {4, 4, 1, 1},
                new double[] {MISSING, 9, MISSING, 1}),
            Tables.of(
                schema,
                new double[] {1, -1, 1, 1},
                new double[] {2, -2, 1, 1},
                new double[] {3, -3, 0, 1},
                new double[] {4, -4, 0, 1}));
    List<Measure> found = PairTrends.of(part, part.realRows(), part.syntheticRows());
    assertEquals(2, found.get(0).value(), 1e-12);
    assertFalse(found.get(1).isDefined());
    assertTrue(found.get(1).remark().contains("no pair of two nominal columns"));
    assertEquals(0, found.get(2).value(), 1e-12);
  }

  @Test
  void constantColumnsHaveNoTrend() {
    Schema schema = Tables.schema(new Column.Numeric("x"), new Column.Numeric("y"));
    ClassPart part =
        Clouds.part(
            Tables.of(schema, new double[] {1, 1, 1}, new double[] {1, 2, 1}),
            Tables.of(schema, new double[] {1, 1, 1}, new double[] {1, 2, 1}));
    Measure found = PairTrends.of(part, part.realRows(), part.syntheticRows()).get(0);
    assertFalse(found.isDefined());
    assertTrue(found.remark().contains("no pair of columns varies"));
  }
}
