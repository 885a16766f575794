package io.github.counterpoise.examples.cli;

import io.github.counterpoise.quality.Findings;
import io.github.counterpoise.quality.measure.ClassQuality;
import io.github.counterpoise.quality.measure.MeasureKind;
import io.github.counterpoise.quality.measure.SyntheticQuality;
import io.github.counterpoise.quality.measure.Verdict;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the figures of a report come to, in words for the terminal. */
final class ReportVerdicts {

  private static final int INDENT = 8;

  private ReportVerdicts() {}

  /**
   * Prints a verdict per measure, and then what should not be overlooked.
   *
   * @param quality the measures
   * @param out where to
   */
  static void print(SyntheticQuality quality, PrintWriter out) {
    out.println();
    out.println("What the figures say:");
    for (MeasureKind kind : MeasureKind.values()) {
      verdicts(quality, kind)
          .forEach((verdict, classes) -> line(kind, verdict, classes, quality, out));
    }
    List<String> findings = new ArrayList<>();
    for (MeasureKind.Topic topic : MeasureKind.Topic.values()) {
      findings.addAll(Findings.of(quality, topic));
    }
    out.println();
    if (findings.isEmpty()) {
      out.println("Beyond these figures nothing was found to look at.");
      return;
    }
    out.println("What to look at:");
    findings.forEach(finding -> out.println("  - " + TextLines.wrapped(finding, 4).substring(4)));
  }

  /** Returns the verdicts on a measure, and the classes of each. */
  private static Map<Verdict, List<String>> verdicts(SyntheticQuality quality, MeasureKind kind) {
    Map<Verdict, List<String>> classes = new LinkedHashMap<>();
    for (ClassQuality one : quality.classes()) {
      Verdict verdict = Verdict.of(one, kind);
      if (verdict.level() != Verdict.Level.NONE) {
        classes
            .computeIfAbsent(verdict, v -> new ArrayList<>())
            .add("'" + one.part().label() + "'");
      }
    }
    return classes;
  }

  private static void line(
      MeasureKind kind,
      Verdict verdict,
      List<String> classes,
      SyntheticQuality quality,
      PrintWriter out) {
    String where =
        classes.size() == quality.classes().size()
            ? ""
            : " (class " + String.join(", ", classes) + ")";
    String text = kind.label() + ": " + verdict.sentence() + where + ".";
    String lines = TextLines.wrapped(text, INDENT);
    out.println(
        String.format(Locale.ROOT, "  %-6s", verdict.level().word()) + lines.substring(INDENT));
  }
}
