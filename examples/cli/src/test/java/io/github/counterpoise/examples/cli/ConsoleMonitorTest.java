package io.github.counterpoise.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ConsoleMonitorTest {

  @Test
  void theLineIsWholeAndSaysHowLong() {
    assertEquals(
        " 45 %  latent codes of a class with quite a long name, about 3 min left",
        ConsoleMonitor.line(
            0.459, "latent codes of a class with quite a long name", "about 3 min left", 79));
    assertEquals("  0 %  training", ConsoleMonitor.line(0, "training", "", 79));
    assertEquals(" 99 %  about 5 s left", ConsoleMonitor.line(0.999, "", "about 5 s left", 79));
  }

  @Test
  void whatWouldBreakTheLineIsCutAndTheTimeStays() {
    String line = ConsoleMonitor.line(0.5, "x".repeat(200), "about 5 s left", 79);
    assertEquals(79, line.length());
    assertEquals("x…, about 5 s left", line.substring(line.indexOf('…') - 1));
  }

  @Test
  void nothingIsShownWhereNobodyLooksOn() {
    StringWriter text = new StringWriter();
    ConsoleMonitor monitor = new ConsoleMonitor(new PrintWriter(text), false);
    monitor.phase("training");
    monitor.progress(0.5);
    monitor.clear();
    assertEquals("", text.toString());
  }
}
