package io.github.counterpoise.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Labels of a column that may be meant as one. */
public final class LabelDoubts {

  private static final int SHOWN = 3;

  private LabelDoubts() {}

  /**
   * Returns sentences about labels that differ only by case or blanks, or are one number written in
   * two ways.
   *
   * @param name the column's name
   * @param labels its labels
   */
  public static List<String> of(String name, List<String> labels) {
    Map<String, List<String>> alike = new LinkedHashMap<>();
    Map<Double, List<String>> equal = new LinkedHashMap<>();
    PlainNumber number = new PlainNumber();
    for (String label : labels) {
      String key = label.strip().replaceAll("[\\s\u00A0]+", " ").toLowerCase(Locale.ROOT);
      alike.computeIfAbsent(key, k -> new ArrayList<>()).add(label);
      if (number.scan(label.toCharArray(), 0, label.length())) {
        equal.computeIfAbsent(number.value(), k -> new ArrayList<>()).add(label);
      }
    }
    List<String> sentences = new ArrayList<>();
    add(sentences, name, alike.values(), "differ only by case or blanks");
    add(sentences, name, equal.values(), "are the same number");
    return sentences;
  }

  private static void add(
      List<String> sentences, String name, Iterable<List<String>> groups, String why) {
    int found = 0;
    for (List<String> group : groups) {
      if (group.size() > 1 && found++ < SHOWN) {
        sentences.add(
            String.format(
                Locale.ROOT,
                "%s: labels '%s' %s and are read as %d labels",
                name,
                String.join("', '", group),
                why,
                group.size()));
      }
    }
    if (found > SHOWN) {
      sentences.add(
          String.format(Locale.ROOT, "%s: %d more such groups of labels", name, found - SHOWN));
    }
  }
}
