package io.github.counterpoise.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.balance.Balancer;
import io.github.counterpoise.describe.Parameter;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.oversample.Oversampler;
import io.github.counterpoise.oversample.OversamplerConfig;
import io.github.counterpoise.oversample.Provenance;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.Tables;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/**
 * The sampler checks of imbalanced-learn 0.10 ({@code imblearn.utils.estimator_checks}) by name.
 * Those without a counterpart stand in {@code expected-failures.json} with the reason.
 */
interface SamplerChecks extends Group {

  /** What imbalanced-learn yields for a sampler. */
  Set<String> NAMES =
      Set.of(
          "check_target_type",
          "check_samplers_one_label",
          "check_samplers_fit",
          "check_samplers_fit_resample",
          "check_samplers_sampling_strategy_fit_resample",
          "check_samplers_sparse",
          "check_samplers_pandas",
          "check_samplers_string",
          "check_samplers_nan",
          "check_samplers_list",
          "check_samplers_multiclass_ova",
          "check_samplers_preserve_dtype",
          "check_samplers_sample_indices",
          "check_samplers_2d_target",
          "check_sampler_get_feature_names_out",
          "check_sampler_get_feature_names_out_pandas",
          "check_param_validation");

  /** As {@code make_classification(1000, weights=[0.2, 0.3, 0.5])} in shape. */
  private static Table threeClasses() {
    return Tables.clouds(0, 6, 200, 300, 500);
  }

  private Map<String, Executable> checks() {
    Map<String, Executable> checks = new LinkedHashMap<>();
    checks.put("check_target_type", this::targetType);
    checks.put("check_samplers_one_label", this::oneLabel);
    checks.put("check_samplers_fit", () -> balance(Tables.clouds(42, 2, 10, 20), "auto"));
    checks.put("check_samplers_fit_resample", this::fitResample);
    checks.put("check_samplers_sampling_strategy_fit_resample", this::samplingStrategy);
    checks.put("check_samplers_string", this::string);
    checks.put("check_samplers_nan", this::nan);
    checks.put("check_samplers_list", this::list);
    checks.put("check_samplers_preserve_dtype", this::preserveTypes);
    checks.put("check_samplers_sample_indices", this::sampleIndices);
    checks.put("check_sampler_get_feature_names_out", this::featureNames);
    checks.put("check_sampler_get_feature_names_out_pandas", this::featureNames);
    checks.put("check_param_validation", () -> paramValidation(subject().oversampler()));
    return checks;
  }

  @TestFactory
  default Stream<DynamicTest> samplerChecks() {
    return checks().entrySet().stream()
        .map(check -> DynamicTest.dynamicTest(check.getKey(), check.getValue()));
  }

  @Test
  default void everyCheckIsMirroredOrExplained() throws IOException {
    Map<String, String> explained;
    try (InputStream in =
        OversamplerContractTest.class.getResourceAsStream("expected-failures.json")) {
      explained = new ObjectMapper().readValue(in, new TypeReference<Map<String, String>>() {});
    }
    Set<String> all = new TreeSet<>(checks().keySet());
    assertTrue(explained.keySet().stream().allMatch(all::add), "mirrored and explained at once");
    assertEquals(new TreeSet<>(NAMES), all);
    assertTrue(explained.values().stream().allMatch(reason -> reason.endsWith(".")));
  }

  private void targetType() {
    List<Column> columns = List.of(new Column.Numeric("x"), new Column.Numeric("y"));
    assertEquals(
        "Class column 'y' is not nominal",
        assertThrows(IllegalArgumentException.class, () -> new Schema(columns, 1)).getMessage());
  }

  private void oneLabel() {
    Table table = Tables.numeric(new double[20][2], new int[20]);
    assertEquals(
        "All rows with a class are of class 'A' in column 'class'; at least two classes with rows"
            + " are needed, so check which column is the class.",
        assertThrows(InvalidInputException.class, () -> balance(table, "auto")).getMessage());
  }

  private void fitResample() {
    assertArrayEquals(
        new int[] {500, 500, 500}, balance(threeClasses(), "auto").balanced().classCounts());
  }

