package io.github.counterpoise.engine;

import org.bytedeco.javacpp.Pointer;

/** The memory outside the Java heap, where the arrays of graphs live. */
public final class OffHeap {

  private OffHeap() {}

  /** Returns the bytes that all arrays together may take; see {@code javacpp.maxbytes}. */
  public static long limit() {
    return Pointer.maxBytes();
  }
}
