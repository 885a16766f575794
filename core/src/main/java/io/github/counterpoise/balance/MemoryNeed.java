package io.github.counterpoise.balance;

import io.github.counterpoise.image.ImageMemory;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Table;
import java.util.Locale;

/**
 * How much memory a balanced table takes while it is made, estimated before anything is.
 *
 * <p>A row takes 8 bytes for each cell and for its weight, a synthetic one {@value #ORIGIN_BYTES}
 * more for the numbers of its parents, which are held twice while they are noted, and a host that
 * makes objects of rows what it says it takes. Of the memory Java may use, {@value #USABLE_PERCENT}
 * per cent count: long columns need room in one piece, which is not always there.
 */
public final class MemoryNeed {

  /** A host that passes rows on as they are made. */
  public static final MemoryNeed STREAMING = new MemoryNeed(0, 0);

  private static final int ORIGIN_BYTES = 40;
  private static final int REPORT_BYTES = 64;
  private static final int USABLE_PERCENT = 75;
  private static final double MEGA = 1e6;

  private final double bytesPerRow;
  private final double copies;

  /**
   * Says what a host takes besides the table and the synthetic rows.
   *
   * @param bytesPerRow bytes for each row, whatever its number of cells
   * @param copies how often it holds the cells of a row
   */
  public MemoryNeed(double bytesPerRow, double copies) {
    this.bytesPerRow = bytesPerRow;
    this.copies = copies;
  }

  /** Returns what a host takes that draws up a report as well, which sorts every column. */
  public MemoryNeed withReport() {
    return new MemoryNeed(bytesPerRow + REPORT_BYTES, copies + 1);
  }

  /**
   * Refuses what does not fit.
   *
   * @param table the rows that are there
   * @param made number of rows to make, at least 0
   * @param most bytes that Java may use
   * @throws InvalidInputException if they take more
   */
  void check(Table table, long made, long most) {
    double cells = 8.0 * (table.schema().width() + 1 + stepCells(table));
    double original = cells * (1 + copies) + bytesPerRow;
    double synthetic = original + ORIGIN_BYTES;
    double usable = (double) most * USABLE_PERCENT / 100 - table.rows() * original;
    if (made == 0 || made * synthetic <= usable) {
      return;
    }
    double need = (table.rows() * original + made * synthetic) * 100 / USABLE_PERCENT;
    throw new InvalidInputException(
        String.format(
            Locale.ROOT,
            "The target asks for %,d new rows of %,d columns, for which Java needs about %,.0f MB of"
                + " memory; it may use %,.0f MB, enough for about %,d new rows, so ask for fewer%s or"
                + " raise the limit (-Xmx%dm).",
            made,
            table.schema().width(),
            need / MEGA,
            (double) most / MEGA,
            Math.max(0, (long) (usable / synthetic)),
            table.schema().shape() instanceof DataShape.Image image
                ? ", make images smaller (for instance -image " + ImageMemory.smaller(image) + ")"
                : "",
            (long) Math.ceil(need * 1.05 / (1 << 20))));
  }

  /** Returns how many cells the runs of a row have on average. */
  private static double stepCells(Table table) {
    double cells = 0;
    for (int column : table.schema().series()) {
      Table steps = table.series(column).steps();
      cells += (double) steps.rows() * steps.schema().width();
    }
    return cells / Math.max(1, table.rows());
  }

  /**
   * Returns what to say when memory has run out all the same.
   *
   * @param error what was thrown
   */
  public static InvalidInputException exhausted(OutOfMemoryError error) {
    return new InvalidInputException(
        String.format(
            Locale.ROOT,
            "Java ran out of memory (it may use %,.0f MB); raise the limit (for instance -Xmx%dm), or"
                + " work on fewer rows.",
            (double) Runtime.getRuntime().maxMemory() / MEGA,
            2 * (Runtime.getRuntime().maxMemory() >> 20)),
        error);
  }
}
