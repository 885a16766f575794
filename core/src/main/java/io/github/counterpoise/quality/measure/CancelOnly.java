package io.github.counterpoise.quality.measure;

import io.github.counterpoise.run.Monitor;

/**
 * Passes on the wish to stop and nothing else, for parts of the work too small to be reported.
 *
 * @param whole who watches the whole
 */
record CancelOnly(Monitor whole) implements Monitor {

  @Override
  public boolean cancelled() {
    return whole.cancelled();
  }
}
