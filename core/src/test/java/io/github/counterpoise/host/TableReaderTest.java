package io.github.counterpoise.host;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.image.ImageFolder;
import io.github.counterpoise.image.ImageTable;
import io.github.counterpoise.image.PixelImage;
import io.github.counterpoise.image.Sizes;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Kind;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Series;
import io.github.counterpoise.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns that a host has as a whole, weights, and images under a size that was learnt. */
class TableReaderTest {

  private static final Column.Nominal CLASS = new Column.Nominal("class", List.of("few", "many"));

  @TempDir private Path folder;

  /** Whole columns and texts, a row for each weight. */
  private static final class Whole implements HostTable {

    private final List<HostColumn> columns;
    private final Map<Integer, WholeColumn> whole = new HashMap<>();
    private final Map<Integer, List<String>> texts = new HashMap<>();
    private final double[] weights;

    Whole(double[] weights, HostColumn... columns) {
      this.columns = List.of(columns);
      this.weights = weights;
    }

    @Override
    public List<HostColumn> columns() {
      return columns;
    }

    @Override
    public long size() {
      return weights.length;
    }

    @Override
    public boolean isWeighted() {
      return IntStream.range(0, weights.length).anyMatch(row -> weights[row] != 1);
    }

    @Override
    public Optional<WholeColumn> whole(int column) {
      return Optional.ofNullable(whole.get(column));
    }

    @Override
    public void scan(Predicate<HostRow> visitor) {
      boolean wanted = true;
      for (int row = 0; wanted && row < weights.length; row++) {
        wanted = visitor.test(row(row));
      }
    }

    private HostRow row(int row) {
      return new HostRow() {
        @Override
        public String key() {
          return "key " + row;
        }

        @Override
        public double weight() {
          return weights[row];
        }

        @Override
        public double number(int column) {
          throw new AssertionError("column " + column + " is asked of a row");
        }

        @Override
        public String text(int column) {
          return texts.get(column).get(row);
        }

        @Override
        public double[] list(int column) {
          throw new AssertionError("column " + column + " is asked of a row");
        }

        @Override
        public byte[] image(int column) {
          throw new AssertionError("column " + column + " is asked of a row");
        }
      };
    }
  }

  private static HostColumn column(String name, CellKind kind, String... labels) {
    return new HostColumn(name, kind, "a type", List.of(labels));
  }

  private static WholeColumn cells(Column column, boolean formed, double... values) {
    return new WholeColumn.Cells(column, row -> values[row], formed);
  }

  private static Table read(Whole host, TableReader.Images how, Integer... used) {
    int target = host.columns.size() - 1;
    ColumnRoles roles = new ColumnRoles(host.columns, List.of(used), target, List.of(), false);
    return TableReader.read(host, roles, how, Monitor.silent()).table();
  }

  private static Whole numbers(double... weights) {
    Whole host =
        new Whole(
            weights,
            column("formed", CellKind.NUMBER),
            column("plain", CellKind.NUMBER),
            column("steps", CellKind.SERIES),
            column("class", CellKind.TEXT, "few", "many"));
    host.whole.put(0, cells(new Column.Numeric("formed", 3), true, 1, Double.NaN, 3));
    host.whole.put(1, cells(new Column.Numeric("plain"), false, 1, 2, 3));
    Column.Series series = new Column.Series("steps", List.of(new Column.Numeric("value")));
    Table steps = new Table.Builder(series.schema(), 3).set(0, 0, 0.5).set(2, 0, 1.5).build();
    Series runs = Series.of(steps, new int[] {0, 3, 3, 3}, new boolean[] {false, false, true});
    host.whole.put(2, new WholeColumn.Runs(series, runs));
    host.whole.put(3, cells(CLASS, true, 0, 1, Double.NaN));
    return host;
  }

  @Test
  void wholeColumnsAreTakenWithoutAskingRows() {
    Table table = read(numbers(1, 1, 1), TableReader.Images.none(), 0, 1, 2, 3);
    Schema schema = table.schema();
    assertEquals(new Column.Numeric("formed", 3), schema.column(0)); // as the host says
    assertEquals(new Column.Integral("plain"), schema.column(1)); // as the values say
    assertEquals(
        new Column.Series("steps", List.of(new Column.Numeric("value", 1))), schema.column(2));
    assertEquals(CLASS, schema.classColumn());
    assertEquals(Kind.SEQUENCE, schema.kind());
    assertTrue(table.isMissing(1, 0));
    assertEquals(3, table.value(2, 1));
    assertEquals(3, table.series(2).length(0));
    assertTrue(table.series(2).isMissing(2));
    assertEquals(-1, table.classOf(2));
  }

  @Test
  void weightsComeWithTheRows() {
    Table table = read(numbers(1, 2.5, 0), TableReader.Images.none(), 0, 3);
    assertEquals(2.5, table.weight(1));
    assertEquals(0, table.weight(2));
    refused("Row 'key 1' has the weight -1.0;", numbers(1, -1, 1));
  }

  @Test
  void infiniteCellsOfWholeColumnsAreNamed() {
    Whole host = numbers(1, 1, 1);
    host.whole.put(1, cells(new Column.Numeric("plain"), false, 1, Double.POSITIVE_INFINITY, 3));
    refused("Column 'plain' is Infinity in row '2'; expected a finite number", host);
  }

  private static void refused(String sentence, Whole host) {
    String said =
        assertThrows(
                InvalidInputException.class,
                () -> read(host, TableReader.Images.none(), 0, 1, 2, 3))
            .getMessage();
    assertTrue(said.startsWith(sentence), said);
  }

  private Whole images() throws IOException {
    DataShape.Image small = new DataShape.Image(2, 2, 1);
    for (String name : List.of("a.png", "b.png", "c.png")) {
      byte[] png = new PixelImage(small, new float[] {10, 20, 30, 40}).png();
      Files.write(folder.resolve(name), png);
    }
    Whole host =
        new Whole(
            new double[] {1, 1, 1},
            column("file", CellKind.IMAGE_FILE),
            column("class", CellKind.TEXT, "few", "many"));
    host.texts.put(0, List.of("a.png", "b.png", "c.png"));
    host.texts.put(1, Arrays.asList("few", "many", null));
    host.whole.put(1, cells(CLASS, true, 0, 1, Double.NaN));
    return host;
  }

  @Test
  void imagesOfRowsWithoutAClassAreReadOnlyForWhatWasLearnt() throws IOException {
    ImageFolder files = new ImageFolder(folder, Sizes.RESIZE);
    Table learnt = read(images(), new TableReader.Images(files, null, Sizes.RESIZE), 0, 1);
    assertEquals("file 1", learnt.schema().column(0).name());
    assertTrue(learnt.isMissing(2, 0));
    DataShape.Image large = new DataShape.Image(4, 2, 1);
    Table later =
        read(images(), new TableReader.Images(files, large, Sizes.RESIZE, "pixel", true), 0, 1);
    assertEquals(large, later.schema().shape());
    assertEquals("pixel 8", later.schema().column(7).name());
    assertEquals(40, later.value(2, 7));
    assertEquals(-1, later.classOf(2));
  }

  @Test
  void imagesAreTheSameWhereTheClassStandsBeforeThem() throws IOException {
    ImageFolder files = new ImageFolder(folder, Sizes.RESIZE);
    Table table = read(images(), new TableReader.Images(files, null, Sizes.RESIZE), 1, 0);
    assertEquals(0, table.schema().classIndex());
    assertArrayEquals(new float[] {10, 20, 30, 40}, ImageTable.image(table, 1).values());
  }
}
