package io.github.counterpoise.evaluate.compare;

import io.github.counterpoise.run.Monitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Collects what is to be said, each once: of data sets in order, of folds sorted, since these
 * finish in any order.
 */
final class Notes implements Monitor {

  private static final int SHOWN = 10;

  private final Monitor host;
  private final List<String> data = new ArrayList<>();
  private final Set<String> folds = new TreeSet<>();

  Notes(Monitor host) {
    this.host = host;
  }

  Monitor host() {
    return host;
  }

  @Override
  public void warn(String sentence) {
    data.add(sentence);
    host.warn(sentence);
  }

  @Override
  public void info(String sentence) {
    data.add(sentence);
    host.info(sentence);
  }

  @Override
  public boolean cancelled() {
    return host.cancelled();
  }

  /** Takes a warning from any thread. */
  synchronized void fold(String sentence) {
    folds.add(sentence);
  }

  /** Returns the warnings of data sets, then those of folds. */
  synchronized List<String> all() {
    List<String> all = new ArrayList<>(data);
    folds.stream().limit(SHOWN).forEach(all::add);
    if (folds.size() > SHOWN) {
      all.add(String.format(Locale.ROOT, "%d more warnings of this kind.", folds.size() - SHOWN));
    }
    return all;
  }
}
