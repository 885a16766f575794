package io.github.counterpoise.examples.files;

import java.util.List;

/** Lists of names in messages. */
final class Names {

  private static final int SHOWN = 20;

  private Names() {}

  /**
   * Returns names in quotes with commas between them; of many, the first twenty.
   *
   * @param names the names
   */
  static String quoted(List<String> names) {
    String shown = "'" + String.join("', '", names.subList(0, Math.min(SHOWN, names.size()))) + "'";
    return names.size() <= SHOWN ? shown : shown + ", … (" + names.size() + " in all)";
  }
}
