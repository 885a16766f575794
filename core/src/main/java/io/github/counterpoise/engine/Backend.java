package io.github.counterpoise.engine;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.common.config.ND4JClassLoading;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.factory.Nd4jBackend;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * The one place where ND4J is started and threads are shared out.
 *
 * <p>Every native call runs on one thread. Heavy layers cut the batch into parts, always the same
 * ones, that run side by side: so results do not depend on the number of threads, whereas OpenMP's
 * reductions do.
 *
 * <p>ND4J looks for its backend through the thread's context class loader, which inside Weka's
 * package loader or an OSGi bundle is the wrong one; it is set here, around the start, and ND4J is
 * told to keep ours. Of the native builds on the class path the fastest one that the processor runs
 * is taken, unless {@code -Dorg.bytedeco.javacpp.platform.extension} names another.
 */
public final class Backend {
  private static final String EXTENSION = "org.bytedeco.javacpp.platform.extension";
  private static final String NATIVES = "org/nd4j/linalg/cpu/nativecpu/bindings/";

  /** What the run on this thread may use. */
  private static final ThreadLocal<Integer> THREADS =
      ThreadLocal.withInitial(() -> Runtime.getRuntime().availableProcessors());

  private static final ExecutorService WORKERS = Executors.newCachedThreadPool(Backend::worker);

  /** OpenMP's number of threads belongs to the calling thread. */
  private static final ThreadLocal<Boolean> SINGLE = ThreadLocal.withInitial(() -> false);

  private static boolean started;

  private Backend() {}

  /** Starts ND4J unless it runs already. */
  static synchronized void start() {
    if (started) {
      return;
    }
    ClassLoader ours = Backend.class.getClassLoader();
    Thread thread = Thread.currentThread();
    ClassLoader theirs = thread.getContextClassLoader();
    thread.setContextClassLoader(ours);
    try {
      requireOne(
          ServiceLoader.load(Nd4jBackend.class, ours).stream()
              .map(backend -> backend.type().getSimpleName())
              .toList());
      if (System.getProperty(EXTENSION) == null) {
        fastestBuild(ours).ifPresent(build -> System.setProperty(EXTENSION, build));
      }
      ND4JClassLoading.setNd4jClassloader(ours);
      // ND4J would otherwise call System.gc() every few seconds.
      Nd4j.getMemoryManager().togglePeriodicGc(false);
      Nd4j.getEnvironment().setMaxThreads(1);
      Nd4j.getEnvironment().setMaxMasterThreads(1);
      // On a processor all arrays count as device 0's.
      Nd4j.getEnvironment().setDeviceLimit(0, Pointer.maxBytes());
      started = true;
    } finally {
      thread.setContextClassLoader(theirs);
    }
  }

  /** Refuses to start on several backends: which one computes would be left to chance. */
  static void requireOne(List<String> backends) {
    if (backends.size() != 1) {
      throw new IllegalStateException(
          "The training engine needs exactly one backend of ND4J on the class path, and found "
              + (backends.isEmpty() ? "none" : String.join(" and ", backends))
              + "; keep either nd4j-native or nd4j-cuda there.");
    }
  }

  /** Returns the extension of the fastest build present that the processor runs, if any. */
  private static Optional<String> fastestBuild(ClassLoader loader) {
    int avx = vectorLevel();
    return List.of(
            new Build("-onednn-avx512", 3), new Build("-onednn-avx2", 2), new Build("-onednn", 0))
        .stream()
        .filter(b -> b.avx <= avx)
        .map(Build::extension)
        .filter(e -> present(loader, e))
        .findFirst();
  }

  private record Build(String extension, int avx) {}

  private static boolean present(ClassLoader loader, String extension) {
    String folder = NATIVES + Loader.getPlatform() + extension + "/";
    return List.of("libnd4jcpu.so", "nd4jcpu.dll", "libnd4jcpu.dylib").stream()
        .anyMatch(library -> loader.getResource(folder + library) != null);
  }

  /** Returns 3 for AVX-512, 2 for AVX2, less for older processors, as the Java compiler found. */
  private static int vectorLevel() {
    try {
      HotSpotDiagnosticMXBean jvm =
          ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
      return jvm == null ? 0 : Integer.parseInt(jvm.getVMOption("UseAVX").getValue());
    } catch (IllegalArgumentException e) {
      return 0; // another processor family has no such option
    }
  }

  /**
   * Does some work in which heavy layers may use some number of threads. The number belongs to the
   * thread that calls, and what it was before holds again afterwards: runs side by side do not
   * overrule each other, and together use as many threads as their numbers add up to. Results do
   * not depend on it.
   *
   * @param n number of threads, at least 1; more than there are processors is of no use
   * @param work the work, which computes on the calling thread
   * @return what the work returns
   */
  public static <T> T onThreads(int n, Supplier<T> work) {
    if (n < 1) {
      throw new IllegalArgumentException("threads must be at least 1, not " + n);
    }
    int before = THREADS.get();
    THREADS.set(n);
    try {
      return work.get();
    } finally {
      THREADS.set(before);
    }
  }

  /**
   * Returns the largest number of threads of a heavy layer that is computed by the calling thread:
   * all processors where {@link #onThreads} does not say another.
   */
  public static int maxThreads() {
    return THREADS.get();
  }

  /**
   * Makes native calls of this thread run on this thread alone. On small arrays OpenMP's threads
   * cost more than they bring; on large ones results would depend on their number.
   */
  static void useOneThread() {
    if (!SINGLE.get()) {
      NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
      SINGLE.set(true);
    }
  }

  /** Runs independent calls, on as many threads as are allowed, and waits for all. */
  static void parallel(List<Runnable> calls) {
    AtomicInteger next = new AtomicInteger();
    Runnable worker =
        () -> {
          useOneThread();
          for (int i = next.getAndIncrement(); i < calls.size(); i = next.getAndIncrement()) {
            calls.get(i).run();
          }
        };
    List<Future<?>> others = new ArrayList<>();
    for (int i = 1; i < Math.min(maxThreads(), calls.size()); i++) {
      others.add(WORKERS.submit(worker));
    }
    worker.run();
    for (Future<?> other : others) {
      await(other);
    }
  }

  private static void await(Future<?> call) {
    boolean interrupted = false;
    while (true) {
      try {
        call.get();
        break;
      } catch (InterruptedException e) {
        interrupted = true; // the arrays are in use until the call ends
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread worker(Runnable task) {
    Thread thread = new Thread(task, "counterpoise-engine");
    thread.setDaemon(true);
    thread.setContextClassLoader(Backend.class.getClassLoader());
    return thread;
  }

  /** Returns whether arrays lie in the memory of the processor, where Java loops can reach them. */
  static boolean onProcessor() {
    start();
    return Nd4j.getEnvironment().isCPU();
  }

  /** Returns the bytes of all arrays outside the Java heap that are in use. */
  public static long offHeapBytes() {
    start();
    return Nd4j.getEnvironment().getDeviceCouner(0);
  }

  /** Returns what the engine runs on. Starts it if need be. */
  public static BackendInfo info() {
    start();
    return BackendInfo.collect();
  }

  /** Returns the extension of the native build in use, for instance {@code -onednn}. */
  static String extension() {
    return System.getProperty(EXTENSION, "");
  }
}
