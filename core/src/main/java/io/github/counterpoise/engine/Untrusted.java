package io.github.counterpoise.engine;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nd4j.autodiff.functions.DifferentialFunction;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.CustomOp;
import org.nd4j.linalg.api.ops.impl.reduce.floating.Mean;
import org.nd4j.linalg.api.ops.impl.reduce.same.Sum;
import org.nd4j.linalg.api.ops.impl.summarystats.Variance;

/**
 * Operations that ND4J 1.0.0-M2.1 computes or differentiates wrongly without a word, or in which it
 * ends the process. A graph refuses them by name and says what to write instead, so that no network
 * can step on one. Each was run against finite differences in 64 bits.
 *
 * <p>What ND4J gets wrong for some layouts of arrays (space_to_depth, and under oneDNN softmax,
 * batch norm and convolutions) is right here, since a {@link Workspace} makes dense arrays only;
 * axes that count from the end and a softmax of 64 bits are put right by {@link Steps}. The largest
 * value of a row leaves NaN out, as in ND4J: {@link Training} ends a run whose losses or parameters
 * are not finite.
 */
final class Untrusted {

  private static final String OWN_LOSS = "write the loss with Losses or by products and sums";
  private static final String CONCAT =
      "write it with split and concat, or a product by a 0/1 matrix";
  private static final String SIGMOID = "write it as x times a sigmoid";
  private static final String SAME_SHAPE = "give both arguments the same shape";
  private static final String PADDED = "pad the data before they are fed";

  /** The most numbers of 32 bits that one sum may have. */
  private static final long MOST_TERMS = 1L << 20;

  private static final int CONSTANT = 0; // a mode of padding
  private static final int WEIGHTS = 10; // where a convolution says how its weights lie

