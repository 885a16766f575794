package io.github.counterpoise.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.oversample.Provenance;
import io.github.counterpoise.testing.RecordingMonitor;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Seeds with named sub-streams, slices of progress, and provenance. */
class SeedAndRunTest {

  @Test
  void equalSeedsGiveEqualStreamsAndNamesGiveOthers() {
    Set<Long> first = new HashSet<>();
    String[] names = {"init", "batches", "noise", "sample", "", "a", "aa", "ab", "ba"};
    for (String name : names) {
      long draw = new Seed(7).stream(name).nextLong();
      assertEquals(draw, new Seed(7).stream(name).nextLong());
      assertTrue(first.add(draw), "two streams start alike: " + name);
    }
    for (long index = -50; index < 50; index++) {
      assertTrue(first.add(new Seed(7).derive(index).generator().nextLong()));
      assertTrue(first.add(new Seed(index).generator().nextLong()));
    }
  }

  /**
   * Worked out with Python's integers; these numbers must be the same on every machine and in every
   * version.
   */
  @Test
  void streamsStayTheSame() {
    assertEquals(5978796679634920961L, new Seed(1).derive("sample").value());
    assertEquals(-4525311497346058692L, new Seed(1).derive(3).value());
  }

  @Test
  void derivedSeedsDoNotDependOnTheOrderOfAsking() {
    Seed seed = new Seed(3);
    long direct = seed.derive("b").value();
    seed.derive("a");
    assertEquals(direct, seed.derive("b").value());
    assertNotEquals(seed.derive("a").derive("b"), seed.derive("b").derive("a"));
  }

  @Test
  void slicesShareTheWholeProgress() {
    RecordingMonitor monitor = new RecordingMonitor(3);
    Monitor half = monitor.slice(0.5, 1);
    half.progress(0);
    half.slice(0, 0.5).progress(1);
    half.progress(1);
    assertEquals(List.of(0.5, 0.75, 1.0), monitor.fractions());
    half.warn("Careful.");
    assertEquals(List.of("Careful."), monitor.warnings());
    half.checkCancelled();
    half.checkCancelled();
    assertEquals(
        "Stopped by the user.",
        assertThrows(CancelledException.class, half::checkCancelled).getMessage());
  }

  @Test
  void runNeedsAThread() {
    assertEquals(
        "threads must be at least 1, found 0",
        assertThrows(
                IllegalArgumentException.class, () -> new Run(new Seed(1), Monitor.silent(), 0))
            .getMessage());
    assertEquals(
        Runtime.getRuntime().availableProcessors(),
        new Run(new Seed(1), Monitor.silent()).threads());
  }

  @Test
  void provenanceKeepsItsOwnCopies() {
    int[] base = {4, 5};
    Provenance provenance = new Provenance("M", base, new int[] {1, 2}, new double[] {0, 1});
    base[0] = 9;
    assertEquals(4, provenance.base(0));
    assertThrows(
        IllegalArgumentException.class, () -> new Provenance("M", base, new int[1], new double[2]));
    Provenance none = Provenance.withoutParents("M", 3);
    assertEquals(Provenance.NONE, none.base(2));
    assertTrue(Double.isNaN(none.weight(2)));
  }
}
