package io.github.counterpoise.quality;

import io.github.counterpoise.run.ForwardingMonitor;
import io.github.counterpoise.run.Monitor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Passes everything on and remembers the losses of each epoch, for {@link LossCurveSection}. */
public final class LossRecorder extends ForwardingMonitor {

  private final List<Map<String, Double>> epochs = new ArrayList<>();

  /**
   * Begins to record.
   *
   * @param host who watches
   */
  public LossRecorder(Monitor host) {
    super(host);
  }

  /** Returns the losses by name, epoch by epoch; of several trainings those of the last. */
  public List<Map<String, Double>> epochs() {
    return List.copyOf(epochs);
  }

  @Override
  public void epoch(int epoch, int planned, Map<String, Double> losses) {
    if (epoch == 1) {
      epochs.clear(); // another training
    }
    epochs.add(new LinkedHashMap<>(losses));
    super.epoch(epoch, planned, losses);
  }
}
