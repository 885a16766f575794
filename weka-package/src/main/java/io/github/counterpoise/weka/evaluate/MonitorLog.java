package io.github.counterpoise.weka.evaluate;

import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.weka.HostLog;
import java.util.concurrent.Callable;

/**
 * Sends the warnings of Counterpoise's filters and classifiers inside Weka's to a monitor, and
 * leaves out the rest, which would be said anew for every fold.
 */
record MonitorLog(Monitor monitor) implements HostLog {

  @Override
  public void warn(String sentence) {
    monitor.warn(sentence);
  }

  @Override
  public void info(String sentence) {}

  @Override
  public void status(String words) {}

  /**
   * Does work of Weka's on this thread and says what it throws as a sentence.
   *
   * @throws CancelledException if it ended because it was to stop
   * @throws InvalidInputException if it failed
   */
  static <T> T guard(Monitor monitor, Callable<T> work) {
    HostLog.redirect(new MonitorLog(monitor));
    try {
      return work.call();
    } catch (CancelledException | InvalidInputException e) {
      throw e;
    } catch (Exception e) { // Weka's classifiers and filters throw no narrower type
      monitor.checkCancelled();
      throw new InvalidInputException(sentence(e), e);
    } finally {
      HostLog.redirect(null);
    }
  }

  private static String sentence(Exception failure) {
    return failure.getMessage() == null ? failure.toString() : failure.getMessage().strip();
  }
}
