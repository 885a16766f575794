package io.github.counterpoise.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Decides, once all cells of a text file were seen, what each column holds. A column of which more
 * than half of the cells are numbers holds numbers, and one of which more than half are dates holds
 * dates; whatever does not fit there is a word for a missing value or a problem, never a reason to
 * take the column for something else. Numbers with leading zeros, such as postcodes, are labels.
 */
public final class TextDecision {

  /** What is known about a column before its cells are looked at. */
  public enum Wish {
    /** Nothing. */
    GUESS,
    /** The user says that it holds labels. */
    LABELS,
    /** It holds labels in data of the same kind. */
    LIKELY_LABELS,
    /** It is the class. */
    CLASS,
    /** The user says that it holds numbers. */
    NUMBERS
  }

  private static final int FEWEST_MONTHS = 10; // 202405 may be a number in fewer rows
  private static final int FEWEST_DAYS = 20; // so many days make one cell an odd one
  private static final int MIXED = 10; // one of so many cells is worth a word

  private final TextCensus column;
  private final TextProfile profile;
  private final FileEvidence evidence;
  private final Wish wish;

  private TextDecision(TextCensus column, FileEvidence evidence, Wish wish) {
    this.column = column;
    this.profile = column.profile();
    this.evidence = evidence;
    this.wish = wish;
  }

  /**
   * Decides about all columns of a file.
   *
   * @param profiles what their cells look like
   * @param wishes what is known about each
   * @param rules what the user said about all
   * @return what each was taken for
   */
  public static List<ColumnReading> decide(
      List<TextProfile> profiles, List<Wish> wishes, TextRules rules) {
    List<TextCensus> all = profiles.stream().map(p -> new TextCensus(p, rules)).toList();
    FileEvidence evidence =
        FileEvidence.of(all.stream().filter(c -> !c.profile().isLabels()).toList());
    return IntStream.range(0, all.size())
        .mapToObj(c -> new TextDecision(all.get(c), evidence, wishes.get(c)).reading())
        .toList();
  }

  private ColumnReading reading() {
    if (wish == Wish.LABELS || wish == Wish.LIKELY_LABELS || wish == Wish.CLASS) {
      return labels(List.of());
    }
    int present = column.present();
    if (wish == Wish.NUMBERS || (present == 0 && column.realWords() <= 1)) {
      return numbers();
    }
    String compact = compactPattern(present);
    if (compact != null) {
      return compactDates(compact);
    }
    if (2 * column.numbers() > present) {
      return areCodes() ? labels(List.of(codes())) : numbers();
    }
    return 2 * column.dates() > present ? dates() : labels(mixed());
  }

  /** Says where a good part of the cells of a column of labels are something else. */
  private List<String> mixed() {
    int others = column.numbers() + column.dates();
    if (MIXED * others < column.present() || others == 0) {
      return List.of();
    }
    String what =
        column.dates() == 0 ? "numbers" : column.numbers() == 0 ? "dates" : "numbers or dates";
    return List.of(
        String.format(
            Locale.ROOT,
            "%s: %d of %d cells are %s, not most of them, so that all are taken as labels",
            profile.name(),
            others,
            column.present(),
            what));
  }

  private ColumnReading numbers() {
    Set<String> missing = missingIn(ColumnReading.Kind.NUMBERS);
    NumberChoice choice = NumberChoice.of(column, evidence, missing::contains);
    List<String> remarks = new ArrayList<>();
    if (choice.remark() != null) {
      remarks.add(choice.remark());
    }
    if (choice.whole() && 2 * profile.numbers().longNumbers() > column.numbers()) {
      remarks.add(
          String.format(
              Locale.ROOT,
              "%s holds whole numbers of more than 15 digits, of which the first 15 count: identifiers? -ignore %s",
              profile.name(),
              Sentences.quoted(profile.name())));
    }
    boolean anew = choice.form().decimal() == ',' && profile.numbers().doubtfulPoints() > 0;
    return new ColumnReading(
        ColumnReading.Kind.NUMBERS,
        profile,
        choice,
        null,
        missing,
        remarks,
        choice.problem() == null ? strayZeros() : choice.problem(),
        anew);
  }

  private ColumnReading dates() {
    Set<String> missing = missingIn(ColumnReading.Kind.DATES);
    DateChoice choice = DateChoice.of(column, evidence, missing::contains);
    List<String> remarks = new ArrayList<>();
    if (choice.form().has("yy")) {
      remarks.add(
          String.format(
              Locale.ROOT, "%s: years of two figures are taken as 1969 to 2068", profile.name()));
    }
    return new ColumnReading(
        ColumnReading.Kind.DATES,
        profile,
        null,
        choice.form(),
        missing,
        remarks,
        choice.problem(),
        false);
  }

  /** Returns the pattern of days written as one number, null where they are none. */
  private String compactPattern(int present) {
    NumberCounts plain = profile.numbers();
    if (plain.cells() == 0 || plain.cells() != present) {
      return null;
    }
    boolean nearly =
        present >= FEWEST_DAYS
            && plain.leastDigits() == 8
            && plain.mostDigits() == 8
            && plain.days() >= 0.9 * present;
    if (plain.days() == present || nearly) {
      return "yyyyMMdd";
    }
    if (plain.seconds() == present) {
      return "yyyyMMddHHmmss";
    }
    return plain.months() == present && present >= FEWEST_MONTHS ? "yyyyMM" : null;
  }

