package io.github.counterpoise.weka;

import java.awt.Component;
import java.awt.Container;
import java.awt.Window;
import java.util.ArrayList;
import java.util.List;
import weka.core.logging.Logger;
import weka.gui.LogPanel;

/** The places for messages: panels of open windows, Weka's log, standard error. */
final class HostLogs {

  private static final ThreadLocal<HostLog> REDIRECTED = new ThreadLocal<>();

  private HostLogs() {}

  /**
   * Finds the place for messages.
   *
   * @param verbose whether to show on standard error more than warnings
   */
  static HostLog find(boolean verbose) {
    HostLog redirected = REDIRECTED.get();
    return redirected != null ? redirected : open(verbose);
  }

  static void redirect(HostLog log) {
    if (log == null) {
      REDIRECTED.remove();
    } else {
      REDIRECTED.set(log);
    }
  }

  private static HostLog open(boolean verbose) {
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
  private record Panels(List<LogPanel> panels) implements HostLog {
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
  private record WekaLog() implements HostLog {
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
  private record Console(boolean verbose) implements HostLog {
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
