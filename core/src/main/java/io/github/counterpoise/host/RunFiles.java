package io.github.counterpoise.host;

import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.balance.FoldGuard;
import io.github.counterpoise.balance.KeptModel;
import io.github.counterpoise.balance.SyntheticImages;
import io.github.counterpoise.file.Drafts;
import io.github.counterpoise.oversample.OversamplerConfig;
import io.github.counterpoise.quality.BalanceReport;
import io.github.counterpoise.quality.LossRecorder;
import io.github.counterpoise.quality.MethodReport;
import io.github.counterpoise.quality.Report;
import io.github.counterpoise.quality.ReportInfo;
import io.github.counterpoise.run.Monitor;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What goes with a balanced table, written in one order for all hosts: images, the host's own file,
 * model, report. All is written aside and moved to its places together, so that a run that fails or
 * is stopped leaves nothing behind and replaces nothing.
 *
 * @param setup the settings of the run
 * @param maker the method
 * @param images the images, where they are files
 * @param name what the data is called, for the report
 * @param reading what was taken of the data, for the report
 * @param own writes the host's own file, which may name the new images
 * @param <C> type of the method's settings
 */
public record RunFiles<C extends OversamplerConfig>(
    HostSetup<C> setup,
    KeptModel<C> maker,
    Optional<SyntheticImages> images,
    String name,
    List<String> reading,
    Consumer<Drafts> own) {

  /**
   * What a run has written besides images.
   *
   * @param model whether the model was written
   * @param report whether the report was written
   */
  public record Written(boolean model, boolean report) {}

  /**
   * Writes the files of a run.
   *
   * @param balanced the outcome
   * @param losses heard the training
   * @param monitor sees the progress, and is told of new images
   * @return what was written
   * @throws io.github.counterpoise.run.InvalidInputException if one cannot be written; nothing is
   *     left then
   * @throws io.github.counterpoise.run.CancelledException if the user stopped the run; the same
   *     holds
   */
  public Written write(Balanced balanced, LossRecorder losses, Monitor monitor) {
    Optional<Runnable> model;
    Optional<Runnable> report;
    try (Drafts drafts = new Drafts()) {
      images.ifPresent(files -> files.write(balanced, drafts, monitor));
      own.accept(drafts);
      model = maker.save(balanced, drafts, monitor);
      report = report(balanced, losses, drafts, monitor);
      monitor.checkCancelled();
      drafts.commit();
    }
    images.flatMap(SyntheticImages::written).ifPresent(monitor::info);
    model.ifPresent(Runnable::run);
    report.ifPresent(Runnable::run);
    return new Written(model.isPresent(), report.isPresent());
  }

  private Optional<Runnable> report(
      Balanced balanced, LossRecorder losses, Drafts drafts, Monitor monitor) {
    if (setup.shared().report().isEmpty()) {
      return Optional.empty();
    }
    Path file = Path.of(setup.shared().report());
    if (!FoldGuard.mayWrite(file, "report", balanced.original(), monitor)) {
      return Optional.empty();
    }
    ReportInfo info =
        ReportInfo.of(name, setup.method(), maker, setup.shared()).withReading(reading);
    Report report = BalanceReport.of(balanced, info, monitor);
    drafts.write(file, "report", MethodReport.completed(report, balanced, losses)::write);
    return Optional.of(() -> FoldGuard.wrote(file, balanced.original()));
  }
}
