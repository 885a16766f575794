package io.github.counterpoise.knime.adapter;

import static io.github.counterpoise.knime.adapter.MemoryTable.column;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.host.BalanceRun;
import io.github.counterpoise.host.CellKind;
import io.github.counterpoise.host.ColumnRoles;
import io.github.counterpoise.host.HostColumn;
import io.github.counterpoise.host.HostSetup;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Each refusal is one sentence that names what is wrong, in the words of the dialog. */
class BadInputTest {

  @Test
  void classColumnThatIsNotThere() {
    assertRefused(
        MemoryTable.mixed(),
        Map.of(NodeOptions.CLASS_COLUMN, "klass"),
        "no class column 'klass'",
        "dialog");
  }

  @Test
  void classColumnOfNumbers() {
    assertRefused(
        MemoryTable.mixed(),
        Map.of(NodeOptions.CLASS_COLUMN, "count"),
        "'count' is of type 'INTEGER'",
        "Number to String");
  }

  @Test
  void tableWithoutAnyColumnOfLabels() {
    List<HostColumn> columns = List.of(column("x", CellKind.NUMBER));
    InvalidInputException refusal =
        assertThrows(InvalidInputException.class, () -> ColumnRoles.guessClass(columns));
    assertTrue(refusal.getMessage().contains("no column of text"));
  }

  @Test
  void lastColumnOfLabelsIsGuessed() {
    assertEquals("class", ColumnRoles.guessClass(MemoryTable.mixed().columns()));
  }

  @Test
  void oneClass() {
    assertRefused(table("a", "a", "a"), Map.of(), "class 'a'", "at least two classes");
    MemoryTable domain =
        new MemoryTable(column("x", CellKind.NUMBER), column("class", CellKind.TEXT, "a"));
    assertRefused(domain.row(1.0, "a"), Map.of(), "only the value 'a'");
  }

  @Test
  void noRows() {
    assertRefused(table(), Map.of(), "no rows");
  }

  @Test
  void classMissingEverywhere() {
    MemoryTable domain =
        new MemoryTable(column("x", CellKind.NUMBER), column("class", CellKind.TEXT, "a", "b"));
    assertRefused(domain.row(1.0, null).row(2.0, null), Map.of(), "missing in every row");
  }

  @Test
  void valueThatTheDomainDoesNotKnow() {
    MemoryTable domain =
        new MemoryTable(column("x", CellKind.NUMBER), column("class", CellKind.TEXT, "a", "b"));
    assertRefused(
        domain.row(1.0, "a").row(2.0, "c"), Map.of(), "'c' in row 'Row1'", "Domain Calculator");
  }

  @Test
  void infiniteNumber() {
    MemoryTable table = table("a", "b", "a");
    assertRefused(table.row(Double.POSITIVE_INFINITY, "a"), Map.of(), "'x'", "Infinity", "'Row3'");
  }

  @Test
  void wholeNumberBeyondDoubles() {
    MemoryTable table =
        new MemoryTable(column("id", CellKind.LONG), column("class", CellKind.TEXT, "a", "b"));
    assertRefused(table.row(1e17, "a").row(1.0, "b"), Map.of(), "'id'", "2^53");
  }

  @Test
  void unsupportedColumnsAreRefusedOnRequest() {
    assertRefused(
        MemoryTable.mixed(),
        Map.of(NodeOptions.UNSUPPORTED, "refuse"),
        "'picture' (OTHER)",
        "column filter");
  }

  @Test
  void nothingBesidesTheClass() {
    HostSetup<?> setup = setup(Map.of());
    MemoryTable table = MemoryTable.mixed();
    InvalidInputException refusal =
        assertThrows(
            InvalidInputException.class,
            () -> BalanceRun.run(setup, List.of("class"), table, Monitor.silent()));
    assertTrue(refusal.getMessage().contains("no column is included"));
  }

  @Test
  void identifiersAndEmptyColumnsPointToTheColumnFilter() {
    MemoryTable identifiers =
        new MemoryTable(column("id", CellKind.TEXT), column("class", CellKind.TEXT, "a", "b"));
    MemoryTable empty =
        new MemoryTable(column("x", CellKind.NUMBER), column("class", CellKind.TEXT, "a", "b"));
    for (int i = 0; i < 80; i++) {
      identifiers.row("id" + i, i % 4 == 0 ? "b" : "a");
      empty.row(null, i % 4 == 0 ? "b" : "a");
    }
    assertRefused(identifiers, Map.of(), "'id'", "exclude it in the column filter");
    assertRefused(empty, Map.of(), "'x'", "exclude it in the column filter");
  }

  @Test
  void targetsThatCannotBeMet() {
    assertRefused(MemoryTable.mixed(), Map.of("target", "rare=20"), "'rare'");
    assertRefused(MemoryTable.mixed(), Map.of("target", "few=2"), "few");
    assertSettingRefused(Map.of("target", "ratio=7"), "ratio");
    assertSettingRefused(Map.of("target", "some"), "some");
  }

  @Test
  void settingsOutOfRangeAreNamedAsInTheDialog() {
    assertSettingRefused(Map.of("neighbors", 0), "Setting 'Neighbours'", "from 1 to");
    assertSettingRefused(Map.of("threads", -1), "Setting 'Threads'");
    assertSettingRefused(Map.of("fallback", "magic"), "magic");
  }

  @Test
  void oneFileForTwoPurposes() {
    InvalidInputException refusal =
        assertThrows(
            InvalidInputException.class,
            () ->
                NodeSetups.of(Methods.DEEP_SMOTE, Map.of("saveModel", "same", "report", "./same")));
    assertSentence(refusal, "The model to save and the report would both be", "same");
  }

  private static MemoryTable table(String... classes) {
    MemoryTable table =
        new MemoryTable(column("x", CellKind.NUMBER), column("class", CellKind.TEXT));
    for (int i = 0; i < classes.length; i++) {
      table.row((double) i, classes[i]);
    }
    return table;
  }

  private static HostSetup<?> setup(Map<String, Object> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.putIfAbsent(NodeOptions.CLASS_COLUMN, "class");
    return NodeSetups.of(Methods.SMOTE, all);
  }

  private static void assertRefused(
      MemoryTable table, Map<String, Object> values, String... words) {
    HostSetup<?> setup = setup(values);
    assertSentence(
        assertThrows(
            InvalidInputException.class,
            () -> BalanceRun.run(setup, table.names(), table, Monitor.silent())),
        words);
  }

  private static void assertSettingRefused(Map<String, Object> values, String... words) {
    assertSentence(assertThrows(InvalidInputException.class, () -> setup(values)), words);
  }

  private static void assertSentence(InvalidInputException refusal, String... words) {
    String sentence = refusal.getMessage();
    Consumer<String> contained = word -> assertTrue(sentence.contains(word), sentence);
    List.of(words).forEach(contained);
    assertFalse(sentence.matches(".*[ (]-[a-zA-Z].*"), "a node has no flags: " + sentence);
    assertTrue(sentence.endsWith("."), sentence);
  }
}
