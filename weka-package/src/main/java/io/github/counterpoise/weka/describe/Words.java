package io.github.counterpoise.weka.describe;

import java.util.ArrayList;
import java.util.List;

/** Descriptions as the places need them that they are written to. */
final class Words {

  /** Characters in a line of a tool tip: half of a small screen. */
  private static final int TIP = 86;

  private static final int COMMENT = 92;

  private Words() {}

  /**
   * Returns a tool tip. It is one line unless it is HTML.
   *
   * @param help what a parameter does
   */
  static String tip(String help) {
    List<String> lines = lines(help, TIP);
    return lines.size() == 1 ? help : "<html>" + String.join("<br>", lines);
  }

  /**
   * Returns a text as a literal of Java.
   *
   * @param text text without line breaks
   */
  static String literal(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /**
   * Returns a comment for Javadoc.
   *
   * @param indent spaces before it
   * @param paragraphs texts, in which tags of Javadoc stand as they are; see {@link #escaped}
   */
  static String comment(String indent, List<String> paragraphs) {
    StringBuilder text = new StringBuilder(indent).append("/**\n");
    for (int i = 0; i < paragraphs.size(); i++) {
      if (i > 0) {
        text.append(indent).append(" *\n");
      }
      for (String line : lines(paragraphs.get(i), COMMENT)) {
        text.append(indent).append(" * ").append(line).append('\n');
      }
    }
    return text.append(indent).append(" */\n").toString();
  }

  /**
   * Returns a text that Javadoc shows as it is.
   *
   * @param text plain text
   */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;")
        .replace("{", "&#123;")
        .replace("}", "&#125;")
        .replace("*/", "*&#47;");
  }

  /** Breaks a text between words. */
  private static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
