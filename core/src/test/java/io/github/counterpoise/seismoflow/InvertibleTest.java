package io.github.counterpoise.seismoflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.counterpoise.engine.Graph;
import io.github.counterpoise.engine.Parameter;
import io.github.counterpoise.engine.ParameterSet;
import io.github.counterpoise.engine.Plan;
import io.github.counterpoise.engine.Precision;
import io.github.counterpoise.train.NetworkArchive;
import java.util.Arrays;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nd4j.autodiff.samediff.SDVariable;

/** Every layer of a flow and whole flows: both directions, determinants, gradients, storage. */
class InvertibleTest {

  private static final int BATCH = 3;

  private interface Check {
    void run(FlowSamples.Sample sample);
  }

  private static Stream<DynamicTest> forEach(Check check) {
    return FlowSamples.all().entrySet().stream()
        .map(e -> dynamicTest(e.getKey(), () -> check.run(e.getValue())));
  }

  /** A layer in a graph, with its result, determinants, a loss and the way back. */
  private static final class Ready implements AutoCloseable {

    private final ParameterSet set;
    private final Graph graph;
    private final SDVariable y;
    private final SDVariable logs;
    private final SDVariable back;
    private final Plan forward;
    private final Plan both;

    Ready(FlowSamples.Sample sample, Precision precision, boolean training) {
      set = new ParameterSet(precision);
      Invertible layer = sample.layer().apply(set);
      FlowSamples.disturb(set, 0.3);
      graph = training ? Graph.training(precision) : Graph.inference(precision);
      long[] shape =
          LongStream.concat(LongStream.of(BATCH), Arrays.stream(sample.shape())).toArray();
      Trace trace = new Trace();
      y = layer.forward(graph, graph.input("x", shape), trace);
      logs = trace.logDeterminants(graph, BATCH);
      forward = graph.evaluate(y, logs);
      back = layer.inverse(graph, graph.input("y", graph.shape(y)));
      both = graph.evaluate(back);
      feed(FlowSamples.inputs(BATCH * sample.values(), "x"));
    }

    void feed(double[] x) {
      forward.feed("x", x).run();
    }

    double[] there() {
      return forward.read(y);
    }

    double[] thereAndBack() {
      both.feed("y", there()).run();
      return both.read(back);
    }

    /** ½ Σ y² − Σ log|det J| over the batch: the loss of a flow. */
    Plan loss() {
      SDVariable squares = y.mul(y).sum().mul(0.5);
      return graph.minimise(squares.sub(logs.sum()), set);
    }

    @Override
    public void close() {
      graph.close();
      set.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> theWayBackLeadsHome() {
    return forEach(
        sample -> {
          double[] x = FlowSamples.inputs(BATCH * sample.values(), "x");
          try (Ready exact = new Ready(sample, Precision.DOUBLE, false);
              Ready fast = new Ready(sample, Precision.FLOAT, false)) {
            assertArrayEquals(x, exact.thereAndBack(), 1e-10);
            assertArrayEquals(x, fast.thereAndBack(), 1e-4);
            assertArrayEquals(exact.there(), fast.there(), 1e-4);
            assertArrayEquals(exact.forward.read(exact.logs), fast.forward.read(fast.logs), 1e-4);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> theDeterminantIsThatOfTheNumericJacobian() {
    return forEach(
        sample -> {
          try (Ready net = new Ready(sample, Precision.DOUBLE, false)) {
            int n = sample.values();
            double[] x = FlowSamples.inputs(BATCH * n, "x");
            double[] logs = net.forward.read(net.logs);
            double[][] jacobian = new double[n][];
            double step = 1e-5;
            for (int j = 0; j < n; j++) {
              double[] moved = x.clone();
              moved[n + j] += step; // of the second case
              net.feed(moved);
              double[] up = net.there();
              moved[n + j] -= 2 * step;
              net.feed(moved);
              double[] down = net.there();
              double[] slopes = new double[n];
              Arrays.setAll(slopes, i -> (up[n + i] - down[n + i]) / (2 * step));
              jacobian[j] = slopes;
            }
            assertEquals(logOfDeterminant(jacobian), logs[1], 1e-6);
          }
        });
  }

  private static double logOfDeterminant(double[][] rows) {
    double log = 0;
    for (int k = 0; k < rows.length; k++) {
      int pivot = k;
      for (int i = k + 1; i < rows.length; i++) {
        pivot = Math.abs(rows[i][k]) > Math.abs(rows[pivot][k]) ? i : pivot;
      }
      double[] lead = rows[pivot];
      rows[pivot] = rows[k];
      rows[k] = lead;
      log += Math.log(Math.abs(lead[k]));
      for (int i = k + 1; i < rows.length; i++) {
        double factor = rows[i][k] / lead[k];
        for (int j = k; j < rows.length; j++) {
          rows[i][j] -= factor * lead[j];
        }
      }
    }
    return log;
  }

  @TestFactory
  Stream<DynamicTest> gradientsAreTheSlopesOfTheLoss() {
    return forEach(
        sample -> {
          try (Ready net = new Ready(sample, Precision.DOUBLE, true);
              Ready fast = new Ready(sample, Precision.FLOAT, true)) {
            if (net.set.size() == 0) {
              return;
            }
            Plan plan = net.loss();
            plan.run();
            fast.loss().run();
            for (Parameter p : net.set.parameters()) {
              if (p.trained()) {
                assertSlopes(plan, net.set, p);
                double[] exact = net.set.gradient(p);
                double[] single = fast.set.gradient(fast.set.parameter(p.name()));
                assertArrayEquals(exact, single, 2e-4 * (1 + largest(exact)), p.toString());
              }
            }
          }
        });
  }

  private static double largest(double[] values) {
    return Arrays.stream(values).map(Math::abs).max().orElse(0);
  }

  private static void assertSlopes(Plan plan, ParameterSet set, Parameter p) {
    double step = 1e-6;
    double[] values = set.get(p);
    double[] gradient = set.gradient(p);
    // Of large arrays some values: a run of the plan for each takes its time.
    for (int i = 0; i < values.length; i += 1 + values.length / 40) {
      double[] moved = values.clone();
      moved[i] += step;
      set.set(p, moved);
      double up = plan.run();
      moved[i] -= 2 * step;
      set.set(p, moved);
      double down = plan.run();
      double tolerance = 1e-6 * (1 + Math.abs(gradient[i]));
      assertEquals((up - down) / (2 * step), gradient[i], tolerance, p + " at " + i);
    }
    set.set(p, values);
    plan.run();
  }

  @TestFactory
  Stream<DynamicTest> trainingComputesWhatUseComputes() {
    return forEach(
        sample -> {
          try (Ready training = new Ready(sample, Precision.FLOAT, true);
              Ready use = new Ready(sample, Precision.FLOAT, false)) {
            assertArrayEquals(training.there(), use.there(), 0);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> storedValuesBringTheFunctionBack() {
    return forEach(
        sample -> {
          try (Ready net = new Ready(sample, Precision.FLOAT, false);
              Ready other = new Ready(sample, Precision.FLOAT, false)) {
            float[][] stored = NetworkArchive.values(net.set);
            FlowSamples.disturb(other.set, 0.9);
            NetworkArchive.set(other.set, stored);
            other.feed(FlowSamples.inputs(BATCH * sample.values(), "x"));
            assertArrayEquals(net.there(), other.there(), 0);
          }
        });
  }
}
