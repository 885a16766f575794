package io.github.counterpoise.knime.adapter;

import io.github.counterpoise.balance.TargetText;
import io.github.counterpoise.balance.Targets;
import io.github.counterpoise.run.InvalidInputException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.table.AbstractTableModel;

/**
 * The classes with the rows they have and the rows they shall have, in step with the text of the
 * target: a number entered here makes the text name the class, and a text shows here what it comes
 * to where the numbers of rows are known.
 */
public final class TargetTable extends AbstractTableModel {

  private static final long serialVersionUID = 1;
  private static final List<String> TOTALS = List.of("Class", "Rows now", "Rows wanted");
  private static final List<String> NEW_ROWS = List.of("Class", "Training rows", "New rows");
  private static final int NOW = 1;
  private static final int WANTED = 2;

  private final transient Consumer<String> listener;
  private final boolean newRows;
  private transient List<String> labels = List.of();
  private transient Map<String, Integer> counts = Map.of();
  private String text = "auto";

  /**
   * Makes an empty table.
   *
   * @param listener takes the text of the target when a number was entered
   * @param newRows whether numbers are those of new rows, not of rows in all
   */
  public TargetTable(Consumer<String> listener, boolean newRows) {
    this.newRows = newRows;
    this.listener = listener;
  }

  /**
   * Shows classes.
   *
   * @param newLabels the classes
   * @param newCounts their rows as far as they are known
   */
  public void show(List<String> newLabels, Map<String, Integer> newCounts) {
    labels = List.copyOf(newLabels);
    counts = Map.copyOf(newCounts);
    fireTableDataChanged();
  }

  /**
   * Shows what a target comes to.
   *
   * @param newText the text, understood or not
   */
  public void show(String newText) {
    if (!newText.equals(text)) {
      text = newText;
      fireTableDataChanged();
    }
  }

  @Override
  public int getRowCount() {
    return labels.size();
  }

  @Override
  public int getColumnCount() {
    return TOTALS.size();
  }

  @Override
  public String getColumnName(int column) {
    return (newRows ? NEW_ROWS : TOTALS).get(column);
  }

  @Override
  public boolean isCellEditable(int row, int column) {
    return column == WANTED;
  }

  @Override
  public Object getValueAt(int row, int column) {
    String label = labels.get(row);
    return switch (column) {
      case NOW -> counts.containsKey(label) ? counts.get(label).toString() : "?";
      case WANTED -> wanted(row);
      default -> label;
    };
  }

  /** A number names the class in the text; an empty cell takes it out. */
  @Override
  public void setValueAt(Object value, int row, int column) {
    String number = String.valueOf(value).strip();
    if (number.equals(wanted(row))) {
      return;
    }
    Map<String, Integer> totals = new LinkedHashMap<>(named().orElse(Map.of()));
    totals.keySet().retainAll(labels);
    if (number.isEmpty()) {
      totals.remove(labels.get(row));
    } else {
      try {
        totals.put(labels.get(row), Integer.parseInt(number));
      } catch (NumberFormatException e) {
        return; // what is no number is not taken, and the cell shows what was there
      }
    }
    text = totals.isEmpty() ? "auto" : TargetText.of(totals);
    fireTableDataChanged();
    listener.accept(text);
  }

  private String wanted(int row) {
    Optional<Map<String, Integer>> named = named();
    if (named.isPresent()) {
      Integer total = named.get().get(labels.get(row));
      return total == null ? "" : total.toString();
    }
    return counts.keySet().containsAll(labels) ? worked(row) : "";
  }

  /** Returns what a rule comes to. */
  private String worked(int row) {
    try {
      int[] now = labels.stream().mapToInt(counts::get).toArray();
      int total = Targets.parse(text).totals(now, labels)[row];
      return String.valueOf(newRows ? total - now[row] : total);
    } catch (InvalidInputException e) {
      return ""; // the dialog says so when it is closed
    }
  }

  private Optional<Map<String, Integer>> named() {
    try {
      return TargetText.totals(text);
    } catch (InvalidInputException e) {
      return Optional.empty();
    }
  }
}
