package io.github.counterpoise.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import weka.core.Instances;
import weka.filters.Filter;
import weka.filters.supervised.instance.counterpoise.SMOTE;

class HostLogsTest {

  @Test
  void warningsAndSummaryReachTheLog() throws Exception {
    List<String> lines = new ArrayList<>();
    HostLog.redirect(new ListLog(lines));
    try {
      SMOTE filter = new SMOTE();
      Instances data = TestData.mixed(10, 3, 1);
      filter.setInputFormat(data);
      Filter.useFilter(data, filter);
    } finally {
      HostLog.redirect(null);
    }
    assertTrue(
        lines.stream().anyMatch(l -> l.startsWith("warn") && l.contains("Class 'third' has 1 row")),
        lines.toString());
    assertEquals(
        "info SMOTE: Added 16 rows: class 'rare' from 3 to 10, class 'third' from 1 to 10.",
        lines.get(lines.size() - 1));
  }

  private record ListLog(List<String> lines) implements HostLog {
    @Override
    public void warn(String sentence) {
      lines.add("warn " + sentence);
    }

    @Override
    public void info(String sentence) {
      lines.add("info " + sentence);
    }

    @Override
    public void status(String words) {
      lines.add("status " + words);
    }
  }
}
