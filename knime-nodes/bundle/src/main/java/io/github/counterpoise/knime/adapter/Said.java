package io.github.counterpoise.knime.adapter;

import io.github.counterpoise.describe.Parameters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a run had to say, in the words of the dialog.
 *
 * @param warnings what the user should know
 * @param notes what was taken of the table, and what else was said
 */
record Said(List<String> warnings, List<String> notes) {

  /** Copies the lists. */
  Said {
    warnings = List.copyOf(warnings);
    notes = List.copyOf(notes);
  }

  /** Returns what there is to say of a run on a table. */
  static Said of(NodeSetup<?> setup, ColumnRoles roles, ReadTable read, NodeMonitor monitor) {
    List<String> warnings = new ArrayList<>(NodeRun.unlabelled(roles, read));
    if (setup.choice().guessed()) {
      Taken.doubt(read.table()).ifPresent(warnings::add);
    }
    return of(
        warnings,
        Taken.of(setup.choice().why(), roles, read),
        monitor,
        setup.method().parameters());
  }

  /**
   * Returns what there is to say.
   *
   * @param warnings the first warnings
   * @param notes the first notes
   * @param monitor heard the others
   * @param own the parameters that may be named in them
   */
  static Said of(
      List<String> warnings, List<String> notes, NodeMonitor monitor, Parameters<?> own) {
    return new Said(heard(warnings, monitor.warnings(), own), heard(notes, monitor.notes(), own));
  }

  /** Returns the notes, then the warnings. */
  List<String> all() {
    List<String> all = new ArrayList<>(notes);
    all.addAll(warnings);
    return all;
  }

  private static List<String> heard(List<String> first, List<String> then, Parameters<?> own) {
    Set<String> all = new LinkedHashSet<>(first);
    then.forEach(sentence -> all.add(HostWords.of(sentence, own)));
    return List.copyOf(all);
  }
}
