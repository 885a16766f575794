package io.github.counterpoise.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.Balancer;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.Tables;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rows that a seed gave when {@code golden-rows.json} was written. Other rows for the same seed
 * are a change users see: say so in the change log when you replace the numbers, which a failure
 * prints.
 */
class GoldenValuesTest {

  private static final long SEED = 20;

  /** Without networks, whose native arithmetic in 32 bits rounds differently elsewhere. */
  static List<Subject> subjects() {
    return Subject.all().filter(s -> !s.method().keepsModel()).toList();
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void sameSeedGivesTheRowsOfOld(Subject subject) throws Exception {
    Map<String, List<List<Double>>> golden;
    try (InputStream in = GoldenValuesTest.class.getResourceAsStream("golden-rows.json")) {
      golden = new ObjectMapper().readValue(in, new TypeReference<>() {});
    }
    List<List<Double>> made = rows(subject);
    List<List<Double>> old = golden.get(subject.title());
    if (old == null || old.size() != made.size()) {
      fail("\"" + subject.title() + "\": " + new ObjectMapper().writeValueAsString(made));
      return;
    }
    for (int i = 0; i < old.size(); i++) {
      for (int j = 0; j < old.get(i).size(); j++) {
        Double expected = old.get(i).get(j);
        Double value = made.get(i).get(j);
        if (expected == null || value == null) {
          assertEquals(expected, value, "row " + i + ", column " + j);
        } else {
          assertEquals(expected, value, 1e-9 * Math.abs(expected), "row " + i + ", column " + j);
        }
      }
    }
  }

  /** Missing cells as null, which JSON has, unlike NaN. */
  private static List<List<Double>> rows(Subject subject) {
    Table table = Tables.mixed(61, 0.1, true, 1, 16, 9, 5);
    Table made =
        new Balancer(
                subject.oversampler(),
                BalanceConfig.defaults().withSeed(SEED).withTarget("B=12,C=9"))
            .balance(table, Monitor.silent())
            .synthetic();
    List<List<Double>> rows = new ArrayList<>();
    for (int i = 0; i < made.rows(); i++) {
      List<Double> row = new ArrayList<>();
      for (double value : Tables.row(made, i)) {
        row.add(Double.isNaN(value) ? null : value);
      }
      rows.add(row);
    }
    return rows;
  }
}
