package io.github.counterpoise.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.run.Seed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.nd4j.autodiff.samediff.SDIndex;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;

/** The operations that ND4J gets wrong are refused by name, with the way around. */
class UntrustedTest {

  /** Expressions of a parameter [3, 4] by which the refusal's way around is told. */
  private static Map<String, BiFunction<SameDiff, SDVariable, SDVariable>> refused() {
    Map<String, BiFunction<SameDiff, SDVariable, SDVariable>> all = new LinkedHashMap<>();
    all.put("gather", (sd, x) -> sd.gather(x, new int[] {2, 0, 1}, 0));
    all.put("reciprocal", (sd, x) -> x.div(x.mul(x).sum()));
    all.put(
        "matrix_inverse", (sd, x) -> sd.math().matrixInverse(sd.mmul(x, x, false, true, false)));
    all.put("cumsum", (sd, x) -> sd.cumsum(x, false, false, 1));
    all.put("cumprod", (sd, x) -> sd.cumprod(x, false, false, 1));
    all.put("clipbynorm", (sd, x) -> sd.math().clipByNorm(x, 1.0, 1));
    all.put("same shape", (sd, x) -> sd.math().max(x, x.mean(true, 1)));
    all.put("swish", (sd, x) -> sd.nn().swish(x));
    all.put("gelu", (sd, x) -> sd.nn().gelu(x));
    all.put("norm2", (sd, x) -> sd.norm2(x, 1));
    all.put("mean of squared", (sd, x) -> sd.variance(x, false, 1));
    all.put(
        "slice forwards",
        (sd, x) -> sd.stridedSlice(x, new long[] {0, 3}, new long[] {3, 0}, 1, -1));
    all.put("logsumexp", (sd, x) -> sd.math().logSumExp(x, 1));
    all.put("LayerNorm", (sd, x) -> sd.nn().layerNorm(x, x.mean(0), false, 1));
    all.put(
        "mean_sqerr_loss",
        (sd, x) -> sd.loss().meanSquaredError((String) null, x, x.mul(2).add(1), null));
    all.put("huber_loss", (sd, x) -> sd.loss().huberLoss((String) null, x, x.mul(2), null, 1.0));
    all.put("log_loss", (sd, x) -> sd.loss().logLoss(x, x.mul(2)));
    all.put("hinge_loss", (sd, x) -> sd.loss().hingeLoss((String) null, x, x.mul(2), null));
    all.put(
        "softmax_cross_entropy_loss",
        (sd, x) -> sd.loss().softmaxCrossEntropy(null, x, x.mul(2), null));
    all.put("mod", (sd, x) -> sd.math().mod(x, x.mul(2).add(1)));
    return all;
  }

  @TestFactory
  Stream<DynamicTest> whatNd4jGetsWrongIsRefused() {
    return refused().entrySet().stream()
        .map(
            e ->
                DynamicTest.dynamicTest(e.getKey(), () -> assertRefused(e.getKey(), e.getValue())));
  }

  private static void assertRefused(
      String word, BiFunction<SameDiff, SDVariable, SDVariable> expression) {
    try (ParameterSet set = new ParameterSet(Precision.DOUBLE);
        Graph g = Graph.training(Precision.DOUBLE)) {
      Parameter p = set.trained("x", Init.uniform(1), 3, 4);
      set.initialise(new Seed(1).stream("init"));
      SDVariable x = g.value(p);
      String sentence =
          assertThrows(
                  UnsupportedOperationException.class,
                  () -> g.minimise(expression.apply(g.expressions(), x).sum(), set))
              .getMessage();
      assertTrue(sentence.contains(word) && sentence.contains(";"), sentence);
    }
  }

  @Test
  void negativeAxesCountFromTheEnd() {
    try (Graph g = Graph.training(Precision.DOUBLE)) {
      SDVariable x = g.input("x", 2, 3);
      SDVariable kept = x.mean(true, -1);
      SDVariable sum = x.sum(true, -2);
      SDVariable largest = x.max(true, -1);
      Plan plan = g.evaluate(kept, sum, largest);
      plan.feed("x", 1, 2, 6, 4, 5, 9).run();
      assertArrayEquals(new double[] {3, 6}, plan.read(kept), 1e-12);
      assertArrayEquals(new double[] {5, 7, 15}, plan.read(sum), 1e-12);
      assertArrayEquals(new double[] {6, 9}, plan.read(largest), 1e-12);
    }
  }

  @Test
  void gradientsOfNegativeAxesAreRight() {
    try (ParameterSet set = new ParameterSet(Precision.DOUBLE);
        Graph g = Graph.training(Precision.DOUBLE)) {
      Parameter p = set.trained("x", Init.zeros(), 2, 3);
      set.initialise(new Seed(1).stream("init"));
      set.set(p, new double[] {1, 2, 6, 4, 5, 9});
      SDVariable x = g.value(p);
      SDVariable centred = x.sub(x.mean(true, -1));
      Plan plan = g.minimise(centred.mul(centred).sum(), set);
      plan.run();
      assertArrayEquals(new double[] {-4, -2, 6, -4, -2, 6}, set.gradient(p), 1e-12);
    }
  }

  @Test
  void aForwardSliceIsTaken() {
    try (ParameterSet set = new ParameterSet(Precision.DOUBLE);
        Graph g = Graph.training(Precision.DOUBLE)) {
      Parameter p = set.trained("x", Init.uniform(1), 3, 4);
      set.initialise(new Seed(1).stream("init"));
      SDVariable part = g.value(p).get(SDIndex.all(), SDIndex.interval(1, 3));
      g.minimise(part.sum(), set).run();
      assertArrayEquals(new double[] {0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0}, set.gradient(p), 0);
    }
  }
}
