package io.github.counterpoise.evaluate.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;

/** Rankings as text for people and as comma-separated values. */
public final class RankingText {

  private static final List<String> RANK_COLUMNS =
      List.of("metric", "classifier", "contender", "datasets", "mean_rank", "mean_score");
  private static final List<String> PAIR_COLUMNS =
      List.of(
          "metric",
          "classifier",
          "first",
          "second",
          "wins",
          "ties",
          "losses",
          "mean_difference",
          "effect",
          "p",
          "p_holm");

  private RankingText() {}

  /**
   * Returns a ranking as lines of text: a table of ranks, the tests in sentences, the pairs that
   * differ, notes.
   *
   * @param ranking the ranking
   */
  public static String of(Ranking ranking) {
    ScoreTable table = ranking.table();
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s, %s, %d data sets:%n%n",
            table.metric(),
            table.classifier(),
            ranking.means().datasets()));
    int width = table.contenders().stream().mapToInt(String::length).max().orElse(0);
    String line = "%-" + Math.max(width, "Contender".length()) + "s  %9s  %10s%n";
    text.append(String.format(Locale.ROOT, line, "Contender", "Mean rank", "Mean score"));
    for (int c : ranking.order()) {
      text.append(
          String.format(
              Locale.ROOT,
              line,
              table.contenders().get(c),
              number("%.2f", ranking.means().ranks()[c]),
              number("%.3f", ranking.meanScore(c))));
    }
    text.append(System.lineSeparator());
    sentences(ranking).forEach(sentence -> text.append(sentence).append(System.lineSeparator()));
    return text.toString();
  }

  /**
   * Returns what the tests say, and what is missing, a sentence each.
   *
   * @param ranking the ranking
   */
  public static List<String> sentences(Ranking ranking) {
    List<String> sentences = new ArrayList<>();
    String level = number("%s", ranking.alpha());
    ranking.friedman().ifPresent(test -> sentences.add(words(test, ranking.alpha(), level)));
    if (ranking.friedman().isPresent()) {
      sentences.add(nemenyi(ranking, level));
    }
    if (ranking.criticalDifference().isPresent()) {
      sentences.add(groups(ranking));
    }
    sentences.add(pairs(ranking, level));
    sentences.addAll(ranking.notes());
    return sentences;
  }

  private static String words(FriedmanTest test, double alpha, String level) {
    String numbers =
        String.format(
            Locale.ROOT,
            "Friedman: chi-squared %.2f with %d degree%s of freedom, corrected for ties; Iman and"
                + " Davenport: F %s with %d and %d; %s %s: ",
            test.chiSquared(),
            test.degrees(),
            test.degrees() == 1 ? "" : "s",
            Double.isInfinite(test.f()) ? "infinite" : number("%.2f", test.f()),
            test.degrees(),
            test.denominatorDegrees(),
            test.exact() ? "exact" : "approximate",
            probability(test.probability()));
    if (test.least() >= alpha) {
      return numbers
          + String.format(
              Locale.ROOT,
              "so few data sets cannot show a difference at the level %s, since even the clearest",
              level)
          + String.format(Locale.ROOT, " order there can be has %s.", probability(test.least()));
    }
    return numbers
        + String.format(
            Locale.ROOT,
            "at the level %s the contenders %s.",
            level,
            test.probability() < alpha ? "differ" : "cannot be told apart");
  }

  private static String nemenyi(Ranking ranking, String level) {
    if (ranking.criticalDifference().isEmpty()) {
      return String.format(
          Locale.ROOT,
          "Nemenyi's test has no critical difference of mean ranks at the level %s: on so few data"
              + " sets that differ even the largest difference there can be may be chance.",
          level);
    }
    double difference = ranking.criticalDifference().get();
    double formula =
        Nemenyi.formula(
            ranking.table().contenders().size(), ranking.means().datasets(), ranking.alpha());
    return String.format(
        Locale.ROOT,
        "Nemenyi's critical difference of mean ranks at the level %s is %s%s.",
        level,
        number("%.2f", difference),
        difference > formula
            ? String.format(
                Locale.ROOT,
                " (its formula's %s is too small for so few data sets)",
                number("%.2f", formula))
            : "");
  }

  private static String groups(Ranking ranking) {
    List<int[]> groups = ranking.alike();
    if (groups.isEmpty()) {
      return "By it all contenders differ.";
    }
    return groups.stream()
        .map(
            group ->
                Arrays.stream(group)
                    .mapToObj(ranking.table().contenders()::get)
                    .collect(Collectors.joining(", ")))
        .collect(Collectors.joining("; ", "Not apart by it: ", "."));
  }

  private static String pairs(Ranking ranking, String level) {
    List<String> different =
        ranking.pairs().stream()
            .filter(p -> p.adjusted() < ranking.alpha())
            .map(RankingText::words)
            .toList();
    double least = PairTest.leastAdjusted(ranking.pairs());
    if (least >= ranking.alpha()) {
      return String.format(
          Locale.ROOT,
          "Wilcoxon's signed-rank test with Holm's correction cannot find a pair that differs at"
              + " the level %s: on so few data sets that differ even the clearest outcome has %s.",
          level,
          probability(least));
    }
    String test = "Wilcoxon's signed-rank test with Holm's correction finds ";
    return different.isEmpty()
        ? test + "no pair that differs at the level " + level + "."
        : different.stream()
            .collect(Collectors.joining("; ", test + "at the level " + level + ": ", "."));
  }

  private static String words(PairTest pair) {
    boolean first = pair.effect() > 0;
    return String.format(
        Locale.ROOT,
        "%s above %s (%d wins, %d ties, %d losses, %s)",
        first ? pair.first() : pair.second(),
        first ? pair.second() : pair.first(),
        first ? pair.wins() : pair.losses(),
        pair.ties(),
        first ? pair.losses() : pair.wins(),
        probability(pair.adjusted()));
  }

  /**
   * Returns the ranks as comma-separated values with a header, a line per ranking and contender.
   *
   * @param rankings the rankings
   */
  public static String ranksCsv(List<Ranking> rankings) {
    StringBuilder text = new StringBuilder(line(RANK_COLUMNS.toArray()));
    for (Ranking ranking : rankings) {
      for (int c : ranking.order()) {
        text.append(
            line(
                ranking.table().metric(),
                ranking.table().classifier(),
                ranking.table().contenders().get(c),
                ranking.means().datasets(),
                cell(ranking.means().ranks()[c]),
                cell(ranking.meanScore(c))));
      }
    }
    return text.toString();
  }

  /**
   * Returns the tests of pairs as comma-separated values with a header, a line per ranking and
   * pair.
   *
   * @param rankings the rankings
   */
  public static String pairsCsv(List<Ranking> rankings) {
    StringBuilder text = new StringBuilder(line(PAIR_COLUMNS.toArray()));
    for (Ranking ranking : rankings) {
      for (PairTest pair : ranking.pairs()) {
        text.append(
            line(
                ranking.table().metric(),
                ranking.table().classifier(),
                pair.first(),
                pair.second(),
                pair.wins(),
                pair.ties(),
                pair.losses(),
                cell(pair.advantage()),
                cell(pair.effect()),
                cell(pair.probability()),
                cell(pair.adjusted())));
      }
    }
    return text.toString();
  }

  private static String line(Object... cells) {
    return CSVFormat.RFC4180.format(cells) + "\n";
  }

  private static String cell(double value) {
    return Double.isNaN(value) ? "" : Double.toString(value);
  }

  /** Returns a probability in words, to three decimals. */
  static String probability(double p) {
    return p < 0.001 ? "p < 0.001" : String.format(Locale.ROOT, "p = %.3f", p);
  }

  private static String number(String format, double value) {
    return Double.isNaN(value) ? "n/a" : String.format(Locale.ROOT, format, value);
  }
}
