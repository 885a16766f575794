package io.github.counterpoise.weka.command;

import io.github.counterpoise.run.InvalidInputException;
import java.io.PrintStream;
import java.util.TimeZone;
import java.util.concurrent.CancellationException;

/**
 * A command: it prints results to one stream and what is going on to another, and ends with 0 or
 * with 1 and one sentence.
 */
public interface Command {

  /**
   * Does the work.
   *
   * @param args arguments
   * @param out receives the results
   * @param err receives progress and messages
   * @throws InvalidInputException if an argument or the data cannot be used
   * @throws Exception if Weka throws one
   */
  void execute(String[] args, PrintStream out, PrintStream err) throws Exception;

  /**
   * Runs a command and says what went wrong in one sentence.
   *
   * @param command the command
   * @param args its arguments
   * @param out receives the results
   * @param err receives progress and messages
   * @return 0, or 1 after an error
   */
  static int run(Command command, String[] args, PrintStream out, PrintStream err) {
    try {
      command.execute(args, out, err);
      if (!out.checkError()) { // a print stream throws nothing
        return 0;
      }
      err.println("Error: Standard output cannot be written, so what was printed is incomplete.");
    } catch (InvalidInputException | CancellationException e) {
      err.println("Error: " + e.getMessage());
    } catch (OutOfMemoryError e) {
      err.println("Error: Not enough memory; start Java with more (-Xmx).");
    } catch (Exception e) { // Weka throws nothing narrower
      err.println("Error: " + (e.getMessage() == null ? e.toString() : e.getMessage().strip()));
    }
    return 1;
  }

  /**
   * Runs a command on the standard streams. Where this Java machine was started for it, dates
   * without a time zone are read and written as UTC, wherever the machine is, and if the command
   * fails, the machine ends with status 1, which Weka would not do; inside another program it goes
   * on.
   *
   * @param command the command
   * @param args its arguments
   */
  static void main(Command command, String[] args) {
    boolean own = isOwnMachine(command);
    if (own) {
      TimeZone.setDefault(TimeZone.getTimeZone("UTC")); // Weka takes it for every date it reads
    }
    int status = run(command, args, System.out, System.err);
    if (status != 0 && own) {
      System.exit(status);
    }
  }

  private static boolean isOwnMachine(Command command) {
    String started = System.getProperty("sun.java.command", "").split(" ")[0];
    return started.equals("weka.Run") || command.startedAs(started);
  }

  /**
   * Returns whether the main class of a Java machine is this command.
   *
   * @param mainClass the main class's name
   */
  default boolean startedAs(String mainClass) {
    return mainClass.equals(getClass().getName());
  }
}
