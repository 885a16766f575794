package io.github.counterpoise.quality;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.balance.ClassOutcome;
import io.github.counterpoise.evaluate.statistics.Published;
import io.github.counterpoise.evaluate.statistics.Ranking;
import io.github.counterpoise.evaluate.statistics.ScoreTable;
import io.github.counterpoise.quality.measure.ClassPart;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlotsTest {

  @Test
  void classCountsShowRealAndSyntheticRows() throws IOException {
    Picture picture =
        Plots.classCounts(
            List.of(
                new ClassOutcome("good", 70, 70, "", false),
                new ClassOutcome(Tables.HOSTILE, 30, 70, "SMOTE", false)));
    Set<Integer> colours = colours(picture);
    assertTrue(colours.contains(rgb(Canvas.REAL)));
    assertTrue(colours.contains(rgb(Canvas.SYNTHETIC)));
    assertTrue(picture.description().contains(Tables.HOSTILE + " 30 before, 70 after"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9, 60})
  void anyNumberOfClassesFits(int classes) throws IOException {
    List<ClassOutcome> outcomes =
        IntStream.range(0, classes)
            .mapToObj(c -> new ClassOutcome("a rather long name of class " + c, c, 99, "", false))
            .toList();
    assertTrue(colours(Plots.classCounts(outcomes)).size() > 10);
  }

  @Test
  void scatterShowsTheClassBeforeTheOthers() throws IOException {
    List<Picture> pictures = Plots.pcaScatter(Tables.mixedBalanced(List.of()), Monitor.silent());
    assertEquals(1, pictures.size());
    Set<Integer> colours = colours(pictures.get(0));
    assertTrue(colours.contains(rgb(Canvas.BACKDROP)));
    assertTrue(colours.size() > 50);
  }

  /** As with pixels: squared distances of a thousand and more. */
  @Test
  void rowsOfManyColumnsHaveAMap() throws IOException {
    Column[] columns =
        IntStream.range(0, 600).mapToObj(c -> new Column.Numeric("p" + c)).toArray(Column[]::new);
    Table real = wide(columns, 40, 0).concat(wide(columns, 10, 1));
    Balanced balanced = Tables.balanced(real, wide(columns, 30, 1), List.of());
    List<Picture> maps = TsnePlot.draw(balanced, ClassPart.of(balanced, 9), Monitor.silent());
    assertEquals(1, maps.size());
    assertTrue(maps.get(0).description().contains("10 real and 30 synthetic"));
    assertTrue(colours(maps.get(0)).contains(rgb(Canvas.BACKDROP)));
  }

  private static Table wide(Column[] columns, int rows, int classIndex) {
    Random random = new Random(rows);
    Table.Builder table = new Table.Builder(Tables.schema(columns), rows);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns.length; column++) {
        table.set(row, column, random.nextGaussian());
      }
      table.set(row, columns.length, classIndex);
    }
    return table.build();
  }

  @Test
  void lossCurvesShowEachLossAndSkipWhatIsNoNumber() throws IOException {
    Picture picture =
        Plots.lossCurves(
            Map.of("pixels", new double[] {3, Double.NaN, 1}, "never", new double[] {Double.NaN}));
    assertTrue(colours(picture).contains(rgb(Canvas.SYNTHETIC)) || colours(picture).size() > 10);
    assertTrue(picture.description().contains("pixels from 3.000 to 1.000 in 3 epochs"));
  }

  @Test
  void ranksAndThoseNotApartAreDrawn() throws IOException {
    Picture picture = Plots.criticalDifference(Ranking.of(Published.demsar(), 0.05)).orElseThrow();
    assertTrue(colours(picture).contains(rgb(Canvas.SYNTHETIC)));
    assertEquals(
        "Mean ranks from best to worst: C4.5+m+cf 1.96, C4.5+m 2.00, C4.5+cf 2.89, C4.5 3.14.",
        picture.description());
    double[] nowhere = {1, Double.NaN};
    ScoreTable none = Published.table(true, List.of("A", "B"), nowhere);
    assertTrue(Plots.criticalDifference(Ranking.of(none, 0.05)).isEmpty());
  }

  @Test
  void overlaysShowEveryColumn() throws IOException {
    List<Picture> pictures = Plots.columnOverlays(Tables.mixedBalanced(List.of()), 1);
    assertEquals(4, pictures.size());
    for (Picture picture : pictures) {
      assertTrue(colours(picture).contains(rgb(Canvas.SYNTHETIC)), picture.title());
      assertTrue(colours(picture).contains(rgb(Canvas.REAL)), picture.title());
    }
    assertEquals(List.of(), Plots.columnOverlays(Tables.mixedBalanced(List.of()), 0));
  }

  @Test
  void ofManyColumnsThoseThatDifferMostAreShown() {
    Column[] features = new Column[40];
    Arrays.setAll(features, c -> new Column.Integral("x" + c));
    Schema schema = Tables.schema(features);
    double[] first = new double[41];
    double[] second = new double[41];
    Arrays.fill(second, 1);
    first[40] = 1;
    double[] other = second.clone();
    other[37] = 5;
    Balanced balanced =
        Tables.balanced(
            Tables.of(schema, first, second), Tables.of(schema, first, other), List.of());
    List<Picture> pictures = Plots.columnOverlays(balanced, 1);
    assertEquals(Plots.MAX_COLUMNS, pictures.size());
    assertEquals("x37", pictures.get(0).title());
    assertEquals("x0", pictures.get(1).title());
  }

  /** The chart library counts ticks without end on some axes; none of these may reach it. */
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "5, 5",
    "0, 1",
    "-1e308, 1e308",
    "1e300, 1e300",
    "0, 1e-300",
    "0, 4.9e-324",
    "1, 1.0000000000000002",
    "1e15, 1.000000000000001e15",
    "1e-12, 3e-12",
    "-3e9, 8e9",
    "1e6, 1000000.0001",
    "NaN, 3",
    "NaN, NaN"
  })
  void extremeNumbersAreDrawn(double low, double high) {
    double[] values = {low, high, low, high, low / 2 + high / 2};
    Column column = new Column.Numeric("x");
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          Balanced balanced = Tables.oneColumn(column, values, values);
          for (Picture picture : Plots.columnOverlays(balanced, 1)) {
            assertTrue(colours(picture).size() > 10);
          }
          for (Picture picture : Plots.pcaScatter(balanced, Monitor.silent())) {
            assertTrue(colours(picture).size() > 10);
          }
        });
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "0, 5000",
    "0, 86400000",
    "1e12, 1.02e12",
    "0, 1e12",
    "-9e15, 9e15",
    "0, 1e300",
    "7, 7"
  })
  void datesAreDrawn(double low, double high) {
    Column column = new Column.Date("when");
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          Balanced balanced =
              Tables.oneColumn(column, new double[] {low, high}, new double[] {low, high});
          for (Picture picture : Plots.columnOverlays(balanced, 1)) {
            assertTrue(colours(picture).size() > 10);
          }
        });
  }

  @Test
  void labelsOnlyAreDrawn() throws IOException {
    List<String> labels = new ArrayList<>();
    for (int label = 0; label < 40; label++) {
      labels.add("quite the same long beginning " + label);
    }
    double[] values = new double[200];
    Arrays.setAll(values, i -> i % 40);
    Balanced balanced =
        Tables.oneColumn(new Column.Nominal("l", labels), values, new double[] {1, 2, 3});
    assertTrue(colours(Plots.columnOverlays(balanced, 1).get(0)).size() > 10);
    assertTrue(colours(Plots.pcaScatter(balanced, Monitor.silent()).get(0)).size() > 10);
  }

  @Test
  void nothingIsDrawnWhereNothingWasMade() {
    Table real = Tables.mixedRows(10, 0, 1).concat(Tables.mixedRows(10, 1, 2));
    Balanced balanced = Tables.balanced(real, Tables.mixedRows(0, 1, 3), List.of());
    assertEquals(List.of(), Plots.pcaScatter(balanced, Monitor.silent()));
    assertEquals(List.of(), Plots.columnOverlays(balanced, 1));
  }

  @Test
  void constantColumnsAreNotDrawn() {
    double[] constant = {3, 3, 3};
    Balanced balanced = Tables.oneColumn(new Column.Numeric("x"), constant, constant);
    assertEquals(List.of(), Plots.pcaScatter(balanced, Monitor.silent()));
    assertEquals(List.of(), Plots.columnOverlays(balanced, 1));
  }

  @Test
  void longLabelsAreCutBetweenCharacters() {
    String label = Canvas.label("😀".repeat(40));
    assertEquals("😀".repeat(21) + "…", label);
    assertEquals("short", Canvas.label("short"));
  }

  /** Checks that a picture has its size and is not blank; returns its colours. */
  private static Set<Integer> colours(Picture picture) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.png()));
    assertEquals(picture.width() * Picture.SCALE, image.getWidth());
    assertEquals(picture.height() * Picture.SCALE, image.getHeight());
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    assertFalse(picture.title().isBlank());
    return Arrays.stream(pixels).boxed().collect(toSet());
  }

  private static int rgb(Color color) {
    return color.getRGB();
  }
}
