package io.github.counterpoise.profile;

import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.TimeUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a column of a text file was taken for, how its texts are turned into values and values into
 * texts of its own form, and what of that should be said.
 */
public final class ColumnReading {

  /** What a column holds. */
  public enum Kind {
    /** Numbers. */
    NUMBERS,
    /** Points in time. */
    DATES,
    /** Labels. */
    LABELS
  }

  private static final List<TimeUnit> UNITS =
      List.of(TimeUnit.DAY, TimeUnit.HOUR, TimeUnit.MINUTE, TimeUnit.SECOND, TimeUnit.MILLISECOND);

  private final Kind kind;
  private final TextProfile profile;
  private final NumberChoice numbers; // null where there are none
  private final DateForm dates; // null where there are none
  private final Set<String> missing; // texts that mean a missing value
  private final List<String> remarks;
  private final String problem;
  private final boolean needsTexts;
  private final List<String> labels = new ArrayList<>();
  private final Map<String, Integer> missingCells = new LinkedHashMap<>();
  private double[] values; // by text

  ColumnReading(
      Kind kind,
      TextProfile profile,
      NumberChoice numbers,
      DateForm dates,
      Set<String> missing,
      List<String> remarks,
      String problem,
      boolean needsTexts) {
    this.kind = kind;
    this.profile = profile;
    this.numbers = numbers;
    this.dates = dates;
    this.missing = Set.copyOf(missing);
    this.remarks = List.copyOf(remarks);
    this.problem = problem;
    this.needsTexts = needsTexts;
    valueTexts();
  }

  private void valueTexts() {
    TextPool texts = profile.texts();
    values = new double[texts.size()];
    for (int i = 0; i < values.length; i++) {
      String text = texts.text(i);
      if (isMissing(text)) {
        missingCells.put(text, texts.count(i));
        values[i] = Double.NaN;
      } else if (kind == Kind.LABELS) {
        values[i] = labels.size();
        labels.add(text);
      } else if (problem == null) {
        values[i] = kind == Kind.NUMBERS ? numbers.form().parse(text) : date(text);
      }
    }
  }

  private double date(String text) {
    long millis = dates.parse(text);
    return millis <= DateForm.IMPOSSIBLE ? Double.NaN : millis;
  }

  /** Returns what the column holds. */
  public Kind kind() {
    return kind;
  }

  /** Returns the column's name. */
  public String name() {
    return profile.name();
  }

  /** Returns why the column cannot be read, in one sentence, or nothing where it can. */
  public Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  /** Returns what should be said about the column, besides missing cells; no full stops. */
  public List<String> remarks() {
    return remarks;
  }

  /** Returns the number of cells. */
  public int cells() {
    return profile.cells();
  }

  /** Returns the number of empty cells. */
  public int empty() {
    return profile.empty();
  }

  /** Returns the texts other than empty ones that were taken as missing, with numbers of cells. */
  public Map<String, Integer> missingTexts() {
    return missingCells;
  }

  /** Returns the number of missing cells, the empty ones included. */
  public int missing() {
    return empty() + missingCells.values().stream().mapToInt(n -> n).sum();
  }

  /** Returns the labels in order of appearance; none where the column holds none. */
  public List<String> labels() {
    return labels;
  }

  /**
   * Returns whether the column has to be read once more, every cell kept as a text, since numbers
   * among its cells are labels or mean something else than programs take them for.
   */
  public boolean needsTexts() {
    return needsTexts;
  }

  /**
   * Returns the same decision for the same cells.
   *
   * @param texts the cells, all kept as texts
   */
  public ColumnReading over(TextProfile texts) {
    String found = problem;
    List<String> said = new ArrayList<>(remarks);
    if (kind == Kind.LABELS) {
      LabelChoice choice = LabelChoice.of(texts, missing);
      found = found == null ? choice.problem() : found;
      said.addAll(choice.remarks());
    }
    return new ColumnReading(kind, texts, numbers, dates, missing, said, found, false);
  }

  /**
   * Returns whether a text of the column means a missing value.
   *
   * @param text the text
   */
  public boolean isMissing(String text) {
    return MissingWords.isAlways(text) || missing.contains(text);
  }

  /**
   * Turns what {@link TextProfile#add} gave for the cells into values of a table, in place.
   *
   * @param cells the cells by row
   * @param rows how many there are
   */
  public void resolve(double[] cells, int rows) {
    for (int row = 0; row < rows; row++) {
      if (Double.isNaN(cells[row])) {
        int text = TextProfile.textOf(cells[row]);
        cells[row] = text < 0 ? Double.NaN : values[text];
      }
    }
  }