  private void samplingStrategy() {
    assertArrayEquals(
        new int[] {498, 300, 500}, balance(threeClasses(), "C=500,A=498").balanced().classCounts());
  }

  private void string() {
    Random random = new Random(0);
    Schema schema =
        new Schema(
            List.of(new Column.Nominal("x", List.of("A", "B", "C")), Tables.classColumn(2)), 1);
    double[][] x = new double[30][1];
    int[] y = new int[30];
    for (int i = 0; i < 30; i++) {
      x[i][0] = random.nextInt(3);
      y[i] = i < 10 ? 0 : 1;
    }
    Table after = balance(Tables.fill(schema, x, y), "auto").balanced();
    assertEquals(40, after.rows());
    assertEquals(schema, after.schema());
  }

  private void nan() {
    Random random = new Random(0);
    double[] values = {0, 1, Double.NaN};
    double[][] x = new double[100][1];
    int[] y = new int[100];
    for (int i = 0; i < 100; i++) {
      x[i][0] = values[random.nextInt(3)];
      y[i] = i < 40 ? 0 : 1;
    }
    Table after = balance(Tables.numeric(x, y), "auto").balanced();
    boolean missing = false;
    for (int i = 0; i < after.rows(); i++) {
      missing |= after.isMissing(i, 0);
    }
    assertTrue(missing);
  }

  /** There: lists give what arrays give. Here: a table built cell by cell, and one cut out. */
  private void list() {
    Table table = threeClasses();
    assertEquals(balance(table, "auto").balanced(), balance(Tables.copy(table), "auto").balanced());
  }

  private void preserveTypes() {
    Table table = Tables.mixed(0, 0, false, 0, 60, 20);
    for (int c = 0; c < table.schema().width(); c++) {
      assertEquals(table.schema().column(c), balance(table, "auto").balanced().schema().column(c));
    }
  }

  private void sampleIndices() {
    Balanced balanced = balance(threeClasses(), "auto");
    for (Provenance provenance : balanced.provenance()) {
      for (int i = 0; i < provenance.size(); i++) {
        int base = provenance.base(i);
        assertTrue(base >= Provenance.NONE && base < 1000);
        assertFalse(base == Provenance.NONE && provenance.partner(i) != Provenance.NONE);
      }
    }
  }

  private void featureNames() {
    Table table = threeClasses();
    assertEquals(
        table.schema().columns().stream().map(Column::name).toList(),
        balance(table, "auto").balanced().schema().columns().stream().map(Column::name).toList());
  }

  /** Every parameter refuses a value of another type, and numbers out of range. */
  private <C extends OversamplerConfig> void paramValidation(Oversampler<C> method) {
    @SuppressWarnings("unchecked") // the class of a C
    Parameters<C> parameters = Parameters.of((Class<C>) method.config().getClass());
    for (Parameter parameter : parameters.all()) {
      refused(parameters, parameter, parameter.type() == String.class ? 7 : "of another type");
      for (double outside : new double[] {parameter.info().min() - 1, parameter.info().max() + 1}) {
        if (parameter.type() == int.class && Math.abs(outside) < Integer.MAX_VALUE) {
          refused(parameters, parameter, (int) outside);
        } else if (parameter.type() == double.class && Double.isFinite(outside)) {
          refused(parameters, parameter, outside);
          refused(parameters, parameter, Double.NaN);
        }
      }
    }
    Balancer balancer = new Balancer(method, BalanceConfig.defaults());
    assertEquals(
        10, balancer.balance(Tables.clouds(1, 2, 20, 10), Monitor.silent()).syntheticRows());
  }

  private static void refused(Parameters<?> parameters, Parameter parameter, Object value) {
    assertEquals(
        "Option -%s (%s) is %s; expected %s."
            .formatted(
                parameter.info().flag(),
                parameter.info().label(),
                Parameter.text(value),
                parameter.range()),
        assertThrows(
                InvalidInputException.class,
                () -> parameters.build(Map.of(parameter.name(), value)))
            .getMessage());
  }
}
