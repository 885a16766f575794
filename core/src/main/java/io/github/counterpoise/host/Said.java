package io.github.counterpoise.host;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a run had to say, in the words of the host.
 *
 * @param warnings what the user should know
 * @param notes what was taken of the table, and what else was said
 */
public record Said(List<String> warnings, List<String> notes) {

  /** Copies the lists. */
  public Said {
    warnings = List.copyOf(warnings);
    notes = List.copyOf(notes);
  }

  /** Returns what there is to say of a run on a table. */
  static Said of(HostSetup<?> setup, ColumnRoles roles, ReadTable read, HostMonitor monitor) {
    List<String> warnings = new ArrayList<>(BalanceRun.unlabelled(roles, read));
    if (setup.choice().guessed()) {
      Taken.doubt(read.table()).ifPresent(warnings::add);
    }
    return of(warnings, Taken.of(setup.choice().why(), roles, read), monitor, setup.words());
  }

  /**
   * Returns what there is to say.
   *
   * @param warnings the first warnings
   * @param notes the first notes
   * @param monitor heard the others
   * @param words how the host words sentences
   */
  static Said of(List<String> warnings, List<String> notes, HostMonitor monitor, HostWords words) {
    return new Said(
        heard(warnings, monitor.warnings(), words), heard(notes, monitor.notes(), words));
  }

  /** Returns the notes, then the warnings. */
  public List<String> all() {
    List<String> all = new ArrayList<>(notes);
    all.addAll(warnings);
    return all;
  }

  private static List<String> heard(List<String> first, List<String> then, HostWords words) {
    Set<String> all = new LinkedHashSet<>(first);
    then.forEach(sentence -> all.add(words.of(sentence)));
    return List.copyOf(all);
  }
}