  /**
   * Returns the column of a table.
   *
   * @param cells its values by row
   * @param rows how many there are
   */
  public Column column(double[] cells, int rows) {
    return switch (kind) {
      case LABELS -> new Column.Nominal(name(), labels);
      case DATES -> new Column.Date(name(), unit(cells, rows));
      case NUMBERS ->
          numbers.whole()
              ? new Column.Integral(name())
              : new Column.Numeric(name(), numbers.decimals());
    };
  }

  /** Returns the coarsest unit of time that all values are whole numbers of. */
  private static TimeUnit unit(double[] cells, int rows) {
    int unit = 0;
    for (int row = 0; row < rows; row++) {
      while (!Double.isNaN(cells[row]) && !UNITS.get(unit).fits(cells[row])) {
        unit++;
      }
    }
    if (unit > 0) {
      return UNITS.get(unit);
    }
    Map<Double, Boolean> firsts = new HashMap<>();
    for (int row = 0; row < rows; row++) {
      if (!Double.isNaN(cells[row])
          && firsts.putIfAbsent(cells[row], true) == null
          && !TimeUnit.MONTH.fits(cells[row])) {
        return TimeUnit.DAY;
      }
    }
    if (firsts.size() < 3) {
      return TimeUnit.DAY; // by chance
    }
    return firsts.keySet().stream().allMatch(TimeUnit.YEAR::fits) ? TimeUnit.YEAR : TimeUnit.MONTH;
  }

  /**
   * Returns a value as the column writes it; a missing one as the word that most of its missing
   * cells have.
   *
   * @param value a value of the table
   * @return the text, or null for a missing value of a column without missing cells
   */
  public String text(double value) {
    if (Double.isNaN(value)) {
      return missingText();
    }
    return switch (kind) {
      case LABELS -> labels.get((int) value);
      case DATES -> dates.format((long) Math.rint(value));
      case NUMBERS -> numbers.form().format(value);
    };
  }

  /** Returns whether texts of the column mean the same to other programs. */
  public boolean isStandard() {
    return switch (kind) {
      case LABELS -> true;
      case DATES -> dates.arff() != null;
      case NUMBERS -> numbers.form().isPlain();
    };
  }

  /** Returns the pattern of a column of dates as Weka has it, nothing where Weka cannot read it. */
  public Optional<String> datePattern() {
    return Optional.ofNullable(dates == null ? null : dates.arff());
  }

  /** Returns what of the cells' texts ARFF has no place for, in words; empty where it has all. */
  public String beyondArff() {
    return kind == Kind.DATES && problem == null ? dates.beyondArff() : "";
  }

  /** Returns the form of the cells in words, empty for labels and plain numbers. */
  public String form() {
    if (kind == Kind.DATES) {
      return dates.pattern().replace("'", "").replaceAll("(?<!S)S$", "[.S]");
    }
    return kind == Kind.NUMBERS ? numbers.form().words() : "";
  }

  /**
   * Returns how many decimals numbers have, 0 for whole ones, -1 for any or where there are none.
   */
  public int decimals() {
    return kind == Kind.NUMBERS ? numbers.decimals() : -1;
  }

  /** Returns whether the column holds whole numbers. */
  public boolean isWhole() {
    return kind == Kind.NUMBERS && numbers.whole();
  }

  /**
   * Returns what may be doubted about the values of a column of whole numbers.
   *
   * @param cells its values by row
   */
  public Optional<String> doubt(double[] cells) {
    return isWhole() ? NumberDoubts.of(name(), cells) : Optional.empty();
  }

  /**
   * Returns whether whole numbers may be codes; running numbers are a matter of {@link
   * ValueWarnings}, wherever the rows come from.
   *
   * @param cells its values by row
   */
  public Optional<String> codes(double[] cells) {
    return isWhole() ? NumberDoubts.codes(name(), cells) : Optional.empty();
  }

  private String missingText() {
    String best = null;
    int most = empty();
    for (Map.Entry<String, Integer> word : missingCells.entrySet()) {
      if (word.getValue() > most) {
        best = word.getKey();
        most = word.getValue();
      }
    }
    return best == null && empty() > 0 ? "" : best;
  }
}
