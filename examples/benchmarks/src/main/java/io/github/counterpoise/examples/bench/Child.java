package io.github.counterpoise.examples.bench;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.balance.Balancer;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.examples.cli.WekaSetup;
import io.github.counterpoise.examples.process.Program;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Table;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One balancing run in a Java process of its own: for the first call, which meets a cold JVM, and
 * for the smallest heap that will do.
 */
public final class Child {

  private static final String OUT_OF_MEMORY = "out of memory";

  private Child() {}

  /**
   * What a child does.
   *
   * @param method name of the method, or empty to make the table only
   * @param join whether to put original and synthetic rows together at the end
   * @param inWeka whether Weka's data and our filter are used instead of tables and the core
   * @param common rows of the common class
   * @param rare rows of the rarer class
   * @param columns columns besides the class
   * @param threads threads to use
   */
  record Task(
      String method, boolean join, boolean inWeka, int common, int rare, int columns, int threads) {

    /** A task of the core. */
    Task(String method, boolean join, int common, int rare, int columns, int threads) {
      this(method, join, false, common, rare, columns, threads);
    }

    /** Returns the same task without the balancing. */
    Task tableOnly() {
      return new Task("", false, inWeka, common, rare, columns, threads);
    }

    private List<String> arguments() {
      return List.of(
          method.isEmpty() ? "-" : method,
          Boolean.toString(join),
          Boolean.toString(inWeka),
          Integer.toString(common),
          Integer.toString(rare),
          Integer.toString(columns),
          Integer.toString(threads));
    }

    private static Task parse(String[] args) {
      return new Task(
          args[0].equals("-") ? "" : args[0],
          Boolean.parseBoolean(args[1]),
          Boolean.parseBoolean(args[2]),
          Integer.parseInt(args[3]),
          Integer.parseInt(args[4]),
          Integer.parseInt(args[5]),
          Integer.parseInt(args[6]));
    }
  }

  /**
   * What a child did.
   *
   * @param seconds what the balancing took, {@code NaN} where memory did not suffice
   * @param peakMb most heap in use at any time, the table and garbage not yet collected included
   */
  record Outcome(double seconds, int peakMb) {}

  /**
   * Runs a task in a process of its own.
   *
   * @param task what to do
   * @param jvmOptions options of its JVM
   * @return seconds the balancing took, {@code NaN} where memory did not suffice
   * @throws IllegalStateException if it failed otherwise
   */
  static double run(Task task, List<String> jvmOptions) {
    return measure(task, jvmOptions).seconds();
  }

  /**
   * Runs a task in a process of its own, and looks at its heap.
   *
   * @param task what to do
   * @param jvmOptions options of its JVM
   * @throws IllegalStateException if it failed for other reasons than memory
   */
  static Outcome measure(Task task, List<String> jvmOptions) {
    List<String> options = new ArrayList<>(jvmOptions);
    options.addAll(List.of("-cp", System.getProperty("java.class.path")));
    List<String> lines = new ArrayList<>();
    int code = Program.java(options, Child.class.getName(), task.arguments()).run(lines::add);
    if (lines.stream().anyMatch(Child::isOutOfMemory)) {
      return new Outcome(Double.NaN, 0);
    }
    if (code != 0 || lines.isEmpty()) {
      throw new IllegalStateException("A measuring process failed: " + String.join(" ", lines));
    }
    String[] found = lines.get(lines.size() - 1).split(" ");
    return new Outcome(Double.parseDouble(found[0]), Integer.parseInt(found[1]));
  }

  /** Memory runs out, or is refused beforehand in a sentence. */
  private static boolean isOutOfMemory(String line) {
    return line.contains(OUT_OF_MEMORY)
        || line.contains("OutOfMemory")
        || line.contains("MB of memory");
  }

  /**
   * Does a task and prints the seconds it took and the megabytes of heap.
   *
   * @param args see {@link Task}
   */
  public static void main(String[] args) {
    Task task = Task.parse(args);
    try {
      Runnable work = work(task);
      try {
        double seconds = task.method().isEmpty() ? 0 : Stopwatch.once(work);
        System.out.println(String.format(Locale.ROOT, "%.6f %d", seconds, peakMb()));
      } finally {
        Reference.reachabilityFence(work); // a caller keeps its data, which it holds
      }
    } catch (OutOfMemoryError e) {
      System.out.println(OUT_OF_MEMORY);
    }
  }

  private static Runnable work(Task task) {
    Table table = BenchData.gaussian(task.common(), task.rare(), task.columns());
    if (!task.inWeka()) {
      return () -> balance(task, table);
    }
    WekaSetup.prepare();
    WekaSmote weka = new WekaSmote(table);
    return () -> weka.balance(task.threads());
  }

  private static int peakMb() {
    long bytes =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum();
    return (int) ((bytes - 1) / (1 << 20)) + 1;
  }

  private static void balance(Task task, Table table) {
    BalanceConfig config = BalanceConfig.defaults().withThreads(task.threads());
    Balanced balanced =
        new Balancer(Methods.byName(task.method()).createDefault(), config)
            .balance(table, Monitor.silent());
    int rows = task.join() ? balanced.balanced().rows() : balanced.syntheticRows();
    if (rows == 0) {
      throw new IllegalStateException("nothing was made");
    }
  }
}
