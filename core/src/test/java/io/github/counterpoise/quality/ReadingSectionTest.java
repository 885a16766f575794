package io.github.counterpoise.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.CellText;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.table.TimeUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingSectionTest {

  private static final double DAY = 86_400_000;

  private static Table table() {
    Schema schema =
        Tables.schema(
            new Column.Numeric("price", 2),
            new Column.Integral("age"),
            new Column.Date("born", TimeUnit.DAY),
            new Column.Nominal("zone", List.of("north", "south", "west")),
            new Column.Numeric("empty"));
    Table.Builder table = new Table.Builder(schema, 4);
    for (int row = 0; row < 4; row++) {
      table.set(row, 0, 9.5 + row % 2).set(row, 1, 30 + row).set(row, 2, row * DAY);
      if (row > 0) {
        table.set(row, 3, row % 2).set(row, schema.classIndex(), row % 2);
      }
    }
    return table.build();
  }

  private static List<List<String>> rows(Section section) {
    Block.Grid grid = (Block.Grid) section.blocks().get(section.blocks().size() - 1);
    return grid.groups().get(0).rows().stream()
        .map(row -> row.stream().map(Block.Cell::text).toList())
        .toList();
  }

  @Test
  void everyColumnSaysWhatItWasTakenFor() {
    assertEquals(
        List.of(
            List.of("price", "numbers with 2 decimals", "2", "none", "9.50 to 10.50"),
            List.of("age", "whole numbers", "4", "none", "30 to 33"),
            List.of("born", "dates by day", "4", "none", "1970-01-01 to 1970-01-04"),
            List.of("zone", "labels (3)", "2", "1 (25 %)", "north, south"),
            List.of("empty", "numbers", "0", "4 (100 %)", "–")),
        rows(ReadingSection.of(table(), List.of())));
  }

  @Test
  void rowsWithoutAClassAndWhatTheHostTookAreSaid() {
    Section section = ReadingSection.of(table(), List.of("Class: zone (last column)."));
    assertEquals(new Block.Paragraph("Class: zone (last column)."), section.blocks().get(0));
    Map<String, String> facts = ((Block.Facts) section.blocks().get(1)).entries();
    assertTrue(
        facts.get("Rows without a class").startsWith("1, which are not learnt from"),
        facts::toString);
    assertTrue(facts.get("Class column").contains("2 classes: "), facts::toString);
  }

  @Test
  void theSectionComesFirstInAReport() {
    ReportInfo info =
        new ReportInfo("A report", "people", "", Map.of(), List.of())
            .withReading(List.of("Decimal commas were read."));
    Report report = BalanceReport.of(Tables.mixedBalanced(List.of()), info, Monitor.silent());
    assertEquals("Data as read", report.sections().get(0).title());
    assertTrue(report.html().contains("Decimal commas were read."));
  }

  @Test
  void ofManyColumnsTheFirstAreListed() {
    Column[] columns = new Column[ReadingSection.MAX_COLUMNS + 1];
    for (int c = 0; c < columns.length; c++) {
      columns[c] = new Column.Integral("c" + c);
    }
    Section section =
        ReadingSection.of(new Table.Builder(Tables.schema(columns), 2).build(), List.of());
    assertEquals(ReadingSection.MAX_COLUMNS, rows(section).size());
  }

  @Test
  void cellsAreWrittenInTheirColumnsForm() {
    assertEquals("1500000", CellText.of(new Column.Integral("n"), 1.5e6));
    assertEquals("0.125", CellText.of(new Column.Numeric("n", 2), 0.125));
    assertEquals("0.333333", CellText.of(new Column.Numeric("n"), 1 / 3.0));
    assertEquals("-99999999", CellText.of(new Column.Numeric("n"), -99999999));
    assertEquals("1.5e-7", CellText.of(new Column.Numeric("n"), 1.5e-7));
    assertEquals("1e15", CellText.of(new Column.Numeric("n"), 1e15));
    assertEquals("1969-12", CellText.of(new Column.Date("d", TimeUnit.MONTH), -DAY));
    assertEquals("?", CellText.of(new Column.Integral("n"), Double.NaN));
  }
}
