package io.github.counterpoise.smote;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.oversample.OversamplerConfig;
import io.github.counterpoise.oversample.Provenance;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.Tables;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The same neighbours, rows in danger and allocation as imbalanced-learn 0.10 on a standardised
 * numeric table; {@code imblearn_fixture.py} beside the fixture made it.
 */
class ImbalancedLearnAgreementTest {

  private record Fixture(
      double[][] x,
      int[] y,
      int[] minority,
      int[][] neighbors,
      int[] danger,
      double[] adasynShare,
      int[] adasynRounded) {}

  private static Fixture fixture;
  private static Table table;

  @BeforeAll
  static void read() throws IOException {
    try (InputStream in =
        ImbalancedLearnAgreementTest.class.getResourceAsStream("imblearn-fixture.json")) {
      fixture = new ObjectMapper().readValue(in, Fixture.class);
    }
    table = Tables.numeric(fixture.x(), fixture.y());
  }

  private static <C extends OversamplerConfig> Provenance make(
      Method<C> method, int count, Map<String, ?> settings) {
    Run run = new Run(new Seed(3), Monitor.silent(), 1);
    return method
        .create(method.parameters().build(settings))
        .fit(table, Set.of(1), run)
        .sample(1, count, run)
        .provenance();
  }

  @Test
  void partnersAreItsNeighbours() {
    // 300 rows per base: each of its 5 neighbours is left out with probability 0.8^300 = 8e-30.
    Provenance made = make(Methods.SMOTE, 30 * 300, Map.of("neighbors", 5));
    Map<Integer, Set<Integer>> partners = new TreeMap<>();
    for (int i = 0; i < made.size(); i++) {
      partners.computeIfAbsent(made.base(i), b -> new TreeSet<>()).add(made.partner(i));
    }
    for (int i = 0; i < fixture.minority().length; i++) {
      Set<Integer> expected =
          Arrays.stream(fixture.neighbors()[i]).boxed().collect(Collectors.toSet());
      assertEquals(expected, partners.get(fixture.minority()[i]));
    }
  }

  @Test
  void basesAreItsRowsInDanger() {
    Provenance made = make(Methods.BORDERLINE_SMOTE, 1000, Map.of("dangerNeighbors", 10));
    int[] bases = IntStream.range(0, made.size()).map(made::base).distinct().sorted().toArray();
    int[] danger = fixture.danger().clone();
    Arrays.sort(danger);
    assertArrayEquals(danger, bases);
  }

  /** It rounds each share by itself and so makes 65 rows where 60 are asked for. */
  @Test
  void allocationIsItsShareExactlySummed() {
    Provenance made = make(Methods.ADASYN, 60, Map.of());
    int[] given = new int[fixture.minority().length];
    for (int i = 0; i < made.size(); i++) {
      given[Arrays.binarySearch(fixture.minority(), made.base(i))]++;
    }
    assertEquals(65, Arrays.stream(fixture.adasynRounded()).sum());
    assertEquals(60, Arrays.stream(given).sum());
    for (int i = 0; i < given.length; i++) {
      double share = 60 * fixture.adasynShare()[i];
      assertTrue(Math.abs(given[i] - share) < 1, "row " + i + " got " + given[i] + " of " + share);
      assertTrue(Math.abs(given[i] - fixture.adasynRounded()[i]) <= 1);
    }
  }
}
