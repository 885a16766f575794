package io.github.counterpoise.examples.jmh;

import io.github.counterpoise.engine.Activation;
import io.github.counterpoise.engine.Adam;
import io.github.counterpoise.engine.Attention;
import io.github.counterpoise.engine.Backend;
import io.github.counterpoise.engine.BatchNorm;
import io.github.counterpoise.engine.Conv2d;
import io.github.counterpoise.engine.Dense;
import io.github.counterpoise.engine.Graph;
import io.github.counterpoise.engine.Layer;
import io.github.counterpoise.engine.LayerNorm;
import io.github.counterpoise.engine.Losses;
import io.github.counterpoise.engine.Lstm;
import io.github.counterpoise.engine.MaxPool2d;
import io.github.counterpoise.engine.ParameterSet;
import io.github.counterpoise.engine.Plan;
import io.github.counterpoise.engine.Schedule;
import io.github.counterpoise.engine.UpConv2d;
import io.github.counterpoise.run.Seed;
import java.util.concurrent.TimeUnit;
import org.apache.commons.rng.UniformRandomProvider;
import org.nd4j.autodiff.samediff.SDVariable;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One layer at a size of real use: the result alone, the result with all gradients, and the update
 * of its parameters. The loss is a squared error, and the argument is a parameter too.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LayerBenchmark {

  /** The layer, with the shape of its argument. */
  public enum Part {
    /** 100 → 100. */
    DENSE(32, 100) {
      @Override
      Layer layer(ParameterSet set) {
        return new Dense(set, "a", 100, 100);
      }
    },
    /** 64 → 128 channels, kernel 4, stride 2. */
    CONVOLUTION(100, 14, 14, 64) {
      @Override
      Layer layer(ParameterSet set) {
        return new Conv2d(set, "a", 64, 128, 4, 2, 1);
      }
    },
    /** 128 → 64 channels. */
    UP_CONVOLUTION(100, 7, 7, 128) {
      @Override
      Layer layer(ParameterSet set) {
        return new UpConv2d(set, "a", 128, 64);
      }
    },
    /** Window 3, stride 2. */
    MAX_POOLING(100, 28, 28, 16) {
      @Override
      Layer layer(ParameterSet set) {
        return new MaxPool2d(3, 2, 1);
      }
    },
    /** 64 channels. */
    BATCH_NORM(100, 14, 14, 64) {
      @Override
      Layer layer(ParameterSet set) {
        return new BatchNorm(set, "a", 64);
      }
    },
    /** Positions of 64 features. */
    LAYER_NORM(1280, 64) {
      @Override
      Layer layer(ParameterSet set) {
        return new LayerNorm(set, "a", 64);
      }
    },
    /** 20 positions of 64 features, 4 heads. */
    ATTENTION(64, 20, 64) {
      @Override
      Layer layer(ParameterSet set) {
        return new Attention(set, "a", 64, 4);
      }
    },
    /** 20 steps of 6 features, 64 hidden units, batch 256. */
    LSTM(20, 256, 6) {
      @Override
      Layer layer(ParameterSet set) {
        return new Lstm(set, "a", 6, 64);
      }
    },
    /** A million values. */
    LEAKY_RELU(100, 10_000) {
      @Override
      Layer layer(ParameterSet set) {
        return Activation.LEAKY_RELU;
      }
    },
    /** A million values. */
    TANH(100, 10_000) {
      @Override
      Layer layer(ParameterSet set) {
        return Activation.TANH;
      }
    };

    @SuppressWarnings("ImmutableEnumChecker") // set once
    private final long[] shape;

    Part(long... shape) {
      this.shape = shape;
    }

    abstract Layer layer(ParameterSet set);
  }

  /** The layer. */
  @Param public Part part;

  /** Threads. */
  @Param("1")
  public int threads;

  private ParameterSet set;
  private Graph graph;
  private Plan forward;
  private Plan minimise;
  private Adam adam;

  /** Declares the layer. */
  @Setup
  public void prepare() {
    set = new ParameterSet();
    var x = set.trained("x", LayerBenchmark::uniform, part.shape);
    Layer layer = part.layer(set);
    set.initialise(new Seed(1).generator());
    graph = Graph.training();
    SDVariable y = layer.apply(graph, graph.value(x));
    forward = graph.evaluate(y);
    SDVariable target = graph.input("target", graph.shape(y));
    minimise = graph.minimise(Losses.squaredError(y, target), set);
    adam = new Adam(set, Schedule.constant(1e-9));
  }

  private static void uniform(double[] values, long[] shape, UniformRandomProvider random) {
    for (int i = 0; i < values.length; i++) {
      values[i] = 2 * random.nextDouble() - 1;
    }
  }

  /** Frees the memory. */
  @TearDown
  public void close() {
    graph.close();
    set.close();
  }

  /** Computes the result. */
  @Benchmark
  public double forward() {
    return Backend.onThreads(threads, forward::run);
  }

  /** Computes the result, a squared error and the gradients by the argument and all weights. */
  @Benchmark
  public double forwardAndBackward() {
    return Backend.onThreads(threads, minimise::run);
  }

  /** Moves the argument and all weights. */
  @Benchmark
  public long adam() {
    adam.step();
    return adam.steps();
  }
}
