package io.github.counterpoise.weka.run;

import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.describe.Reference;
import io.github.counterpoise.engine.Backend;
import io.github.counterpoise.engine.BackendInfo;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.weka.Version;
import io.github.counterpoise.weka.command.Command;
import java.io.PrintStream;
import java.util.Locale;
import weka.core.Utils;

/**
 * Says what is installed and whether it works: {@code weka.Run .CounterpoiseInfo}. It ends with
 * status 1 if a method fails its test.
 */
public final class CounterpoiseInfo extends RunnableCommand {

  private static final int MEBI = 1 << 20;

  /** Makes the command. */
  public CounterpoiseInfo() {}

  /**
   * Runs the command.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Command.main(new CounterpoiseInfo(), args);
  }

  @Override
  public void execute(String[] args, PrintStream out, PrintStream err) throws Exception {
    Utils.checkForRemainingOptions(args);
    environment(out);
    methods(out);
    boolean trains = engine(out);
    int failed = test(out);
    if (failed > 0) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "%d of %d methods failed the test above.",
              failed,
              Methods.all().size()));
    }
    if (!trains) {
      throw new InvalidInputException(
          "The training engine failed its self-test above; do not use networks on this machine.");
    }
  }

  private static void environment(PrintStream out) {
    Runtime machine = Runtime.getRuntime();
    print(out, "Counterpoise", Version.current());
    print(out, "Weka", weka.core.Version.VERSION);
    print(
        out,
        "Java",
        String.format(
            Locale.ROOT,
            "%s (%s)",
            System.getProperty("java.version"),
            System.getProperty("java.vendor")));
    print(
        out,
        "System",
        String.format(
            Locale.ROOT, "%s %s", System.getProperty("os.name"), System.getProperty("os.arch")));
    print(out, "Processors", Integer.toString(machine.availableProcessors()));
    print(
        out,
        "Memory",
        String.format(Locale.ROOT, "%d MB at most (-Xmx)", machine.maxMemory() / MEBI));
  }

  private static void print(PrintStream out, String name, String value) {
    out.printf(Locale.ROOT, "%-14s%s%n", name + ":", value);
  }

  private static void methods(PrintStream out) {
    out.println("\nMethods:");
    for (Method<?> method : Methods.all()) {
      out.println("  " + method.name());
      for (Reference reference : method.references()) {
        out.printf(
            Locale.ROOT,
            "      %s (%d). %s. %s. %s%n",
            reference.authors().replace(" and ", "; "),
            reference.year(),
            reference.title(),
            reference.venue(),
            reference.url());
      }
    }
  }

  private static boolean engine(PrintStream out) {
    out.println("\nTraining engine:");
    Backend.info().lines().forEach(line -> out.println("  " + line));
    String outcome = BackendInfo.selfTest();
    out.println("  " + outcome);
    return outcome.startsWith("self-test passed");
  }

  private static int test(PrintStream out) {
    out.println("\nTest (120 rows of one class, 20 of another, mixed columns):");
    int failed = 0;
    for (Method<?> method : Methods.all()) {
      long start = System.nanoTime();
      String outcome = SelfTest.failure(method);
      double milliseconds = (System.nanoTime() - start) / 1e6;
      if (!outcome.isEmpty()) {
        failed++;
      }
      out.printf(
          Locale.ROOT,
          "  %-20s %s (%.0f ms)%n",
          method.name(),
          outcome.isEmpty() ? "ok" : "FAILED: " + outcome,
          milliseconds);
    }
    return failed;
  }
}
