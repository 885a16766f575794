package io.github.counterpoise.quality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.table.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ColumnContrastTest {

  private static final Column X = new Column.Numeric("x");

  @Property(tries = 300)
  void sharesAndMissingAddUpToOne(
      @ForAll @Size(min = 1, max = 60) List<Double> real,
      @ForAll @Size(min = 1, max = 60) List<Double> synthetic) {
    NumericContrast contrast = NumericContrast.of(X, cells(real), cells(synthetic));
    assertEquals(1, Arrays.stream(contrast.real()).sum() + contrast.realMissing(), 1e-9);
    assertEquals(1, Arrays.stream(contrast.synthetic()).sum() + contrast.syntheticMissing(), 1e-9);
    for (int i = 0; i + 1 < contrast.edges().length; i++) {
      assertTrue(contrast.edges()[i] <= contrast.edges()[i + 1]);
    }
    assertTrue(contrast.difference() >= 0 && contrast.difference() <= 1 + 1e-9);
  }

  @Test
  void fewWholeNumbersGetABinEach() {
    NumericContrast contrast =
        NumericContrast.of(
            new Column.Integral("children"),
            new double[] {0, 1, 1, 3},
            new double[] {1, 1, 2, Double.NaN});
    assertArrayEquals(new double[] {-0.5, 0.5, 1.5, 2.5, 3.5}, contrast.edges());
    assertArrayEquals(new double[] {0.25, 0.5, 0, 0.25}, contrast.real());
    assertArrayEquals(new double[] {0, 0.5, 0.25, 0}, contrast.synthetic());
    assertEquals(0.25, contrast.syntheticMissing());
    assertEquals(0.5, contrast.difference()); // half of 0.25 + 0 + 0.25 + 0.25 + 0.25
  }

  @Test
  void manyWholeNumbersFillBinsOfEqualSize() {
    double[] values = new double[1000];
    Arrays.setAll(values, i -> i % 100);
    NumericContrast contrast = NumericContrast.of(new Column.Integral("age"), values, values);
    double width = contrast.edges()[1] - contrast.edges()[0];
    assertEquals(Math.rint(width), width);
    assertEquals(0, contrast.difference());
  }

  @Test
  void farOffValuesGoIntoTheEndBins() {
    double[] real = new double[1000];
    Arrays.setAll(real, i -> i / 1000.0);
    real[0] = 1e9;
    NumericContrast contrast = NumericContrast.of(X, real, real);
    assertTrue(contrast.realBeyond() > 0);
    assertTrue(contrast.edges()[contrast.edges().length - 1] < 2);
    assertEquals(1, Arrays.stream(contrast.real()).sum(), 1e-9);
  }

  @Test
  void aSpreadOutColumnIsNotCut() {
    double[] real = new double[1000];
    Arrays.setAll(real, i -> i);
    assertEquals(0, NumericContrast.of(X, real, real).realBeyond());
  }

  @Test
  void aConstantFillsOneBin() {
    NumericContrast contrast = NumericContrast.of(X, new double[] {5, 5}, new double[] {5});
    assertArrayEquals(new double[] {4.5, 5.5}, contrast.edges());
    assertEquals(0, contrast.difference());
  }

  @Test
  void nothingPresentIsAllMissing() {
    double[] none = {Double.NaN, Double.NaN};
    NumericContrast contrast = NumericContrast.of(X, none, none);
    assertEquals(1, contrast.realMissing());
    assertEquals(0, contrast.difference());
  }

  @Test
  void disjointValuesDifferEntirely() {
    NumericContrast contrast = NumericContrast.of(X, new double[] {0, 0}, new double[] {9, 9});
    assertEquals(1, contrast.difference());
  }

  @Test
  void labelsAreCountedAndUnusedOnesLeftOut() {
    NominalContrast contrast =
        NominalContrast.of(
            new Column.Nominal("l", List.of("a", "b", "unused", "c")),
            new double[] {0, 0, 1, Double.NaN},
            new double[] {0, 3});
    assertEquals(List.of("a", "b", "c"), contrast.labels());
    assertArrayEquals(new double[] {0.5, 0.25, 0}, contrast.real(), 1e-12);
    assertArrayEquals(new double[] {0.5, 0, 0.5}, contrast.synthetic(), 1e-12);
    assertEquals(0.25, contrast.realMissing());
    assertEquals(0.5, contrast.difference(), 1e-12);
  }

  @Test
  void rareLabelsShareABin() {
    List<String> labels = new ArrayList<>();
    double[] real = new double[300];
    for (int label = 0; label < 25; label++) {
      labels.add("label " + label);
    }
    Arrays.setAll(real, i -> i % 25);
    NominalContrast contrast = NominalContrast.of(new Column.Nominal("l", labels), real, real);
    assertEquals(NominalContrast.MAX_LABELS, contrast.labels().size());
    assertEquals("16 others", contrast.labels().get(contrast.labels().size() - 1));
    assertEquals(1, Arrays.stream(contrast.real()).sum(), 1e-9);
  }

  private static double[] cells(List<Double> values) {
    return values.stream().mapToDouble(v -> Double.isInfinite(v) ? Double.NaN : v).toArray();
  }
}
