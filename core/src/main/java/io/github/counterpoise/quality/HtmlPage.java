package io.github.counterpoise.quality;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Turns a {@link Report} into HTML by the template beside this class, which escapes every text. */
final class HtmlPage {

  private static final String STYLE = resource("report.css");
  private static final Template PAGE =
      Mustache.compiler().escapeHTML(true).compile(resource("report.mustache"));

  private HtmlPage() {}

  /**
   * Writes a page.
   *
   * @param report what it says
   * @param out where to; not closed
   */
  static void write(Report report, Writer out) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("title", report.title());
    page.put("lead", report.lead());
    page.put("style", STYLE);
    page.put(
        "sections",
        IntStream.range(0, report.sections().size())
            .mapToObj(i -> section(report.sections().get(i), i))
            .toList());
    page.put("hasCitations", !report.citations().isEmpty());
    page.put("citations", report.citations());
    page.put("origin", origin());
    PAGE.execute(page, out);
  }

  private static Map<String, Object> section(Section section, int index) {
    return Map.of(
        "id", "section-" + (index + 1),
        "title", section.title(),
        "blocks", section.blocks().stream().map(HtmlPage::block).toList());
  }

  /** Returns what the template needs of a block, under a key that says which kind it is. */
  private static Map<String, Object> block(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      return kind("paragraph", Map.of("text", paragraph.text()));
    } else if (block instanceof Block.Notes notes) {
      return kind("notes", Map.of("sentences", notes.sentences()));
    } else if (block instanceof Block.Facts facts) {
      return kind("facts", Map.of("entries", entries(facts.entries())));
    } else if (block instanceof Block.Grid grid) {
      return kind("grid", grid(grid));
    }
    return kind("pictures", pictures((Block.Pictures) block));
  }

  private static Map<String, Object> kind(String name, Map<String, Object> content) {
    Map<String, Object> kinds = new LinkedHashMap<>();
    for (String other : List.of("paragraph", "notes", "facts", "grid", "pictures")) {
      kinds.put(other, other.equals(name) ? content : false);
    }
    return kinds;
  }

  private static List<Map<String, String>> entries(Map<String, String> facts) {
    return facts.entrySet().stream()
        .map(entry -> Map.of("name", entry.getKey(), "value", entry.getValue()))
        .toList();
  }

  private static Map<String, Object> grid(Block.Grid grid) {
    List<Map<String, Object>> groups =
        grid.groups().stream()
            .map(
                group ->
                    Map.of(
                        "heading", group.heading(),
                        "hasHeading", !group.heading().isEmpty(),
                        "span", grid.columns().size(),
                        "rows", group.rows().stream().map(HtmlPage::row).toList()))
            .toList();
    return Map.of(
        "caption", grid.caption(),
        "hasCaption", !grid.caption().isEmpty(),
        "columns", heads(grid),
        "groups", groups);
  }

  /** A head stands above its column: to the right where the cells are numbers. */
  private static List<Map<String, Object>> heads(Block.Grid grid) {
    return IntStream.range(0, grid.columns().size())
        .mapToObj(
            c ->
                Map.<String, Object>of(
                    "name", grid.columns().get(c),
                    "number",
                        grid.groups().stream()
                            .flatMap(group -> group.rows().stream())
                            .anyMatch(row -> row.get(c).number())))
        .toList();
  }

  private static Map<String, Object> row(List<Block.Cell> row) {
    return Map.of(
        "name", row.get(0).text(),
        "cells",
            row.stream()
                .skip(1)
                .map(
                    cell ->
                        Map.of(
                            "text", cell.text(),
                            "number", cell.number(),
                            "strong", cell.strong()))
                .toList());
  }

  private static Map<String, Object> pictures(Block.Pictures block) {
    return Map.of(
        "caption", block.caption(),
        "hasCaption", !block.caption().isEmpty(),
        "legend", block.legend() != Block.Legend.NONE,
        "others", block.legend() == Block.Legend.ROWS_AND_OTHERS,
        "all",
            block.pictures().stream()
                .map(
                    picture ->
                        Map.of(
                            "alt", picture.description(),
                            "width", picture.width(),
                            "height", picture.height(),
                            "data", Base64.getEncoder().encodeToString(picture.png())))
                .toList());
  }

  private static String origin() {
    String version = HtmlPage.class.getPackage().getImplementationVersion();
    return String.format(
        Locale.ROOT,
        "Made on %s with Counterpoise%s, Java %s.",
        LocalDate.now(ZoneId.systemDefault()),
        version == null ? "" : " " + version,
        Runtime.version().feature());
  }

  private static String resource(String name) {
    try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
