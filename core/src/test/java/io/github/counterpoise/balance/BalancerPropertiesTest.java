package io.github.counterpoise.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.describe.Parameter;
import io.github.counterpoise.oversample.Oversampler;
import io.github.counterpoise.oversample.OversamplerConfig;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.Invariants;
import io.github.counterpoise.testing.RecordingMonitor;
import io.github.counterpoise.testing.TableRecipe;
import io.github.counterpoise.testing.Tables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What the contract promises, on random tables of mixed types with random settings. */
class BalancerPropertiesTest {

  @Provide
  Arbitrary<TableRecipe> recipes() {
    return TableRecipe.any();
  }

  @Provide
  Arbitrary<Method<?>> methods() {
    return Arbitraries.of(Methods.all());
  }

  @Provide
  Arbitrary<String> targets() {
    return Arbitraries.of(
        "auto", "minority", "ratio=0.5", "ratio=0.77", "percent=35", "percent=300");
  }

  @Property(tries = 600)
  void contractHoldsOnAnyTable(
      @ForAll("recipes") TableRecipe recipe,
      @ForAll("methods") Method<?> method,
      @ForAll("targets") String target,
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 12) int k) {
    Table table = recipe.table();
    Table snapshot = Tables.copy(table);
    Oversampler<?> oversampler = configured(method, k);
    BalanceConfig config = BalanceConfig.defaults().withTarget(target).withSeed(seed);
    RecordingMonitor monitor = new RecordingMonitor();
    Balanced balanced = new Balancer(oversampler, config.withThreads(1)).balance(table, monitor);
    Invariants.check(
        snapshot,
        balanced,
        Targets.parse(target).totals(table.classCounts(), table.schema().classLabels()),
        true);
    assertEquals(balanced.warnings(), monitor.warnings());
    for (String warning : balanced.warnings()) {
      assertTrue(warning.endsWith("."), warning);
    }
    double last = 0;
    for (double fraction : monitor.fractions()) {
      assertTrue(fraction >= last && fraction <= 1, () -> monitor.fractions().toString());
      last = fraction;
    }
    Balanced again =
        new Balancer(oversampler, config.withThreads(3)).balance(table, Monitor.silent());
    assertEquals(balanced.synthetic(), again.synthetic());
  }

  @Property(tries = 200)
  void rowsDoNotDependOnRowsWithoutAClass(
      @ForAll("recipes") TableRecipe recipe, @ForAll("methods") Method<?> method) {
    Table table = recipe.table();
    Table labelled = table.select(table.labelledRows());
    for (int column : table.schema().features()) {
      int c = column;
      boolean empty = IntStream.range(0, labelled.rows()).allMatch(r -> labelled.isMissing(r, c));
      if (empty) {
        return; // refused, as it should be
      }
    }
    Balancer balancer = new Balancer(configured(method, 5), BalanceConfig.defaults());
    assertEquals(
        balancer.balance(labelled, Monitor.silent()).synthetic(),
        balancer.balance(table, Monitor.silent()).synthetic());
  }

  /** The method with k neighbours where it has any, and its flags and kinds set by k as well. */
  private static <C extends OversamplerConfig> Oversampler<C> configured(Method<C> method, int k) {
    Map<String, Object> settings = quick(method);
    for (Parameter parameter : method.parameters().all()) {
      switch (parameter.name()) {
        case "neighbors" -> settings.put("neighbors", k);
        case "dangerNeighbors" -> settings.put("dangerNeighbors", 1 + k / 2);
        case "rawDistances" -> settings.put("rawDistances", k % 3 == 0);
        case "kind" -> settings.put("kind", 1 + k % 2);
        case "shrinkage" -> settings.put("shrinkage", List.of(0.0, 1.0, 5.0).get(k % 3));
        default -> {}
      }
    }
    return method.create(method.parameters().build(settings));
  }

  private static Map<String, Object> quick(Method<?> method) {
    Map<String, Object> settings = new HashMap<>();
    method
        .quick()
        .forEach((name, text) -> settings.put(name, method.parameters().get(name).parse(text)));
    return settings;
  }
}
