package io.github.counterpoise.examples.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A table for the terminal: columns as wide as their widest cell, numbers to the right. */
public final class TextTable {

  private final List<List<String>> rows = new ArrayList<>();

  /**
   * Starts a table.
   *
   * @param header names of the columns
   */
  public TextTable(String... header) {
    rows.add(List.of(header));
  }

  /**
   * Adds a row.
   *
   * @param cells as many as there are columns
   */
  public void add(Object... cells) {
    List<String> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(String.valueOf(cell));
    }
    rows.add(row);
  }

  /**
   * Prints the table.
   *
   * @param out where to
   */
  public void print(PrintWriter out) {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    boolean[] numeric = new boolean[columns];
    for (int c = 0; c < columns; c++) {
      int column = c;
      widths[c] = rows.stream().mapToInt(r -> r.get(column).length()).max().orElse(0);
      numeric[c] = rows.stream().skip(1).allMatch(r -> r.get(column).matches("[-+±0-9., ]*"));
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < columns; c++) {
        String space = " ".repeat(widths[c] - row.get(c).length());
        line.append(c == 0 ? "" : "  ");
        line.append(numeric[c] ? space + row.get(c) : row.get(c) + space);
      }
      out.println(line.toString().stripTrailing());
    }
    out.flush();
  }
}