  private ColumnReading compactDates(String pattern) {
    NumberCounts plain = profile.numbers();
    DateForm form = DateForm.of(pattern);
    String problem = null;
    if (pattern.equals("yyyyMMdd") && plain.days() < plain.cells()) {
      problem =
          Sentences.notDate(
                  profile.name(),
                  plain.firstOddDayLine(),
                  DateChoice.number(plain.firstOddDay()),
                  form,
                  true,
                  false,
                  plain.cells() - plain.days() - 1)
              .replace("labels.", "labels, --numeric if it holds numbers.");
    }
    return new ColumnReading(
        ColumnReading.Kind.DATES,
        profile,
        null,
        form,
        missingIn(ColumnReading.Kind.DATES),
        List.of(),
        problem,
        true);
  }

  private ColumnReading labels(List<String> said) {
    Set<String> missing = missingIn(ColumnReading.Kind.LABELS);
    List<String> remarks = new ArrayList<>(said);
    remarks.addAll(wordsTaken(missing));
    boolean anew = profile.numbers().cells() > 0;
    String problem = null;
    if (!anew) {
      LabelChoice choice =
          switch (wish) {
            case CLASS -> LabelChoice.ofClass(profile, column, missing);
            case LABELS, LIKELY_LABELS -> LabelChoice.told(profile, missing);
            default -> LabelChoice.of(profile, missing);
          };
      remarks.addAll(choice.remarks());
      problem = choice.problem();
    }
    return new ColumnReading(
        ColumnReading.Kind.LABELS, profile, null, null, missing, remarks, problem, anew);
  }

  /** Returns the texts that mean a missing value in a column of a kind. */
  private Set<String> missingIn(ColumnReading.Kind kind) {
    Set<String> missing = new HashSet<>();
    for (Map.Entry<String, Integer> word : column.words().entrySet()) {
      boolean taken =
          kind != ColumnReading.Kind.LABELS
              || column.rules().isAlwaysMissing(word.getKey())
              || (wish != Wish.LABELS && isMissingLabel(word.getKey()));
      if (taken) {
        missing.add(word.getKey());
      }
    }
    return missing;
  }

  /** A word is no label where it means a missing number elsewhere, or stands without quotes. */
  private boolean isMissingLabel(String word) {
    return evidence.words().containsKey(word) || standsOut(word);
  }

  private boolean standsOut(String word) {
    TextPool texts = profile.texts();
    int quoted = 0;
    int others = 0;
    boolean bare = true;
    for (int i = 0; i < texts.size(); i++) {
      if (texts.text(i).equals(word)) {
        bare = texts.quoted(i) == 0;
      } else if (!column.words().containsKey(texts.text(i))) {
        quoted += texts.quoted(i);
        others += texts.count(i);
      }
    }
    return bare && others > 0 && quoted == others;
  }

  private List<String> wordsTaken(Set<String> missing) {
    List<String> said = new ArrayList<>();
    for (Map.Entry<String, Integer> word : column.words().entrySet()) {
      String text = word.getKey();
      if (column.rules().isAlwaysMissing(text)) {
        continue; // as everywhere
      }
      String name = profile.name();
      String cells = word.getValue() == 1 ? "1 cell" : word.getValue() + " cells";
      if (!missing.contains(text)) {
        said.add(
            String.format(
                Locale.ROOT,
                "%s: '%s' (%s) is taken as a label; if it means a missing value, --missing %s",
                name,
                text,
                cells,
                Sentences.quoted(text)));
      } else {
        String other = evidence.words().get(text);
        said.add(
            String.format(
                Locale.ROOT,
                "%s: '%s' (%s) is taken as missing, %s; if it is a label, --nominal %s",
                name,
                text,
                cells,
                other == null ? "since labels stand in quotes and it does not" : "as in " + other,
                Sentences.quoted(name)));
      }
    }
    return said;
  }

  private boolean areCodes() {
    NumberCounts plain = profile.numbers();
    int zeros = column.leadingZeros();
    return zeros > 0
        && column.onlyDigits()
        && plain.fractions() == 0
        && (column.sameLength() || 10L * zeros >= column.numbers());
  }

  private String codes() {
    return String.format(
        Locale.ROOT,
        "%s: numbers that begin with 0 are codes, taken as labels; if they are numbers, --numeric %s",
        profile.name(),
        Sentences.quoted(profile.name()));
  }

  /** Returns a problem where a number such as 007 stands among others. */
  private String strayZeros() {
    if (wish == Wish.NUMBERS || column.leadingZeros() == 0 || !column.onlyDigits()) {
      return null;
    }
    Stray stray =
        Stray.first(
            profile.texts(),
            text -> {
              NumberText number = NumberText.of(text);
              return number == null || !number.isDigits() || !number.hasLeadingZero();
            });
    return Sentences.leadingZero(profile.name(), stray.line(), stray.text());
  }
}
