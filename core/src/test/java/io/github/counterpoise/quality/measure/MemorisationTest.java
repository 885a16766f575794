package io.github.counterpoise.quality.measure;

import static io.github.counterpoise.quality.Tables.MISSING;
import static io.github.counterpoise.quality.measure.Clouds.RUN;
import static io.github.counterpoise.quality.measure.Clouds.line;
import static io.github.counterpoise.quality.measure.Clouds.normal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.encode.Points;
import io.github.counterpoise.quality.Tables;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MemorisationTest {

  private static final Schema SCHEMA =
      Tables.schema(new Column.Numeric("x"), new Column.Nominal("l", List.of("a", "b")));

  private static List<Measure> measure(Table real, Table synthetic) {
    RowSpace space = RowSpace.fit(real, List.of());
    ClassPart part = Clouds.part(real, synthetic);
    return Memorisation.of(
        part, space, space.encode(synthetic, part.syntheticRows()), Optional.empty(), RUN);
  }

  @Test
  void copiesAreCountedCellByCell() {
    Table real =
        Tables.of(
            SCHEMA,
            new double[] {1, 0, 1},
            new double[] {0.0, 1, 1},
            new double[] {3, MISSING, 1},
            new double[] {1, 0, 1});
    Table synthetic =
        Tables.of(
            SCHEMA,
            new double[] {3, MISSING, 1}, // a copy, gap and all
            new double[] {-0.0, 1, 1}, // a copy
            new double[] {3, 0, 1},
            new double[] {3, 0, 1}, // a repeat
            new double[] {1, 1, 1});
    List<Measure> found = measure(real, synthetic);
    assertEquals(2.0 / 5, found.get(0).value(), 1e-12);
    assertTrue(found.get(0).remark().contains("50.0 %"), found.get(0).remark());
    assertEquals(1.0 / 5, found.get(1).value(), 1e-12);
  }

  @Test
  void copiesHaveRateOneAndDistanceZero() {
    double[][] rows = new double[80][];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = new double[] {row * row, row % 2, 1};
    }
    Table real = Tables.of(SCHEMA, rows);
    List<Measure> found = measure(real, real);
    assertEquals(1, found.get(0).value());
    assertEquals(0, found.get(1).value());
    assertEquals(0, found.get(2).value());
    assertEquals(1, found.get(3).value());
    assertEquals(0, found.get(4).value());
  }

  /** Real rows 0, 10, 11: closest others 10, 1, 1, median 1; synthetic 4 and 20: 4 and 9. */
  @Test
  void distancesByHand() {
    List<Measure> found =
        Memorisation.distances(line(0, 10, 11), line(4, 20), Optional.empty(), RUN);
    assertEquals(6.5, found.get(0).value(), 1e-12);
    assertEquals(0, found.get(1).value()); // none is closer than 1
    assertEquals((4.0 / 6 + 9.0 / 10) / 2, found.get(2).value(), 1e-12);
    assertTrue(found.get(2).remark().contains("0.100"), found.get(2).remark()); // 10/11, 1/10, 1/11
  }

  /** Rows held out 5, 13, 12: 5, 2 and 1 from the real ones, median 2. */
  @Test
  void rowsHeldOutAreTheYardstickWhereThereAreAny() {
    List<Measure> found =
        Memorisation.distances(line(0, 10, 11), line(4, 20), Optional.of(line(5, 13, 12)), RUN);
    assertEquals(6.5 / 2, found.get(0).value(), 1e-12);
    assertEquals("held against 3 real rows held out", found.get(0).remark());
    List<Measure> near =
        Memorisation.distances(line(0, 10, 11), line(0.5, 7), Optional.of(line(9, 12)), RUN);
    assertEquals(0.5, near.get(1).value()); // 0.5 is closer than 1
  }

  @Test
  void freshRowsLookLikeRealOnes() {
    Points real = normal(1000, 3, 0, 1);
    List<Measure> found =
        Memorisation.distances(real, normal(1000, 3, 0, 2), Optional.empty(), RUN);
    assertEquals(1, found.get(0).value(), 0.1);
    assertEquals(0.05, found.get(1).value(), 0.03);
  }

  @Test
  void whatCannotBeMeasuredIsSaidSo() {
    for (Measure measure : Memorisation.distances(line(1), line(1, 2), Optional.empty(), RUN)) {
      assertTrue(measure.remark().contains("one real row"));
    }
    List<Measure> twins =
        Memorisation.distances(line(1, 1, 1, 5), line(1, 2), Optional.empty(), RUN);
    assertFalse(twins.get(0).isDefined());
    assertFalse(twins.get(1).isDefined());
  }
}
