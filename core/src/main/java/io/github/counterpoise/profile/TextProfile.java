package io.github.counterpoise.profile;

/**
 * What the cells of one column of a text file look like, counted cell by cell. Plain numbers are
 * counted and given back as values; every other text is kept once (see {@link #textOf}). What the
 * column holds is decided by {@link TextDecision} when all cells were seen.
 */
public final class TextProfile {

  private static final long FIRST_CODE = 0x7ff8_0000_0000_0001L; // NaN with a number in it

  private final String name;
  private final boolean labels;
  private final NumberCounts numbers = new NumberCounts();
  private final TextPool texts = new TextPool();
  private final PlainNumber number = new PlainNumber();
  private int cells;
  private int empty;

  /**
   * Starts with no cells.
   *
   * @param name the column's name
   * @param labels whether every cell is kept as a text, since the column is known to hold labels
   */
  public TextProfile(String name, boolean labels) {
    this.name = name;
    this.labels = labels;
  }

  /**
   * Takes one cell into account.
   *
   * @param text holds the cell
   * @param from where it starts, after blanks
   * @param to where it ends, exclusive, before blanks
   * @param quoted whether it stands in quotes
   * @param line number of its line
   * @return the value of a plain number; else a kind of {@code NaN} that tells the text
   */
  public double add(char[] text, int from, int to, boolean quoted, int line) {
    cells++;
    if (from == to) {
      empty++;
      return Double.NaN;
    }
    if (!labels && number.scan(text, from, to)) {
      numbers.add(number, line);
      return number.value();
    }
    int index = texts.add(text, from, to, quoted, line);
    return Double.longBitsToDouble(FIRST_CODE + index);
  }

  /**
   * Returns the index of the text that a cell has, for what {@link #add} gave for it.
   *
   * @param cell {@code NaN} of some kind
   * @return the index, -1 for an empty cell
   */
  public static int textOf(double cell) {
    return (int) (Double.doubleToRawLongBits(cell) - FIRST_CODE);
  }

  /** Returns the column's name. */
  public String name() {
    return name;
  }

  /** Returns whether every cell is kept as a text. */
  public boolean isLabels() {
    return labels;
  }

  /** Returns the number of cells, the empty ones included. */
  public int cells() {
    return cells;
  }

  /** Returns the number of empty cells. */
  public int empty() {
    return empty;
  }

  NumberCounts numbers() {
    return numbers;
  }

  TextPool texts() {
    return texts;
  }
}
