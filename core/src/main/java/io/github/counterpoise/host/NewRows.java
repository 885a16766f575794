package io.github.counterpoise.host;

import io.github.counterpoise.balance.TargetText;
import io.github.counterpoise.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A target of new rows beside the one that the core understands, which counts the training rows,
 * too.
 *
 * @param asked the target as the user wrote it
 * @param totals the same for the core
 * @param said what it comes to, a sentence
 */
record NewRows(String asked, String totals, String said) {

  private static final int CLASSES_SHOWN = 20;

  /**
   * Makes sense of a target.
   *
   * @param asked the user's text; where it names classes, the numbers are those of their new rows
   * @param training the rows the model was trained on
   */
  static NewRows of(String asked, Table training) {
    Optional<Map<String, Integer>> named = TargetText.totals(asked);
    if (named.isEmpty()) {
      return new NewRows(
          asked,
          asked,
          String.format(
              Locale.ROOT,
              "Target '%s': each class gets what it lacks among the training rows.",
              asked.strip()));
    }
    List<String> labels = training.schema().classLabels();
    int[] counts = training.classCounts();
    Map<String, Integer> totals = new LinkedHashMap<>();
    named
        .get()
        .forEach(
            (label, wanted) -> {
              int index = labels.indexOf(label);
              long total = (long) wanted + (index < 0 ? 0 : counts[index]);
              totals.put(label, (int) Math.min(total, Integer.MAX_VALUE)); // the core refuses that
            });
    return new NewRows(asked, TargetText.of(totals), said(named.get()));
  }

  /** Returns a sentence of the core with the target as the user wrote it. */
  String asAsked(String sentence) {
    return sentence.replace("'" + totals + "'", "'" + asked.strip() + "'");
  }

  private static String said(Map<String, Integer> named) {
    String rows =
        named.entrySet().stream()
            .limit(CLASSES_SHOWN)
            .map(
                one -> String.format(Locale.ROOT, "%d of class '%s'", one.getValue(), one.getKey()))
            .collect(Collectors.joining(", "));
    return "The target asks for new rows, whatever the model was trained on: "
        + rows
        + (named.size() > CLASSES_SHOWN ? ", …." : ".");
  }
}
