package io.github.counterpoise.quality;

import io.github.counterpoise.file.WholeFile;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A report as one HTML page that needs nothing besides itself: pictures and style are inside, there
 * are no scripts, and opening it loads nothing from anywhere.
 *
 * @param title the heading
 * @param lead a sentence or two that say the most important thing
 * @param sections what follows, in order
 * @param citations what to cite, one text per publication; may be empty
 */
public record Report(String title, String lead, List<Section> sections, List<String> citations) {

  /** Copies the lists. */
  public Report {
    sections = List.copyOf(sections);
    citations = List.copyOf(citations);
  }

  /**
   * Returns this report with one more section behind the others.
   *
   * @param section the section
   */
  public Report with(Section section) {
    List<Section> more = new ArrayList<>(sections);
    more.add(section);
    return new Report(title, lead, more, citations);
  }

  /** Returns the page. */
  public String html() {
    StringWriter page = new StringWriter();
    HtmlPage.write(this, page);
    return page.toString();
  }

  /**
   * Writes the page as UTF-8; a file of that name is replaced once the new one is complete.
   *
   * @param file where to
   * @throws io.github.counterpoise.run.InvalidInputException if it cannot be written; then nothing
   *     is left behind
   */
  public void write(Path file) {
    WholeFile.write(
        file,
        "report",
        out -> {
          Writer page = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          HtmlPage.write(this, page);
          page.flush();
        });
  }
}