  /** Values that are wrong, or not a number, for valid arguments; and the way around. */
  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("top_k", "sort the values that were read back"),
          Map.entry("reduce_logsumexp", "subtract each row's maximum and sum the exponentials"),
          Map.entry("logsumexp", "subtract each row's maximum and sum the exponentials"),
          Map.entry("layer_norm", "use LayerNorm, which has an epsilon"),
          Map.entry("xw_plus_b", "use Dense"),
          Map.entry("lstmLayer", "use Lstm"),
          Map.entry("lstmCell", "use Lstm"),
          Map.entry("lstmBlock", "use Lstm"),
          Map.entry("lstmBlockCell", "use Lstm"),
          Map.entry("gru", "use Lstm"),
          Map.entry("gruCell", "use Lstm"),
          Map.entry("repeat", CONCAT));

  /** Gradients that are wrong, or end the process; and the way around. */
  private static final Map<String, String> GRADIENTS =
      Map.ofEntries(
          Map.entry("gather", CONCAT),
          Map.entry("gather_nd", CONCAT),
          Map.entry("matrix_inverse", "keep the matrix as a product of triangular ones"),
          Map.entry("cumsum", "multiply by a triangular matrix of ones"),
          Map.entry("cumprod", "sum logarithms by a triangular matrix of ones"),
          Map.entry("mirror_pad", PADDED),
          Map.entry("upsampling2d", "use UpConv2d"),
          Map.entry("clipbynorm", "scale by the reciprocal of the norm"),
          Map.entry("clipbyavgnorm", "scale by the reciprocal of the norm"),
          Map.entry("mod", "compute it before the data are fed"),
          Map.entry("floormod", "compute it before the data are fed"),
          Map.entry("swish", SIGMOID),
          Map.entry("gelu", SIGMOID),
          Map.entry("precise_gelu", SIGMOID),
          Map.entry("norm2", "take the root of a sum of squares and a small number"),
          Map.entry("reduce_norm2", "take the root of a sum of squares and a small number"),
          Map.entry("l2_loss", OWN_LOSS),
          Map.entry("absolute_difference_loss", OWN_LOSS),
          Map.entry("cosine_distance_loss", OWN_LOSS),
          Map.entry("hinge_loss", OWN_LOSS),
          Map.entry("huber_loss", OWN_LOSS),
          Map.entry("log_loss", OWN_LOSS),
          Map.entry("log_poisson_loss", OWN_LOSS),
          Map.entry("mean_pairwssqerr_loss", OWN_LOSS),
          Map.entry("mean_sqerr_loss", OWN_LOSS),
          Map.entry("sigm_cross_entropy_loss", OWN_LOSS),
          Map.entry("softmax_cross_entropy_loss", OWN_LOSS),
          Map.entry("softmax_cross_entropy_loss_with_logits", OWN_LOSS),
          Map.entry("sparse_softmax_cross_entropy_loss_with_logits", OWN_LOSS),
          Map.entry("weighted_cross_entropy_with_logits", OWN_LOSS));

  private Untrusted() {}

  /**
   * Refuses an operation whose values cannot be trusted.
   *
   * @param op the operation
   * @param in the arrays of its arguments
   * @throws UnsupportedOperationException with the way around
   */
  static void requireRightValues(DifferentialFunction op, INDArray[] in) {
    if (op instanceof EngineOp) {
      return;
    }
    String advice = VALUES.get(op.opName());
    if (op.opName().equals("assign") && in.length == 2 && !sameShape(in)) {
      advice = SAME_SHAPE;
    }
    if (advice != null) {
      throw refused(op, "value", advice);
    }
  }

  /**
   * Refuses sums and means of millions of numbers of 32 bits: they drift by per cents, and with the
   * number of threads.
   *
   * @param op a reduction
   * @param in what it reduces
   * @param out its result
   * @throws UnsupportedOperationException with the way around
   */
  static void requireFewTerms(DifferentialFunction op, INDArray in, INDArray out) {
    boolean sums = op instanceof Sum || op instanceof Mean;
    if (sums && in.dataType() == DataType.FLOAT && in.length() / out.length() > MOST_TERMS) {
      throw refused(op, "value", "sum within each row first, or write the loss with Losses");
    }
  }

  /**
   * Refuses an operation whose gradient cannot be trusted for these arguments.
   *
   * @param op the operation
   * @param in the arrays of its arguments
   * @param byLast whether the gradient by the last argument is asked for
   * @throws UnsupportedOperationException with the way around
   */
  static void requireRightGradient(DifferentialFunction op, INDArray[] in, boolean byLast) {
    if (op instanceof EngineOp) {
      return;
    }
    String advice = GRADIENTS.get(op.opName());
    if (advice == null) {
      advice = forTheseArguments(op, in, byLast).orElse(null);
    }
    if (advice != null) {
      throw refused(op, "gradient", advice);
    }
  }

  private static Optional<String> forTheseArguments(
      DifferentialFunction op, INDArray[] in, boolean byLast) {
    boolean spread = in.length == 2 && !sameShape(in);
    return Optional.ofNullable(
        switch (op.opName()) {
          case "divide", "realdiv", "div" ->
              spread && byLast && in[1].length() == 1 ? "multiply by the reciprocal" : null;
          case "maximum", "minimum", "max_pairwise", "min_pairwise" -> spread ? SAME_SHAPE : null;
          case "pad" -> ((CustomOp) op).iArgs()[0] == CONSTANT ? null : PADDED;
          case "conv2d" -> weightsOutermost((CustomOp) op) ? "use Conv2d" : null;
          case "strided_slice" -> backwards(op) ? "slice forwards" : null;
          case "var" ->
              op instanceof Variance v && !v.isBiasCorrected()
                  ? "take the mean of squared differences from the mean"
                  : null;
          default -> null;
        });
  }

  private static boolean sameShape(INDArray[] in) {
    return Arrays.equals(in[0].shape(), in[1].shape());
  }

  /** Returns whether a convolution's weights lie as [outputs, inputs, height, width]. */
  private static boolean weightsOutermost(CustomOp op) {
    return op.iArgs().length > WEIGHTS && op.iArgs()[WEIGHTS] == 1;
  }

  /** Returns whether a slice has a negative stride: begins, ends and strides follow five flags. */
  private static boolean backwards(DifferentialFunction op) {
    long[] arguments = ((CustomOp) op).iArgs();
    int axes = (arguments.length - 5) / 3;
    return Arrays.stream(arguments).skip(5 + 2L * axes).anyMatch(stride -> stride < 0);
  }

  private static UnsupportedOperationException refused(
      DifferentialFunction op, String what, String advice) {
    return new UnsupportedOperationException(
        String.format(
            Locale.ROOT,
            "ND4J's operation '%s' gives a wrong %s here without a word; %s.",
            op.opName(),
            what,
            advice));
  }
}
