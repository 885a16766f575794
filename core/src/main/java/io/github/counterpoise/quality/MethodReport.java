package io.github.counterpoise.quality;

import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.encode.ImageOption;
import io.github.counterpoise.oversample.ImageSized;
import io.github.counterpoise.oversample.OversamplerConfig;
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
   * @param config settings of the method
   * @param losses the losses recorded while it was fitted
   */
  public static Report completed(
      Report report, Balanced balanced, OversamplerConfig config, LossRecorder losses) {
    Report completed = report;
    DataShape shape = ImageOption.shape(ImageSized.of(config), balanced.original().schema());
    if (shape instanceof DataShape.Image image) {
      completed = ImageGridSection.of(balanced, image).map(completed::with).orElse(completed);
    }
    Optional<Section> curve = LossCurveSection.of(losses.epochs());
    return curve.isPresent() ? completed.with(curve.get()) : completed;
  }
}
