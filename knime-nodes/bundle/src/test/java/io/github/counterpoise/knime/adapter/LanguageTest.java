package io.github.counterpoise.knime.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.host.BalanceRun;
import io.github.counterpoise.host.HostResult;
import io.github.counterpoise.host.HostSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers have the same digits whatever the language of the machine. */
class LanguageTest {

  @Test
  void theLanguageWouldMatter() {
    assertEquals("۷", String.format(Locale.forLanguageTag("fa"), "%d", 7));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fa", "ar-EG", "bn", "th-TH-u-nu-thai", "hi-IN-u-nu-deva"})
  void sentencesAreTheSameEverywhere(String language) {
    List<String> here = sentences();
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(language));
    try {
      assertEquals(here, sentences());
    } finally {
      Locale.setDefault(before);
    }
  }

  private static List<String> sentences() {
    MemoryTable table = MemoryTable.mixed();
    table.row(1.0, 1.0, 1.0, 1.0, "red", 0.0, 0.0, null, null);
    HostSetup<?> setup =
        NodeSetups.of(Methods.SMOTE, Map.of(NodeOptions.CLASS_COLUMN, "class", "target", "few=11"));
    List<String> said = new ArrayList<>();
    Progress progress =
        new Progress() {
          @Override
          public void show(double fraction, String text) {
            said.add(text);
          }

          @Override
          public boolean cancelled() {
            return false;
          }
        };
    HostResult result = BalanceRun.run(setup, table.names(), table, new ProgressMonitor(progress));
    NodeOptions.of(Methods.DEEP_SMOTE).forEach(option -> said.add(option.help()));
    said.addAll(result.notes());
    result.warnings().stream().filter(w -> w.contains("missing in")).forEach(said::add);
    assertTrue(said.size() > 10);
    return said;
  }
}
