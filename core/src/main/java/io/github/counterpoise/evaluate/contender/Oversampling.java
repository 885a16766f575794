package io.github.counterpoise.evaluate.contender;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.Balancer;
import io.github.counterpoise.balance.LabelColumns;
import io.github.counterpoise.oversample.Oversampler;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.table.Table;
import java.util.Locale;

/**
 * Adds made-up rows to the training rows of each fold.
 *
 * @param name name in results
 * @param method makes the rows
 * @param config target and fallback; seed and threads are the fold's
 */
public record Oversampling(String name, Oversampler<?> method, BalanceConfig config)
    implements Contender {

  @Override
  public String inside() {
    return String.format(
        Locale.ROOT,
        "Rows made by %s (target %s) from the training rows of the fold.",
        method.name(),
        config.target());
  }

  @Override
  public String settings() {
    return String.format(
        Locale.ROOT,
        "%s, target %s, fallback %s",
        method.config(),
        config.target().strip(),
        config.fallback());
  }

  @Override
  public Prepared prepare(Table training, Run run) {
    return Plain.trainedOn(balanced(training, config.target(), run));
  }

  /** Returns training rows and made-up rows for a target. */
  Table balanced(Table training, String target, Run run) {
    BalanceConfig own =
        config.withTarget(target).withSeed(run.seed().value()).withThreads(run.threads());
    LabelColumns labels = own.labelColumns();
    Table all =
        new Balancer(method, own)
            .withoutValueWarnings()
            .balance(labels.derived(training), run.monitor())
            .balanced();
    return labels.restored(all, training.schema());
  }
}
