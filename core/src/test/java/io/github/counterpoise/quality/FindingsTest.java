package io.github.counterpoise.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.quality.measure.MeasureKind.Topic;
import io.github.counterpoise.quality.measure.SyntheticQuality;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FindingsTest {

  private static final Schema SCHEMA =
      Tables.schema(new Column.Integral("age"), new Column.Numeric("income"));

  private static Table.Builder rows(int count, long seed) {
    Random random = new Random(seed);
    Table.Builder table = new Table.Builder(SCHEMA, count);
    for (int row = 0; row < count; row++) {
      table.set(row, 0, 20 + random.nextInt(60)).set(row, 1, random.nextGaussian()).set(row, 2, 1);
    }
    return table;
  }

  private static List<String> findings(Table real, Table synthetic, Topic topic) {
    return Findings.of(measure(Tables.balanced(real, synthetic, List.of())), topic);
  }

  private static SyntheticQuality measure(Balanced balanced) {
    return SyntheticQuality.of(balanced, 9, new Run(new Seed(1), Monitor.silent(), 1));
  }

  @Test
  void aColumnMissingOnOneSideIsNamed() {
    Table.Builder synthetic = rows(100, 2);
    for (int row = 0; row < 100; row++) {
      synthetic.set(row, 0, Double.NaN);
    }
    List<String> findings = findings(rows(100, 1).build(), synthetic.build(), Topic.FIDELITY);
    assertEquals(
        "A simple classifier tells the synthetic rows of class 'small' from real ones (AUC 1.00, where"
            + " 0.5 is guessing). The missing cells of column 'age' are enough for that.",
        findings.get(0));
    assertEquals(
        "Column 'age' is missing in all synthetic rows of class 'small' and in no real one.",
        findings.get(1));
    assertTrue(findings.get(2).endsWith("synthetic rows lie elsewhere."), findings::toString);
  }

  @Test
  void valuesBetweenOrdinaryOnesAndAMarkForMissingAreNamed() {
    Table.Builder real = rows(100, 1).set(3, 0, 999);
    Table.Builder synthetic = rows(100, 2).set(0, 0, 999).set(1, 0, 731);
    List<String> findings = findings(real.build(), synthetic.build(), Topic.FIDELITY);
    assertEquals(
        List.of(
            "Column 'age' has values in 1 synthetic row of class 'small' (such as 731) that lie"
                + " between the ordinary real ones and one far off (999), where no real row is; if"
                + " 999 stands for a missing value or an error, mend it before making rows."),
        findings);
  }

  /** One huge cell would make all rows look equal to one another in its column. */
  @Test
  void freshRowsAreNotCalledNearCopiesForOneHugeCell() {
    Table.Builder real = rows(100, 1).set(3, 1, 1e15);
    Table synthetic = rows(100, 2).build();
    assertEquals(List.of(), findings(real.build(), synthetic, Topic.MEMORISATION));
    assertEquals(List.of(), findings(rows(100, 1).build(), synthetic, Topic.FIDELITY));
  }
}
