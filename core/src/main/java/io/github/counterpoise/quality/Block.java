package io.github.counterpoise.quality;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A piece of a {@link Section}. All texts are plain; the page escapes them. */
public sealed interface Block {

  /**
   * Running text.
   *
   * @param text one or more sentences
   */
  record Paragraph(String text) implements Block {}

  /**
   * Sentences that must not be overlooked, set apart.
   *
   * @param sentences one entry per warning
   */
  record Notes(List<String> sentences) implements Block {
    /** Copies the list. */
    public Notes {
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * Names and values side by side.
   *
   * @param entries values by name, shown in the map's order
   */
  record Facts(Map<String, String> entries) implements Block {
    /** Copies the map, keeping its order. */
    public Facts {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
  }

  /**
   * A table.
   *
   * @param caption a sentence above it, empty for none
   * @param columns the column heads
   * @param groups the rows, in groups
   */
  record Grid(String caption, List<String> columns, List<Group> groups) implements Block {
    /** Copies the lists and checks that every row has a cell per column. */
    public Grid {
      columns = List.copyOf(columns);
      groups = List.copyOf(groups);
      for (Group group : groups) {
        for (List<Cell> row : group.rows()) {
          if (row.size() != columns.size()) {
            throw new IllegalArgumentException(
                String.format(
                    Locale.ROOT,
                    "A row of %d cells in a table of %d columns",
                    row.size(),
                    columns.size()));
          }
        }
      }
    }
  }

  /**
   * Rows of a table that belong together.
   *
   * @param heading what they have in common, empty for none
   * @param rows the rows; the first cell of each names it
   */
  record Group(String heading, List<List<Cell>> rows) {
    /** Copies the lists. */
    public Group {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /**
   * One cell of a table.
   *
   * @param text what it says
   * @param number whether it is set as a number: to the right, digits below digits
   * @param strong whether it stands out, for instance as the best of its column
   */
  record Cell(String text, boolean number, boolean strong) {

    /**
     * Returns a cell of words.
     *
     * @param text what it says
     */
    public static Cell text(String text) {
      return new Cell(text, false, false);
    }

    /**
     * Returns a cell set as a number.
     *
     * @param text what it says
     */
    public static Cell number(String text) {
      return new Cell(text, true, false);
    }

    /**
     * Returns a cell set as a number that stands out.
     *
     * @param text what it says
     */
    public static Cell best(String text) {
      return new Cell(text, true, true);
    }
  }

  /**
   * Pictures side by side, as many as the page's width allows.
   *
   * @param caption how to read them, empty for none
   * @param legend which colours to explain above them
   * @param pictures the pictures
   */
  record Pictures(String caption, Legend legend, List<Picture> pictures) implements Block {
    /** Copies the list. */
    public Pictures {
      pictures = List.copyOf(pictures);
    }
  }

  /** The colours explained above pictures. */
  enum Legend {
    /** None: the pictures explain their own. */
    NONE,
    /** Those of real and of synthetic rows. */
    ROWS,
    /** Those of real and of synthetic rows, and of the rows of other classes. */
    ROWS_AND_OTHERS
  }
}
