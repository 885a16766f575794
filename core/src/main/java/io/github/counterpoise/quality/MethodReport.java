package io.github.counterpoise.quality;

import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.table.DataShape;
import java.util.Optional;

/** What a method adds to a {@link BalanceReport}: images as images, and how a network learnt. */
public final class MethodReport {

  private MethodReport() {}

  /**
   * Adds what there is to add.
   *
   * @param report the report on a balanced table
   * @param balanced that table
   * @param losses the losses recorded while it was fitted
   */
  public static Report completed(Report report, Balanced balanced, LossRecorder losses) {
    Report completed = report;
    if (balanced.original().schema().shape() instanceof DataShape.Image image) {
      completed = ImageGridSection.of(balanced, image).map(completed::with).orElse(completed);
    }
    Optional<Section> curve = LossCurveSection.of(losses.epochs());
    return curve.isPresent() ? completed.with(curve.get()) : completed;
  }
}
