package io.github.counterpoise.host;

import java.util.HashSet;
import java.util.Set;

/** Keys for synthetic rows that no row of the input has. */
public final class RowKeys {

  static final String PREFIX = "Synthetic_";

  private final Set<String> taken = new HashSet<>(); // only those that could collide
  private long number;

  /** Takes note of a key of the input. */
  void see(String key) {
    if (key.startsWith(PREFIX)) {
      taken.add(key);
    }
  }

  String next() {
    String key;
    do {
      number++;
      key = PREFIX + number;
    } while (taken.contains(key));
    return key;
  }
}
