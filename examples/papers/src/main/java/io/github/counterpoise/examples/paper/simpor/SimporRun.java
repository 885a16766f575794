package io.github.counterpoise.examples.paper.simpor;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.balance.Balancer;
import io.github.counterpoise.evaluate.StratifiedFolds;
import io.github.counterpoise.evaluate.metric.Predictions;
import io.github.counterpoise.learn.FittedLearner;
import io.github.counterpoise.learn.Mlp;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The work on one trial: draw, split, balance the training part, train, test. */
final class SimporRun {

  private static final int FIFTHS = 5; // one of them to test on

  private final SimporCell trial;
  private final Table training;
  private final Table test;
  private final Table made;
  private final FittedLearner net;
  private final Run run;
  private final double resamplingSeconds;
  private final double classifierSeconds;

  /**
   * Balances and trains. All contenders of a trial are given the same rows and, but for the rows,
   * the same network.
   *
   * @param trial which trial
   * @param protocol the sizes
   * @param data where rows come from
   * @param monitor shows progress and may stop the run
   */
  SimporRun(SimporCell trial, SimporProtocol protocol, SimporData data, Monitor monitor) {
    this.trial = trial;
    Seed seed = new Seed(trial.number()).derive(trial.set().toString());
    Table drawn =
        data.draw(trial.set(), trial.set().counts(protocol.percent()), seed.derive("draw"));
    StratifiedFolds split = new StratifiedFolds(drawn, FIFTHS, seed.derive("split"));
    training = drawn.select(split.training(0));
    test = drawn.select(split.test(0));
    long start = System.nanoTime();
    made = balance(seed.derive("resampling"), monitor);
    resamplingSeconds = seconds(start);
    start = System.nanoTime();
    run = new Run(seed.derive("classifier"), monitor, 1);
    net =
        new Mlp("MLP", trial.set().classifier(protocol.epochs(trial.set())))
            .fit(training.concat(made), run);
    classifierSeconds = seconds(start);
  }

  private Table balance(Seed seed, Monitor monitor) {
    BalanceConfig config = BalanceConfig.defaults().withSeed(seed.value()).withThreads(1);
    return trial
        .contender()
        .method()
        .map(method -> new Balancer(method, config).balance(training, monitor))
        .map(Balanced::synthetic)
        .orElseGet(() -> new Table.Builder(training.schema(), 0).build());
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  /**
   * Returns what came out, as many entries as there are columns of values in {@link SimporTable}.
   */
  List<String> values() {
    List<String> values = new ArrayList<>();
    values.add(String.valueOf(training.rows()));
    values.add(String.valueOf(made.rows()));
    values.add(String.format(Locale.ROOT, "%.2f", resamplingSeconds));
    values.add(String.format(Locale.ROOT, "%.2f", classifierSeconds));
    Predictions predictions = Predictions.of(test, net.distributions(test, run));
    values.addAll(SimporScores.of(predictions, training, made));
    return values;
  }

  /**
   * Returns the rows and what the network says of the places among them.
   *
   * @param f1 what stands beside the contender's name
   */
  BoundaryPicture picture(String f1) {
    return new BoundaryPicture(
        String.format(Locale.ROOT, "%s: F1 %s", trial.contender().title(), f1),
        training,
        made,
        places -> net.distributions(places, run));
  }
}
