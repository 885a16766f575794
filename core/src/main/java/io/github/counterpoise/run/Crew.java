package io.github.counterpoise.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Threads that share out numbered tasks. The calling thread takes part and alone talks to the
 * monitor. However the work ends, no thread outlives it.
 */
public final class Crew {
  private static final long POLL_MILLIS = 10; // how often a waiting caller looks at the monitor
  private static final double STEP = 0.01; // least progress worth a report

  /** One worker's means for doing tasks, used by one thread. */
  public interface Worker {
    /**
     * Does one task.
     *
     * @param task number of the task
     * @param pulse to be called often; throws where the work is to stop
     */
    void work(int task, Runnable pulse);
  }

  private final int tasks;
  private final Monitor monitor;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private volatile boolean stopped;
  private volatile Throwable failure;
  private double reported;

  private Crew(int tasks, Monitor monitor) {
    this.tasks = tasks;
    this.monitor = monitor;
  }

  /**
   * Does all tasks and returns when they are done.
   *
   * @param tasks number of tasks
   * @param run gives the number of threads and the monitor
   * @param workers makes what each thread needs
   */
  public static void work(int tasks, Run run, Supplier<Worker> workers) {
    Crew crew = new Crew(tasks, run.monitor());
    List<Thread> threads = new ArrayList<>();
    try {
      for (int i = 1; i < Math.min(run.threads(), tasks); i++) {
        Worker worker = workers.get();
        Thread thread = new Thread(() -> crew.help(worker), "counterpoise-worker-" + i);
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
      }
      crew.drain(workers.get(), crew::poll);
      crew.await(threads);
    } finally {
      crew.stopped = true;
      joinAll(threads);
    }
    crew.rethrow();
    crew.monitor.progress(1);
  }

  private void help(Worker worker) {
    try {
      drain(worker, this::stopIfTold);
    } catch (CancelledException e) {
      stopped = true; // the caller knows why
    } catch (RuntimeException | Error e) {
      failure = e;
      stopped = true;
    }
  }

  private void drain(Worker worker, Runnable pulse) {
    for (int task = next.getAndIncrement(); task < tasks; task = next.getAndIncrement()) {
      pulse.run();
      worker.work(task, pulse);
      done.incrementAndGet();
    }
  }

  private void stopIfTold() {
    if (stopped) {
      throw new CancelledException();
    }
  }

  private void poll() {
    rethrow();
    monitor.checkCancelled();
    double fraction = (double) done.get() / tasks;
    if (fraction >= reported + STEP) {
      reported = fraction;
      monitor.progress(fraction);
    }
  }

  private void await(List<Thread> threads) {
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        poll();
        try {
          thread.join(POLL_MILLIS);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new CancelledException();
        }
      }
    }
  }

  private void rethrow() {
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
  }

  private static void joinAll(List<Thread> threads) {
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
