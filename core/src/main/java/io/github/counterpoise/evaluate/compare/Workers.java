package io.github.counterpoise.evaluate.compare;

import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.Monitor;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * Threads that work on folds, as many folds at a time as there are threads. The calling thread
 * watches, and alone talks to the host's monitor; when it is told to stop, the threads are
 * interrupted.
 */
final class Workers {

  private static final long POLL_MILLIS = 50; // how often the host is asked whether to stop
  private static final long GRACE_SECONDS = 5; // for threads to notice that they are to end

  private final int threads;
  private final Notes notes;
  private volatile boolean stopped;

  /** The outcome of a task and the time it took. */
  private record Finished(FoldTask task, Map<CellKey, Cell> cells, double seconds) {}

  Workers(int threads, Notes notes) {
    this.threads = threads;
    this.notes = notes;
  }

  /** Does all tasks and hands each outcome on, on this thread. */
  TimeSplit run(List<FoldTask> tasks, BiConsumer<FoldTask, Map<CellKey, Cell>> collect) {
    ExecutorService pool = Executors.newFixedThreadPool(threads, Workers::worker);
    double preparing = 0;
    double training = 0;
    double predicting = 0;
    double all = 0;
    try {
      ExecutorCompletionService<Finished> done = new ExecutorCompletionService<>(pool);
      tasks.forEach(task -> done.submit(() -> work(task)));
      for (int i = 0; i < tasks.size(); i++) {
        Finished finished = await(done);
        long start = System.nanoTime();
        collect.accept(finished.task, finished.cells);
        all += finished.seconds + (System.nanoTime() - start) / 1e9;
        preparing += finished.cells.values().iterator().next().prepareSeconds(); // all have it
        training += finished.cells.values().stream().mapToDouble(Cell::fitSeconds).sum();
        predicting += finished.cells.values().stream().mapToDouble(Cell::predictSeconds).sum();
        notes.host().phase(finished.task.words());
        notes.host().progress((i + 1.0) / tasks.size());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancelledException();
    } finally {
      stopped = true;
      end(pool);
    }
    return new TimeSplit(preparing, training, predicting, all);
  }

  private Finished await(ExecutorCompletionService<Finished> done) throws InterruptedException {
    while (true) {
      notes.host().checkCancelled();
      Future<Finished> next = done.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
      if (next != null) {
        try {
          return next.get();
        } catch (ExecutionException e) {
          if (e.getCause() instanceof RuntimeException failure) {
            throw failure;
          }
          if (e.getCause() instanceof Error failure) {
            throw failure;
          }
          throw new IllegalStateException(e.getCause());
        }
      }
    }
  }

  private Finished work(FoldTask task) {
    long start = System.nanoTime();
    Map<CellKey, Cell> cells =
        task.run(
            new Monitor() {
              @Override
              public void warn(String sentence) {
                notes.fold(sentence);
              }

              @Override
              public boolean cancelled() {
                return stopped || Thread.currentThread().isInterrupted();
              }
            });
    return new Finished(task, cells, (System.nanoTime() - start) / 1e9);
  }

  private static void end(ExecutorService pool) {
    pool.shutdownNow();
    try {
      // A classifier that heeds no interrupt ends with the program at the latest.
      boolean ignored = pool.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread worker(Runnable task) {
    Thread thread = new Thread(task, "counterpoise-fold");
    thread.setDaemon(true);
    thread.setContextClassLoader(Workers.class.getClassLoader());
    return thread;
  }
}
