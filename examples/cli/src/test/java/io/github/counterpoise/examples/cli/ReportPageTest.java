package io.github.counterpoise.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report as a browser shows it. */
class ReportPageTest {

  @TempDir private Path folder;
  private Browser browser;

  @BeforeEach
  void findBrowser() {
    assumeTrue(
        Browser.find().isPresent(),
        "no Chromium on the PATH (chromium, chromium-browser, google-chrome) and none named by"
            + " -Dchromium=<file>: the report is not opened in a browser");
    browser = Browser.find().orElseThrow();
  }

  @Test
  void everyPictureIsThereAndTheConsoleIsEmpty() throws Exception {
    Random random = new Random(3);
    StringBuilder rows = new StringBuilder("x,y,colour,class\n");
    for (int i = 0; i < 90; i++) {
      int small = i < 30 ? 1 : 0;
      rows.append(random.nextGaussian() + 2 * small)
          .append(',')
          .append(random.nextGaussian())
          .append(random.nextBoolean() ? ",red," : ",blue,")
          .append(small == 1 ? "<b>few</b>" : "many")
          .append('\n');
    }
    Path data = TestFiles.write(folder, "data.csv", rows.toString());
    Path balanced = folder.resolve("balanced.csv");
    Path page = folder.resolve("report.html");
    CommandLineRun made = CommandLineRun.of("balance", data, "-o", balanced, "-provenance");
    assertEquals(0, made.code(), made.err());
    CommandLineRun run = CommandLineRun.of("report", balanced, "-o", page);
    assertEquals(0, run.code(), run.err());

    Browser.Visit visit = browser.open(page, folder);
    assertEquals("", visit.console());
    assertEquals(1 + 2 + 1 + 1 + 3, visit.pictures()); // counts, overlap, components, map, columns
    assertEquals(0, visit.broken());
  }

  @Test
  void brokenPagesAreNoticed() throws Exception {
    Path page =
        TestFiles.write(
            folder,
            "broken.html",
            "<!DOCTYPE html><title>t</title><img src='data:image/png;base64,AAAA' alt='x'>"
                + "<script>nothing.there();</script>");
    Browser.Visit visit = browser.open(page, folder);
    assertEquals(1, visit.pictures());
    assertEquals(1, visit.broken());
    assertTrue(visit.console().contains("nothing is not defined"), visit.console());
  }
}
