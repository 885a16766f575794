package io.github.counterpoise.balance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.run.InvalidInputException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.Whitespace;

/** The target's parser over any text and any labels. */
class TargetPropertiesTest {

  @Property(tries = 2000)
  void anyTextIsReadOrRefusedInOneSentence(
      @ForAll
          @Whitespace
          @AlphaChars
          @NumericChars
          @Chars({'=', ',', '\'', '"', '\\', '.', '-'})
          @StringLength(max = 30)
          String text) {
    try {
      Targets.parse(text);
    } catch (InvalidInputException e) {
      assertTrue(e.getMessage().contains("'" + text + "'"), e.getMessage());
      assertTrue(e.getMessage().endsWith("."), e.getMessage());
    }
  }

  @Property
  void anyLabelCanBeNamedInQuotes(
      @ForAll @Size(min = 1, max = 6) Set<@StringLength(max = 12) String> names,
      @ForAll @IntRange(max = 1000) int extra) {
    List<String> labels = List.copyOf(new LinkedHashSet<>(names));
    int[] counts = IntStream.range(0, labels.size()).map(i -> 1 + i).toArray();
    int[] wanted = Arrays.stream(counts).map(n -> n + extra).toArray();
    String text =
        IntStream.range(0, labels.size())
            .mapToObj(i -> quoted(labels.get(i)) + "=" + wanted[i])
            .collect(Collectors.joining(","));
    assertArrayEquals(wanted, Targets.parse(text).totals(counts, labels));
  }

  private static String quoted(String label) {
    return "'" + label.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  @Property
  void noClassEverLosesRowsAndEmptyOnesStayEmpty(
      @ForAll @Size(min = 2, max = 6) List<@IntRange(max = 100_000) Integer> rows,
      @ForAll @DoubleRange(min = 0.01, max = 1) double ratio,
      @ForAll @DoubleRange(min = 0.01, max = 5000) double percent) {
    int[] counts = rows.stream().mapToInt(Integer::intValue).toArray();
    List<String> labels = IntStream.range(0, counts.length).mapToObj(i -> "c" + i).toList();
    int largest = Arrays.stream(counts).max().orElseThrow();
    String[] texts = {"auto", "minority", "ratio=" + ratio, "percent=" + percent};
    for (String text : texts) {
      int[] totals = Targets.parse(text).totals(counts, labels);
      int changed = 0;
      for (int c = 0; c < counts.length; c++) {
        assertTrue(totals[c] >= counts[c], text);
        assertTrue(counts[c] > 0 || totals[c] == 0, text);
        assertTrue(text.startsWith("percent") || totals[c] <= largest, text);
        changed += totals[c] > counts[c] ? 1 : 0;
      }
      boolean one = text.equals("minority") || text.startsWith("percent");
      assertTrue(!one || changed <= 1, text);
      assertArrayEquals(
          totals, Targets.parse(text.toUpperCase(Locale.ROOT)).totals(counts, labels));
    }
    assertEquals(
        largest * Arrays.stream(counts).filter(n -> n > 0).count(),
        Arrays.stream(Targets.parse("auto").totals(counts, labels)).asLongStream().sum());
  }
}
