package io.github.counterpoise.knime.adapter;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

/** The target in a dialog: its text, and below it a table with a row per class. */
public final class TargetPane extends JPanel {

  private static final long serialVersionUID = 1;
  private static final Dimension TABLE = new Dimension(380, 96);

  private final JTextField field;
  private final TargetTable table;
  private final JTable grid;
  private final transient Consumer<String> listener;
  private boolean showing;

  /**
   * Makes a pane.
   *
   * @param label what stands before the text
   * @param width characters of the text that are seen
   * @param listener takes the text whenever the user changed it
   * @param newRows whether numbers are those of new rows, not of rows in all
   */
  public TargetPane(String label, int width, Consumer<String> listener, boolean newRows) {
    super(new BorderLayout(0, 4));
    this.listener = listener;
    field = new JTextField(width);
    table = new TargetTable(field::setText, newRows);
    grid = new JTable(table);
    grid.putClientProperty("terminateEditOnFocusLost", true);
    JPanel line = new JPanel(new FlowLayout());
    line.add(new JLabel(label));
    line.add(field);
    add(line, BorderLayout.NORTH);
    JScrollPane scroll = new JScrollPane(grid);
    scroll.setPreferredSize(TABLE);
    add(scroll, BorderLayout.CENTER);
    field.getDocument().addDocumentListener(new Changes());
  }

  /**
   * Shows a target.
   *
   * @param text its text
   */
  public void show(String text) {
    if (!field.getText().equals(text)) {
      showing = true;
      field.setText(text);
      showing = false;
    }
    table.show(text);
  }

  /**
   * Shows classes.
   *
   * @param labels the classes
   * @param counts their rows as far as they are known
   */
  public void show(List<String> labels, Map<String, Integer> counts) {
    table.show(labels, counts);
  }

  /** Takes over a cell that is still being edited. */
  public void finish() {
    if (grid.isEditing()) {
      grid.getCellEditor().stopCellEditing();
    }
  }

  @Override
  public void setEnabled(boolean enabled) {
    super.setEnabled(enabled);
    for (Component part : List.of(field, grid)) {
      part.setEnabled(enabled);
    }
  }

  @Override
  public void setToolTipText(String text) {
    super.setToolTipText(text);
    field.setToolTipText(text);
    grid.setToolTipText(text);
  }

  private final class Changes implements DocumentListener {
    @Override
    public void insertUpdate(DocumentEvent event) {
      changed();
    }

    @Override
    public void removeUpdate(DocumentEvent event) {
      changed();
    }

    @Override
    public void changedUpdate(DocumentEvent event) {
      changed();
    }

    private void changed() {
      table.show(field.getText());
      if (!showing) {
        listener.accept(field.getText());
      }
    }
  }
}
