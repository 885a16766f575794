package io.github.counterpoise.balance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.ClassOutcome.TopUp;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.oversample.FittedOversampler;
import io.github.counterpoise.oversample.Oversampler;
import io.github.counterpoise.oversample.Provenance;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.quality.BalanceReport;
import io.github.counterpoise.quality.ReportInfo;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.smote.RandomOversampling;
import io.github.counterpoise.smote.RandomOversamplingConfig;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.Tables;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A method that makes fewer rows than it was asked for is helped by the next rung. */
class TopUpTest {

  private static final String REASON = "its critic accepted no more";
  private static final Table TABLE = Tables.clouds(3, 2, 30, 10, 6);

  /** Copies, but at most a number of them per class. */
  private record ShortHanded(int most, String reason)
      implements Oversampler<RandomOversamplingConfig> {

    @Override
    public String name() {
      return "ShortHanded";
    }

    @Override
    public RandomOversamplingConfig config() {
      return new RandomOversamplingConfig(0, false);
    }

    @Override
    public int minimumClassSize() {
      return 7;
    }

    @Override
    public FittedOversampler fit(Table table, Set<Integer> classes, Run run) {
      FittedOversampler copies = new RandomOversampling(config()).fit(table, classes, run);
      return new FittedOversampler() {
        @Override
        public Synthetic sample(int classIndex, int count, Run sampling) {
          int size = Math.min(most, count);
          Table rows = copies.sample(classIndex, size, sampling).rows();
          Provenance none = Provenance.withoutParents(name(), size);
          return new Synthetic(rows, none, size < count ? reason : "");
        }

        @Override
        public void save(Path file) {
          throw new UnsupportedOperationException();
        }
      };
    }
  }

  private static Balanced balance(Oversampler<?> method, String fallback) {
    BalanceConfig config = Parameters.of(BalanceConfig.class).build(Map.of("fallback", fallback));
    return new Balancer(method, config).balance(TABLE, Monitor.silent());
  }

  @Test
  void theNextRungMakesTheOthersAndThatIsSaid() {
    Balanced balanced = balance(new ShortHanded(12, REASON), "SMOTE");
    assertArrayEquals(new int[] {30, 30, 30}, balanced.balanced().classCounts());
    assertEquals(
        List.of(
            new ClassOutcome("A", 30, 30, "", false),
            new ClassOutcome(
                "B", 10, 30, "ShortHanded and SMOTE", true, List.of(new TopUp("SMOTE", 8, REASON))),
            new ClassOutcome("C", 6, 30, "SMOTE", true)),
        balanced.outcomes());
    assertTrue(
        balanced
            .warnings()
            .contains(
                "Class 'B': ShortHanded made 12 of 20 rows (its critic accepted no more); SMOTE"
                    + " makes the other 8."),
        () -> balanced.warnings().toString());
    assertEquals(
        List.of("ShortHanded", "SMOTE", "SMOTE"),
        balanced.provenance().stream().map(Provenance::method).toList());
    assertEquals(List.of(12, 8, 24), balanced.parts().stream().map(p -> p.rows().rows()).toList());
    assertEquals("ShortHanded, and SMOTE as fallback", balanced.makers("ShortHanded"));
    assertEquals(
        List.of(1, 1, 2),
        balanced.parts().stream().map(p -> p.rows().classOf(0)).toList(),
        "classes in order");
  }

  @Test
  void reportSaysWhoMadeWhatAndWhy() {
    Balanced balanced = balance(new ShortHanded(12, REASON), "SMOTE");
    ReportInfo info = new ReportInfo("t", "d", "ShortHanded", Map.of(), List.of(), List.of());
    String html = BalanceReport.of(balanced, info, Monitor.silent()).html();
    assertTrue(html.contains("ShortHanded and SMOTE; SMOTE for 8 of them (" + REASON + ")"));
    assertTrue(html.contains("ShortHanded made 12 of 20 rows"));
  }

  @Test
  void aMethodThatMakesNothingIsReplaced() {
    Balanced balanced = balance(new ShortHanded(0, REASON), "SMOTE");
    assertEquals(
        new ClassOutcome("B", 10, 30, "SMOTE", true, List.of(new TopUp("SMOTE", 20, REASON))),
        balanced.outcomes().get(1));
    assertEquals(2, balanced.parts().size());
  }

  @Test
  void theLastRowIsSaidInTheSingular() {
    assertTrue(
        balance(new ShortHanded(19, REASON), "RandomOversampling")
            .warnings()
            .contains(
                "Class 'B': ShortHanded made 19 of 20 rows (its critic accepted no more);"
                    + " RandomOversampling makes the other."));
  }

  @Test
  void sameSeedGivesTheSameRows() {
    Balanced one = balance(new ShortHanded(5, REASON), "SMOTE");
    assertEquals(one.balanced(), balance(new ShortHanded(5, REASON), "SMOTE").balanced());
    Table alone = one.parts().get(0).rows();
    assertEquals(5, alone.rows());
    assertTrue(Arrays.stream(alone.rowsOf(1)).count() == 5);
  }

  @Test
  void fewerRowsWithoutAReasonAreAMistakeOfTheMethod() {
    assertEquals(
        "ShortHanded made 5 rows instead of 20",
        assertThrows(IllegalStateException.class, () -> balance(new ShortHanded(5, " "), "SMOTE"))
            .getMessage());
  }
}
