package io.github.counterpoise.engine;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A loop over whole arrays of any arithmetic, anywhere: the slow way beside {@link Sweep}. */
final class General {

  private General() {}

  /**
   * Returns the call that runs a loop on copies in the Java heap.
   *
   * @param in arguments
   * @param out results
   * @param loop fills the results; it gets the arguments, then the results, as Java arrays
   */
  static Runnable of(INDArray[] in, INDArray[] out, Consumer<Object[]> loop) {
    HostArray[] from = Arrays.stream(in).map(HostArray::new).toArray(HostArray[]::new);
    HostArray[] to = Arrays.stream(out).map(HostArray::new).toArray(HostArray[]::new);
    Object[] heaps = Stream.of(from, to).flatMap(Arrays::stream).map(HostArray::heap).toArray();
    return () -> {
      for (HostArray array : from) {
        array.load();
      }
      loop.accept(heaps);
      for (HostArray array : to) {
        array.store();
      }
    };
  }
}
