package io.github.counterpoise.engine;

import org.nd4j.linalg.api.buffer.DataType;

/** The arithmetic of a graph and its parameters. */
public enum Precision {
  /** 32-bit numbers: training. */
  FLOAT(DataType.FLOAT, 4),
  /** 64-bit numbers: checks of gradients against finite differences. */
  DOUBLE(DataType.DOUBLE, 8);

  private final DataType type;
  private final int bytes;

  Precision(DataType type, int bytes) {
    this.type = type;
    this.bytes = bytes;
  }

  DataType type() {
    return type;
  }

  int bytes() {
    return bytes;
  }
}
