package io.github.counterpoise.knime;

import io.github.counterpoise.knime.adapter.Progress;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;

/**
 * The progress bar and cancel button of an executing node.
 *
 * @param exec what KNIME gives the node
 */
record KnimeProgress(ExecutionMonitor exec) implements Progress {

  @Override
  public void show(double fraction, String text) {
    exec.setProgress(fraction, text);
  }

  @Override
  public boolean cancelled() {
    try {
      exec.checkCanceled();
      return false;
    } catch (CanceledExecutionException e) {
      return true;
    }
  }
}
