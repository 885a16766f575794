package io.github.counterpoise.examples.jmh;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.balance.Balancer;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.examples.bench.BenchData;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Table;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Balancing a table of which a tenth is of the rarer class. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SmoteBenchmark {

  /** The method; copies of rows show what everything but the neighbours costs. */
  @Param({"RandomOversampling", "SMOTE", "BorderlineSMOTE", "ADASYN"})
  public String method;

  /** Rows in all. */
  @Param("10000")
  public int rows;

  /** Columns besides the class. */
  @Param({"10", "30"})
  public int columns;

  /** Threads. */
  @Param("1")
  public int threads;

  private Table table;
  private Balancer balancer;

  /** Makes the data. */
  @Setup
  public void prepare() {
    table = BenchData.gaussian(rows - rows / 10, rows / 10, columns);
    balancer =
        new Balancer(
            Methods.byName(method).createDefault(), BalanceConfig.defaults().withThreads(threads));
  }

  /** Balances the table. */
  @Benchmark
  public Balanced balance() {
    return balancer.balance(table, Monitor.silent());
  }
}
