package io.github.counterpoise.knime.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.swing.JTable;
import javax.swing.JTextField;
import org.junit.jupiter.api.Test;

/** The table of classes beside the text of the target. */
class TargetTableTest {

  private static final List<String> LABELS = List.of("many", "few", "a,b");

  private final List<String> heard = new ArrayList<>();
  private final TargetTable table = new TargetTable(heard::add, false);

  @Test
  void ruleShowsWhatItComesTo() {
    table.show(LABELS, Map.of("many", 100, "few", 10, "a,b", 20));
    assertEquals(List.of("many", "100", "100"), row(0));
    assertEquals(List.of("few", "10", "100"), row(1));
    table.show("ratio=0.5");
    assertEquals(List.of("few", "10", "50"), row(1));
  }

  /** Of new rows a rule shows what a class lacks, and a number is taken as it is. */
  @Test
  void newRowsAreCountedWithoutThoseThatAreThere() {
    TargetTable newRows = new TargetTable(heard::add, true);
    newRows.show(LABELS, Map.of("many", 100, "few", 10, "a,b", 20));
    assertEquals(List.of("0", "90", "80"), wanted(newRows));
    newRows.setValueAt("50", 1, 2);
    assertEquals(List.of("few=50"), heard);
    assertEquals(List.of("", "50", ""), wanted(newRows));
    assertEquals("New rows", newRows.getColumnName(2));
    assertEquals("Training rows", newRows.getColumnName(1));
  }

  private static List<Object> wanted(TargetTable table) {
    return List.of(table.getValueAt(0, 2), table.getValueAt(1, 2), table.getValueAt(2, 2));
  }

  @Test
  void rowsThatAreNotKnownAreNotGuessed() {
    table.show(LABELS, Map.of());
    assertEquals(List.of("few", "?", ""), row(1));
  }

  @Test
  void numberEnteredNamesTheClassAndEmptyCellTakesItOut() {
    table.show(LABELS, Map.of());
    table.setValueAt("40", 1, 2);
    table.setValueAt(" 50 ", 2, 2);
    assertEquals(List.of("few=40", "few=40,'a,b'=50"), heard);
    assertEquals(List.of("a,b", "?", "50"), row(2));
    table.setValueAt("", 1, 2);
    table.setValueAt("", 2, 2);
    assertEquals(List.of("'a,b'=50", "auto"), heard.subList(2, 4));
  }

  @Test
  void whatIsNoNumberIsNotTaken() {
    table.show(LABELS, Map.of());
    table.setValueAt("many", 1, 2);
    assertTrue(heard.isEmpty());
    assertFalse(table.isCellEditable(1, 1));
    assertTrue(table.isCellEditable(1, 2));
  }

  @Test
  void textThatIsNotUnderstoodShowsNoNumbers() {
    table.show(LABELS, Map.of("many", 100, "few", 10, "a,b", 20));
    table.show("rat");
    assertEquals(List.of("few", "10", ""), row(1));
  }

  @Test
  void paneKeepsTextAndTableInStep() {
    TargetPane pane = new TargetPane("Target", 20, heard::add, false);
    JTextField field = find(pane, JTextField.class);
    JTable grid = find(pane, JTable.class);
    pane.show(LABELS, Map.of());
    pane.show("few=7");
    assertEquals("7", grid.getValueAt(1, 2));
    assertTrue(heard.isEmpty(), "what the host sets it knows");
    grid.setValueAt("9", 1, 2);
    assertEquals("few=9", field.getText());
    assertEquals("few=9", heard.get(heard.size() - 1));
    field.setText("minority");
    assertEquals("minority", heard.get(heard.size() - 1));
    assertEquals("", grid.getValueAt(1, 2));
  }

  private List<Object> row(int index) {
    return List.of(
        table.getValueAt(index, 0), table.getValueAt(index, 1), table.getValueAt(index, 2));
  }

  private static <T> T find(Container pane, Class<T> type) {
    for (Component part : pane.getComponents()) {
      if (type.isInstance(part)) {
        return type.cast(part);
      }
      T found = part instanceof Container inner ? find(inner, type) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
