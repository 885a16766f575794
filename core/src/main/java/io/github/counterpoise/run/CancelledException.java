package io.github.counterpoise.run;

import java.util.concurrent.CancellationException;

/** The user stopped the run; no half-made file is left. */
public final class CancelledException extends CancellationException {
  private static final long serialVersionUID = 1;

  /** Says that the run was stopped. */
  public CancelledException() {
    super("Stopped by the user.");
  }
}
