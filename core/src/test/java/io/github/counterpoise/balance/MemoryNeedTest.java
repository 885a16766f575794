package io.github.counterpoise.balance;

import static io.github.counterpoise.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.Tables;
import org.junit.jupiter.api.Test;

class MemoryNeedTest {

  /** Two columns and the class: a row takes 32 bytes with its weight, a synthetic one 72. */
  private static final Table DATA = Tables.clouds(1, 2, 20, 10);

  @Test
  void aRunThatFitsPasses() {
    // 30 * 32 + 1000 * 72 = 72,960 bytes are three quarters of 97,280.
    assertDoesNotThrow(() -> MemoryNeed.STREAMING.check(DATA, 1000, 97_280));
    assertDoesNotThrow(() -> MemoryNeed.STREAMING.check(DATA, 0, 1));
  }

  @Test
  void whatDoesNotFitIsRefusedWithWhatWould() {
    assertRefused(
        "The target asks for 40,000,000 new rows of 3 columns, for which Java needs about 3,840 MB of"
            + " memory; it may use 1,000 MB, enough for about 10,416,653 new rows, so ask for fewer or"
            + " raise the limit (-Xmx3846m).",
        () -> MemoryNeed.STREAMING.check(DATA, 40_000_000, 1_000_000_000));
    assertRefused(
        "The target asks for 1,001 new rows of 3 columns, for which Java needs about 0 MB of memory;"
            + " it may use 0 MB, enough for about 1,000 new rows, so ask for fewer or raise the limit"
            + " (-Xmx1m).",
        () -> MemoryNeed.STREAMING.check(DATA, 1001, 97_280));
  }

  @Test
  void hostsAndReportsCount() {
    MemoryNeed instances = new MemoryNeed(100, 1);
    // 30 * 164 + 1000 * 204 = 208,920 bytes are three quarters of 278,560.
    assertDoesNotThrow(() -> instances.check(DATA, 1000, 278_560));
    assertRefusedAt(instances, 278_500);
    assertRefusedAt(instances.withReport(), 278_560);
  }

  private static void assertRefusedAt(MemoryNeed need, long most) {
    try {
      need.check(DATA, 1000, most);
    } catch (InvalidInputException e) {
      assertTrue(e.getMessage().contains("so ask for fewer"), e.getMessage());
      return;
    }
    throw new AssertionError("not refused");
  }
}
