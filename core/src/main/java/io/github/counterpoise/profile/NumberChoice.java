package io.github.counterpoise.profile;

import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The form of a column of numbers, or why it has none.
 *
 * @param form the form
 * @param whole whether all values are whole
 * @param decimals digits after the point that synthetic values may have, {@link NumberForm#ANY}
 * @param remark what may be doubted, or null
 * @param problem a sentence where cells contradict the form or each other, else null
 */
record NumberChoice(NumberForm form, boolean whole, int decimals, String remark, String problem) {

  private static final double FEW = 0.01; // so many cells in another form are odd ones

  /**
   * Chooses the form that most cells have.
   *
   * @param column a column of which most cells are numbers
   * @param evidence what other columns tell
   * @param missing tells texts that mean a missing value
   */
  static NumberChoice of(TextCensus column, FileEvidence evidence, Predicate<String> missing) {
    TextProfile profile = column.profile();
    NumberForm signs = signs(column, evidence);
    if (signs == null) {
      Stray first = Stray.first(profile.texts(), text -> missing.test(text) || !isDoubtful(text));
      return new NumberChoice(
          NumberForm.PLAIN,
          false,
          NumberForm.ANY,
          null,
          Sentences.doubtfulSign(profile.name(), first.line(), first.text()));
    }
    String problem = problem(column, signs, missing);
    return new DecimalCount(column, signs, missing).choice(problem);
  }

  /** Returns comma, point and units; null where nobody can tell. */
  private static NumberForm signs(TextCensus column, FileEvidence evidence) {
    char decimal = column.rules().decimal();
    char grouping = column.rules().thousands();
    if (decimal == 0 && grouping == ',') {
      decimal = '.';
    } else if (decimal == 0 && grouping == '.') {
      decimal = ',';
    } else if (decimal == 0) {
      decimal = decimal(column, evidence);
    }
    if (decimal == 0) {
      return null;
    }
    if (grouping == 0) {
      grouping = grouping(column, decimal);
    }
    String[] unit = most(column).split("\t", -1);
    return new NumberForm(
        decimal, grouping, unit[0], unit[1], NumberForm.ANY, false, true, column.negative());
  }

  private static char decimal(TextCensus column, FileEvidence evidence) {
    if (column.commas() > 0 || column.points() > 0) {
      return column.commas() > column.points() ? ',' : '.';
    }
    if (column.doubtfulCommas() == 0) {
      return column.doubtfulPoints() > 0 && evidence.decimal() == ',' ? ',' : '.';
    }
    if (column.doubtfulPoints() > 0) {
      return column.doubtfulCommas() > column.doubtfulPoints() ? ',' : '.';
    }
    if (column.profile().numbers().ungrouped() > 0) {
      return ','; // 12345 stands beside 1,234
    }
    return evidence.decimal();
  }

  private static char grouping(TextCensus column, char decimal) {
    char other = decimal == ',' ? '.' : ',';
    int doubtful = other == ',' ? column.doubtfulCommas() : column.doubtfulPoints();
    int gaps = column.groupings().getOrDefault(' ', 0) + column.groupings().getOrDefault('\'', 0);
    if (column.groupings().getOrDefault(other, 0) + doubtful > gaps) {
      return other;
    }
    return gaps == 0 ? 0 : gap(column.profile().texts());
  }

  /** Returns the very character that parts thousands. */
  private static char gap(TextPool texts) {
    for (int i = 0; i < texts.size(); i++) {
      NumberText number = NumberText.of(texts.text(i));
      if (number != null && number.separators() != null) {
        for (char c : number.core().toCharArray()) {
          if (NumberText.isGap(c)) {
            return c;
          }
        }
      }
    }
    return ' ';
  }

  private static String most(TextCensus column) {
    int plain = column.profile().numbers().cells();
    Map<String, Integer> units = column.units();
    String best = "\t";
    for (Map.Entry<String, Integer> unit : units.entrySet()) {
      int bare = plain + units.getOrDefault("\t", 0);
      int count = best.equals("\t") ? bare : units.get(best);
      best = unit.getValue() > count ? unit.getKey() : best;
    }
    return best;
  }

  private static String problem(TextCensus column, NumberForm form, Predicate<String> missing) {
    TextProfile profile = column.profile();
    Stray stray =
        Stray.first(profile.texts(), text -> missing.test(text) || !Double.isNaN(form.parse(text)));
    NumberCounts plain = profile.numbers();
    int strayLine = stray == null ? Integer.MAX_VALUE : stray.line();
    if (form.decimal() == ','
        && plain.clearPoints() > 0
        && plain.firstClearPointLine() < strayLine) {
      return Sentences.mixedSigns(
          profile.name(), plain.firstClearPointLine(), DateChoice.number(plain.firstClearPoint()));
    }
    boolean share = form.suffix().contains("%") || form.suffix().contains("‰");
    if (share && plain.nonZero() > 0 && plain.firstNonZeroLine() < strayLine) {
      return Sentences.noUnit(
          profile.name(),
          plain.firstNonZeroLine(),
          DateChoice.number(plain.firstNonZero()),
          form.suffix().strip());
    }
    if (form.decimal() == ',' && form.grouping() != '.' && plain.doubtfulPoints() > 0) {
      return Sentences.doubtfulSign(profile.name(), plain.firstLine(), "1.234");
    }
    return stray == null
        ? null
        : Sentences.notNumber(profile.name(), stray.line(), stray.text(), form, stray.others());
  }

  private static boolean isDoubtful(String text) {
    NumberText number = NumberText.of(text);
    return number != null && number.separators() != null && number.separators().doubtful() != 0;
  }

  /** How many decimals the cells of a column have. */
  private static final class DecimalCount {
    private final TextCensus column;
    private final NumberForm signs;
    private final int[] cells = new int[NumberCounts.MOST_DECIMALS + 1];
    private int all;
    private int pointed;
    private int fractions;
    private int firstFractionLine;
    private String firstFraction;

    DecimalCount(TextCensus column, NumberForm signs, Predicate<String> missing) {
      this.column = column;
      this.signs = signs;
      NumberCounts plain = column.profile().numbers();
      boolean points = signs.decimal() == '.';
      for (int d = 0; d < cells.length; d++) {
        cells[points ? d : 0] += plain.withDecimals(d);
      }
      all = plain.cells();
      pointed = points ? plain.pointed() : 0;
      fractions = points ? plain.fractions() : 0;
      firstFractionLine = plain.firstFractionLine();
      firstFraction = DateChoice.number(plain.firstFraction());
      TextPool texts = column.profile().texts();
      for (int i = 0; i < texts.size(); i++) {
        NumberText number = missing.test(texts.text(i)) ? null : NumberText.of(texts.text(i));
        if (number != null) {
          add(number, texts.count(i), texts.line(i), texts.text(i));
        }
      }
    }

    private void add(NumberText number, int count, int line, String text) {
      double value = signs.parse(number);
      if (Double.isNaN(value)) {
        return;
      }
      cells[Math.min(NumberCounts.MOST_DECIMALS, number.decimals(signs.decimal()))] += count;
      all += count;
      pointed += number.core().indexOf(signs.decimal()) >= 0 ? count : 0;
      if (value != Math.rint(value)) {
        if (fractions == 0 || line < firstFractionLine) {
          firstFractionLine = line;
          firstFraction = text;
        }
        fractions += count;
      }
    }

    NumberChoice choice(String problem) {
      if (all == 0) {
        return choice(NumberForm.ANY, false, true, NumberForm.ANY, false, null, problem);
      }
      if (fractions == 0) {
        boolean bare = 2 * pointed <= all;
        int zeros = bare ? 0 : mostCommon();
        return choice(zeros, true, bare, 0, true, null, problem);
      }
      if (fractions <= FEW * all) {
        String remark =
            String.format(
                Locale.ROOT,
                "%s: %d of %d numbers %s a fraction (first '%s' in line %d); synthetic ones are whole",
                column.profile().name(),
                fractions,
                all,
                fractions == 1 ? "has" : "have",
                firstFraction,
                firstFractionLine);
        return choice(0, false, true, 0, false, remark, problem);
      }
      int decimals = mostOf();
      boolean any = decimals > 15 || column.profile().numbers().fractionsWithExponent() > FEW * all;
      boolean padded = !any && decimals > 0 && cells[decimals] >= (1 - FEW) * pointed;
      boolean bare = pointed < all;
      return choice(
          any ? NumberForm.ANY : decimals,
          padded,
          bare,
          any ? NumberForm.ANY : decimals,
          false,
          null,
          problem);
    }

    private NumberChoice choice(
        int written,
        boolean padded,
        boolean bare,
        int decimals,
        boolean whole,
        String remark,
        String problem) {
      NumberForm form =
          new NumberForm(
              signs.decimal(),
              signs.grouping(),
              signs.prefix(),
              signs.suffix(),
              written,
              padded,
              bare,
              signs.negative());
      return new NumberChoice(form, whole, decimals, remark, problem);
    }

    /** Returns the fewest decimals that all cells but few odd ones make do with. */
    private int mostOf() {
      int within = 0;
      for (int d = 0; d < cells.length; d++) {
        within += cells[d];
        if (within >= (1 - FEW) * all) {
          return d;
        }
      }
      return cells.length - 1;
    }

    private int mostCommon() {
      int best = 1;
      for (int d = 1; d < cells.length; d++) {
        best = cells[d] > cells[best] ? d : best;
      }
      return Math.min(best, 15);
    }
  }
}
