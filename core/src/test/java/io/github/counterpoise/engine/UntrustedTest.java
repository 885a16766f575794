package io.github.counterpoise.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.run.Seed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.nd4j.autodiff.loss.LossReduce;
import org.nd4j.autodiff.samediff.SDIndex;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.enums.DataFormat;
import org.nd4j.enums.PadMode;
import org.nd4j.enums.WeightsFormat;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Conv2DConfig;
import org.nd4j.linalg.factory.Nd4j;

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
    all.put("floormod", (sd, x) -> sd.math().floorMod(x, x.mul(2).add(1)));
    all.put("gather_nd", (sd, x) -> sd.gatherNd(x, integers(sd, new int[][] {{0, 1}})));
    all.put("repeat", (sd, x) -> sd.repeat(x, sd.constant(Nd4j.createFromArray(1, 2, 3)), 0));
    all.put("top_k", (sd, x) -> sd.nn().topK(x, 2, true)[0]);
    all.put("clipbyavgnorm", (sd, x) -> sd.math().clipByAvgNorm(x, 1.0, 1));
    all.put("precise_gelu", (sd, x) -> sd.nn().preciseGelu(x));
    all.put("'minimum'", (sd, x) -> sd.math().min(x, x.mean(true, 1)));
    all.put("'assign'", (sd, x) -> sd.assign(x, x.mean(0)));
    all.put("pad the data", (sd, x) -> pad(sd, x, PadMode.REFLECT));
    all.put("'pad' gives a wrong gradient", (sd, x) -> pad(sd, x, PadMode.SYMMETRIC));
    all.put(
        "use UpConv2d", (sd, x) -> sd.cnn().upsampling2d(sd.reshape(x, 1, 3, 2, 2), 2, 2, false));
    all.put("use Conv2d", UntrustedTest::weightsOutermost);
    all.put(
        "use Dense",
        (sd, x) -> sd.nn().linear(x, x.get(SDIndex.all(), SDIndex.all()), sd.constant(1.0)));
    all.put(
        "absolute_difference_loss",
        (sd, x) -> sd.loss().absoluteDifference((String) null, x, x.mul(2), null));
    all.put(
        "cosine_distance_loss",
        (sd, x) -> sd.loss().cosineDistance((String) null, x, x.mul(2), null, 1));
    all.put("l2_loss", (sd, x) -> sd.loss().l2Loss(x));
    all.put("log_poisson_loss", (sd, x) -> sd.loss().logPoisson(x, x.mul(2), null, false));
    all.put(
        "mean_pairwssqerr_loss",
        (sd, x) ->
            sd.loss().meanPairwiseSquaredError(x, x.mul(2), null, LossReduce.MEAN_BY_WEIGHT));
    all.put(
        "sigm_cross_entropy_loss",
        (sd, x) -> sd.loss().sigmoidCrossEntropy((String) null, x, x.mul(2), null));
    all.put(
        "sparse_softmax_cross_entropy_loss_with_logits",
        (sd, x) ->
            sd.loss().sparseSoftmaxCrossEntropy(x, sd.constant(Nd4j.createFromArray(0, 1, 2))));
    return all;
  }

  private static SDVariable integers(SameDiff sd, int[][] values) {
    return sd.constant(Nd4j.createFromArray(values));
  }

  private static SDVariable pad(SameDiff sd, SDVariable x, PadMode mode) {
    return sd.nn().pad(x, integers(sd, new int[][] {{1, 1}, {1, 1}}), mode, 0);
  }

  private static SDVariable weightsOutermost(SameDiff sd, SDVariable x) {
    Conv2DConfig config =
        Conv2DConfig.builder()
            .kH(2)
            .kW(2)
            .dataFormat("NHWC")
            .weightsFormat(WeightsFormat.OIYX)
            .build();
    SDVariable weights = sd.constant(Nd4j.ones(DataType.DOUBLE, 3, 3, 2, 2));
    return sd.cnn().conv2d(sd.reshape(x, 1, 2, 2, 3), weights, config);
  }

  /** Expressions without a gradient in ND4J: it says so itself, and no number comes out. */
  private static Map<String, BiFunction<SameDiff, SDVariable, SDVariable>> raising() {
    Map<String, BiFunction<SameDiff, SDVariable, SDVariable>> all = new LinkedHashMap<>();
    all.put("where", (sd, x) -> sd.where(x, x.mul(2), x.gt(0)));
    all.put(
        "determinant", (sd, x) -> sd.math().matrixDeterminant(sd.mmul(x, x, false, true, false)));
    all.put(
        "batch norm",
        (sd, x) ->
            sd.nn().batchNorm(x, x.mean(0), x.mul(x).mean(0), x.mean(0), x.mean(0), 1e-5, 1));
    return all;
  }

  @TestFactory
  Stream<DynamicTest> whatHasNoGradientRaises() {
    return raising().entrySet().stream()
        .map(
            e ->
                DynamicTest.dynamicTest(
                    e.getKey(),
                    () ->
                        assertThrows(
                            RuntimeException.class, () -> gradient(e.getValue(), new double[12]))));
  }

  /** Expressions whose gradient ND4J has right, next to some that it has not. */
  private static Map<String, BiFunction<SameDiff, SDVariable, SDVariable>> right() {
    Map<String, BiFunction<SameDiff, SDVariable, SDVariable>> all = new LinkedHashMap<>();
    all.put("divided by rows", (sd, x) -> x.div(x.mul(x).sum(true, 1)));
    all.put("reciprocal", (sd, x) -> x.mul(x.mul(x).sum().rdiv(1)));
    all.put("variance of n − 1", (sd, x) -> sd.variance(x, true, 1));
    all.put("padded by a constant", (sd, x) -> pad(sd, x, PadMode.CONSTANT));
    all.put("largest of two", (sd, x) -> sd.math().max(x, x.mul(2).sub(0.1)));
    all.put("softmax", (sd, x) -> sd.nn().softmax(x.mul(3), -1));
    all.put("logarithm of a softmax by columns", (sd, x) -> sd.nn().logSoftmax(x, 0));
    all.put("assigned", (sd, x) -> sd.assign(x.mul(2), x));
    all.put("largest of a row", (sd, x) -> x.max(true, -1));
    all.put(
        "blocks of pixels",
        (sd, x) -> sd.cnn().spaceToDepth(sd.reshape(x, 1, 2, 2, 3), 2, DataFormat.NHWC));
    all.put("turned", (sd, x) -> sd.permute(x, 1, 0).mul(2));
    return all;
  }

  @TestFactory
  Stream<DynamicTest> whatIsTakenIsRight() {
    return right().entrySet().stream()
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> assertRight(e.getValue())));
  }

  private static void assertRight(BiFunction<SameDiff, SDVariable, SDVariable> expression) {
    double[] x = new Random(5).doubles(12, -1, 1).toArray();
    double[] found = Arrays.copyOfRange(gradient(expression, x), 1, 13);
    for (int i = 0; i < x.length; i++) {
      double[] more = x.clone();
      double[] less = x.clone();
      more[i] += 1e-6;
      less[i] -= 1e-6;
      double slope = (gradient(expression, more)[0] - gradient(expression, less)[0]) / 2e-6;
      assertEquals(slope, found[i], 1e-7, "value " + i);
    }
  }

  /** Returns the sum of an expression's values, each times another number, and its gradient. */
  private static double[] gradient(
      BiFunction<SameDiff, SDVariable, SDVariable> expression, double[] x) {
    try (ParameterSet set = new ParameterSet(Precision.DOUBLE);
        Graph g = Graph.training(Precision.DOUBLE)) {
      Parameter p = set.trained("x", Init.zeros(), 3, 4);
      set.initialise(new Seed(1).stream("init"));
      set.set(p, x);
      SDVariable y = expression.apply(g.expressions(), g.value(p));
      long[] shape = g.shape(y);
      double[] factors = new double[(int) Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
      Arrays.setAll(factors, i -> Math.sin(i + 1));
      double sum = g.minimise(y.mul(g.constant(factors, shape)).sum(), set).run();
      return DoubleStream.concat(DoubleStream.of(sum), Arrays.stream(set.gradient(p))).toArray();
    }
  }

  @Test
  void aSoftmaxOf64BitsKnowsNoUnderflow() {
    try (Graph g = Graph.inference(Precision.DOUBLE)) {
      SDVariable y = g.expressions().nn().softmax(g.input("x", 2, 2), -1);
      Plan plan = g.evaluate(y);
      plan.feed("x", -800, -800, 900, 900 + Math.log(3)).run();
      assertArrayEquals(new double[] {0.5, 0.5, 0.25, 0.75}, plan.read(y), 1e-12);
    }
  }

  @Test
  void sumsOfMillionsOfSmallNumbersAreRefused() {
    try (Graph g = Graph.inference()) {
      SDVariable x = g.input("x", 1025, 1024);
      SDVariable mean = x.mean();
      String sentence =
          assertThrows(UnsupportedOperationException.class, () -> g.evaluate(mean)).getMessage();
      assertTrue(sentence.contains("within each row first"), sentence);
    }
    try (Graph g = Graph.inference()) {
      SDVariable mean = g.input("x", 1025, 1024).mean(1).mean();
      Plan plan = g.evaluate(mean);
      float[] ones = new float[1025 * 1024];
      Arrays.fill(ones, 0.1f);
      plan.feed("x", ones).run();
      assertEquals(0.1, plan.read(mean)[0], 1e-5);
    }
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
