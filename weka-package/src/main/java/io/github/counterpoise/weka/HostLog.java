package io.github.counterpoise.weka;

import java.awt.Component;
import java.awt.Container;
import java.awt.Window;
import java.util.ArrayList;
import java.util.List;
import weka.core.logging.Logger;
import weka.gui.LogPanel;

/**
 * Where Weka's user reads messages. In the graphical user interface that is the log panel of each
 * window that has one (it writes to Weka's log as well); Weka hands filters no log, so the panels
 * are looked up. Everywhere else it is standard error: Weka's own logger would, once touched, copy
 * all standard output into a file.
 */
interface HostLog {

  /** Shows a sentence that the user should read. */
  void warn(String sentence);

  /** Shows a sentence worth keeping. */
  void info(String sentence);

  /** Shows what is going on at the moment. */
  void status(String words);

  /**
   * Finds the place for messages.
   *
   * @param verbose whether to show on standard error more than warnings
   */
  static HostLog find(boolean verbose) {
    List<LogPanel> panels = new ArrayList<>();
    Window[] windows = Window.getWindows();
    for (Window window : windows) {
      collect(window, panels);
    }
    if (!panels.isEmpty()) {
      return new Panels(panels);
    }
    return windows.length > 0 ? new WekaLog() : new Console(verbose);
  }

  private static void collect(Container container, List<LogPanel> panels) {
    for (Component child : container.getComponents()) {
      if (child instanceof LogPanel panel) {
        panels.add(panel);
      } else if (child instanceof Container inner) {
        collect(inner, panels);
      }
    }
  }

  /** The log panels of open windows. */
  record Panels(List<LogPanel> panels) implements HostLog {
    @Override
    public void warn(String sentence) {
      panels.forEach(p -> p.logMessage("Warning: " + sentence));
    }

    @Override
    public void info(String sentence) {
      panels.forEach(p -> p.logMessage(sentence));
    }

    @Override
    public void status(String words) {
      panels.forEach(p -> p.statusMessage(words));
    }
  }

  /** Weka's own log, for windows without a log panel. */
  record WekaLog() implements HostLog {
    @Override
    public void warn(String sentence) {
      Logger.log(Logger.Level.WARNING, sentence);
    }

    @Override
    public void info(String sentence) {
      Logger.log(Logger.Level.INFO, sentence);
    }

    @Override
    public void status(String words) {}
  }

  /** Standard error. */
  record Console(boolean verbose) implements HostLog {
    @Override
    public void warn(String sentence) {
      System.err.println("Warning: " + sentence);
    }

    @Override
    public void info(String sentence) {
      status(sentence);
    }

    @Override
    public void status(String words) {
      if (verbose) {
        System.err.println(words);
      }
    }
  }
}
