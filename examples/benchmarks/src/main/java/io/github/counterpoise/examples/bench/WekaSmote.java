package io.github.counterpoise.examples.bench;

import io.github.counterpoise.table.Table;
import io.github.counterpoise.weka.InstancesTable;
import weka.core.Instances;
import weka.filters.Filter;

/** SMOTE inside Weka: our filter, and that of Weka's own SMOTE package. */
final class WekaSmote {

  private final Instances data;

  /**
   * Takes the data.
   *
   * @param table the data; the rarer class has half as many rows as the common one
   */
  WekaSmote(Table table) {
    data = InstancesTable.instances("bench", table);
  }

  /**
   * Returns our seconds, once warm.
   *
   * @param threads threads to use
   */
  double ours(int threads) {
    return Stopwatch.warm(() -> balance(threads));
  }

  /**
   * Balances the data with our filter, once.
   *
   * @param threads threads to use
   */
  void balance(int threads) {
    var filter = new weka.filters.supervised.instance.counterpoise.SMOTE();
    filter.setThreads(threads);
    run(filter);
  }

  /**
   * Returns the seconds of Weka's own filter, which uses one thread, once warm; {@code NaN} where
   * it is not there.
   */
  double peer() {
    try {
      return Stopwatch.warm(() -> run(new weka.filters.supervised.instance.SMOTE()));
    } catch (NoClassDefFoundError e) {
      return Double.NaN;
    }
  }

  private void run(Filter filter) {
    try {
      filter.setInputFormat(data);
      Filter.useFilter(data, filter);
    } catch (Exception e) { // whatever Weka declares
      throw new IllegalStateException(e);
    }
  }
}
