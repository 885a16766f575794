package io.github.counterpoise.weka;

/**
 * Where Weka's user reads messages. In the graphical user interface that is the log panel of each
 * window that has one (it writes to Weka's log as well); Weka hands filters no log, so the panels
 * are looked up. Everywhere else it is standard error: Weka's own logger would, once touched, copy
 * all standard output into a file.
 */
public interface HostLog {

  /**
   * Shows a sentence that the user should read.
   *
   * @param sentence one sentence
   */
  void warn(String sentence);

  /**
   * Shows a sentence worth keeping.
   *
   * @param sentence one sentence
   */
  void info(String sentence);

  /**
   * Shows what is going on at the moment.
   *
   * @param words a few words
   */
  void status(String words);

  /**
   * Sends the messages of filters that run on this thread elsewhere, for instance while many folds
   * would say the same.
   *
   * @param log where to, or null for the usual place
   */
  static void redirect(HostLog log) {
    HostLogs.redirect(log);
  }
}
