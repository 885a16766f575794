package io.github.counterpoise.site;

import io.github.counterpoise.quality.measure.MeasureKind;
import io.github.counterpoise.quality.measure.MeasureKind.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What the page on measures shows, from the measures' own descriptions. */
final class MeasureModel {

  private MeasureModel() {}

  /** Returns the topics with their measures, in order. */
  static List<Map<String, Object>> topics() {
    return Arrays.stream(Topic.values())
        .map(
            topic ->
                Map.<String, Object>of(
                    "title", title(topic), "text", text(topic), "measures", measures(topic)))
        .toList();
  }

  private static String title(Topic topic) {
    return switch (topic) {
      case FIDELITY -> "Fidelity: do synthetic rows look like real ones?";
      case MEMORISATION -> "Memorisation: are they more than copies?";
      case SEPARATION -> "Classes: can they still be told apart?";
    };
  }

  private static String text(Topic topic) {
    return switch (topic) {
      case FIDELITY ->
          "Column by column, by pairs of columns, and as whole rows. A good generator comes near"
              + " the best value everywhere; one that only copies does too.";
      case MEMORISATION ->
          "Copies make a class weigh more but tell a classifier nothing new, and they give away"
              + " real rows where the data is confidential.";
      case SEPARATION ->
          "All rows are placed along the direction in which they differ most and counted into bins;"
              + " the ratio of the SIMPOR paper is the share of the class that stands in a bin"
              + " beside as many rows of other classes. Only a rise is a warning.";
    };
  }

  private static List<Map<String, String>> measures(Topic topic) {
    return Arrays.stream(MeasureKind.values())
        .filter(kind -> kind.topic() == topic)
        .map(
            kind ->
                Map.of(
                    "label", kind.label(),
                    "best", number(kind.best()),
                    "range", range(kind),
                    "sentence", kind.sentence()))
        .toList();
  }

  private static String range(MeasureKind kind) {
    return Double.isInfinite(kind.high())
        ? "at least " + number(kind.low())
        : number(kind.low()) + " to " + number(kind.high());
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
