package io.github.counterpoise.weka.evaluate;

import io.github.counterpoise.evaluate.contender.Contender;
import io.github.counterpoise.evaluate.metric.Predictions;
import io.github.counterpoise.learn.Conversion;
import io.github.counterpoise.learn.FittedLearner;
import io.github.counterpoise.learn.ScaledWeights;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.weka.InstancesTable;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import weka.core.Attribute;
import weka.core.Instances;
import weka.core.Randomizable;
import weka.core.SerializedObject;
import weka.filters.Filter;

/**
 * Any filter of Weka's as {@code FilteredClassifier} uses it: it is set up and filters on the
 * training rows of a fold, and test rows pass through it afterwards as a later batch, which changes
 * them where it changes attributes and leaves them alone where it resamples. A filter with a seed
 * is given one of the run's.
 */
public final class WekaFiltering implements Contender {

  private final String name;
  private final String filterName;
  private final String settings;
  private final SerializedObject prototype;

  /**
   * Wraps a filter.
   *
   * @param name name in results
   * @param filter the filter, which is copied
   * @throws InvalidInputException if it cannot be copied
   */
  public WekaFiltering(String name, Filter filter) {
    this.name = name;
    this.filterName = filter.getClass().getSimpleName();
    this.settings = WekaLearner.settings(filter);
    this.prototype = WekaLearner.stored(name, filter);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String inside() {
    return String.format(
        Locale.ROOT, "Weka's filter %s, set up on the training rows of the fold.", filterName);
  }

  @Override
  public String settings() {
    return settings;
  }

  @Override
  public Prepared prepare(Table training, Run run) {
    return MonitorLog.guard(
        run.monitor(),
        () -> {
          Filter filter = (Filter) prototype.getObject();
          if (filter instanceof Randomizable seeded) {
            seeded.setSeed((int) run.seed().value());
          }
          WekaRows form = new WekaRows(training.schema());
          Instances rows = Conversion.timed(() -> form.training(ScaledWeights.of(training)));
          filter.setInputFormat(rows);
          Instances filtered = Filter.useFilter(rows, filter);
          requireSameClass(filtered, training.schema());
          Schema schema = InstancesTable.plainSchema(filtered);
          Table prepared = Conversion.timed(() -> InstancesTable.under(schema, filtered));
          return (learner, fitRun) -> {
            FittedLearner fitted = learner.fit(prepared, fitRun);
            return (test, use) ->
                Predictions.of(
                    test,
                    fitted.distributions(through(filter, form, schema, test, use.monitor()), use));
          };
        });
  }

  private Table through(Filter filter, WekaRows form, Schema schema, Table test, Monitor monitor) {
    return MonitorLog.guard(
        monitor,
        () -> {
          Instances rows = Conversion.timed(() -> form.test(test));
          Instances passed = Filter.useFilter(rows, filter);
          if (passed.numInstances() != test.rows()) {
            throw new InvalidInputException(
                String.format(
                    Locale.ROOT,
                    "Filter '%s' makes %d test rows of %d; only filters that leave the number of test"
                        + " rows alone can be compared.",
                    name,
                    passed.numInstances(),
                    test.rows()));
          }
          return Conversion.timed(() -> InstancesTable.under(schema, passed));
        });
  }

  private void requireSameClass(Instances filtered, Schema before) {
    List<String> labels = List.of();
    if (filtered.classIndex() >= 0 && filtered.classAttribute().isNominal()) {
      Attribute attribute = filtered.classAttribute();
      labels = IntStream.range(0, attribute.numValues()).mapToObj(attribute::value).toList();
    }
    if (!labels.equals(before.classLabels())) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Filter '%s' changes the class column '%s' or its labels; leave the class out of it.",
              name,
              before.classColumn().name()));
    }
  }
}
