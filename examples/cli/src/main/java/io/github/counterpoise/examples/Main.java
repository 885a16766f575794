package io.github.counterpoise.examples;

import io.github.counterpoise.examples.cli.CommandTree;
import io.github.counterpoise.examples.cli.WekaSetup;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The command line of Counterpoise: {@code java -jar counterpoise.jar <command>}. Each command is a
 * class of its own in {@code cli}.
 */
public final class Main {

  private static final long SECONDS_TO_CLEAN_UP = 5;

  private Main() {}

  /**
   * Runs one command and ends the JVM with its exit code: 0 for success, 1 for data or values that
   * cannot be used, 2 for a command line that makes no sense, 130 for a run that was stopped.
   *
   * @param args the command's name, then its options
   */
  public static void main(String[] args) {
    WekaSetup.prepare();
    CountDownLatch done = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(stopper(Thread.currentThread(), done)));
    Charset charset = Charset.defaultCharset();
    PrintWriter out = new PrintWriter(System.out, true, charset);
    PrintWriter err = new PrintWriter(System.err, true, charset);
    int code = CommandTree.execute(out, err, args);
    out.flush();
    done.countDown();
    System.exit(code);
  }

  /** Lets a command that the user interrupts (Ctrl-C) clean up before the JVM ends. */
  private static Runnable stopper(Thread command, CountDownLatch done) {
    return () -> {
      if (done.getCount() > 0) {
        command.interrupt();
        try {
          done.await(SECONDS_TO_CLEAN_UP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    };
  }
}
