import static org.bytedeco.pytorch.global.torch.compile;
import static org.bytedeco.pytorch.global.torch.conv2d;
import static org.bytedeco.pytorch.global.torch.conv_transpose2d;
import static org.bytedeco.pytorch.global.torch.cross_entropy;
import static org.bytedeco.pytorch.global.torch.linear;
import static org.bytedeco.pytorch.global.torch.manual_seed;
import static org.bytedeco.pytorch.global.torch.mse_loss;
import static org.bytedeco.pytorch.global.torch.rand;
import static org.bytedeco.pytorch.global.torch.randn;
import static org.bytedeco.pytorch.global.torch.relu;
import static org.bytedeco.pytorch.global.torch.set_num_threads;
import static org.bytedeco.pytorch.global.torch.zeros;
import static org.bytedeco.pytorch.global.torch.zeros_like;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.CompilationUnit;
import org.bytedeco.pytorch.Function;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.IValueVector;
import org.bytedeco.pytorch.LSTMImpl;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.QualifiedName;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * Times one training step (forward, backward, fused Adam) of a benchmark network in PyTorch's C++
 * library. Started from this source, with that library's jars alone on the class path:
 *
 * <pre>java -cp 'libtorch/*' LibtorchSteps.java threads seconds network</pre>
 *
 * Prints the median seconds of the timed steps.
 */
final class LibtorchSteps {

  private final List<Tensor> weights = new ArrayList<>();

  private LibtorchSteps() {}

  public static void main(String[] args) {
    // The number of threads belongs to the Java thread that sets it, before its first operation.
    set_num_threads(Integer.parseInt(args[0]));
    manual_seed(1);
    LibtorchSteps net = new LibtorchSteps();
    Supplier<Tensor> loss =
        switch (args[2]) {
          case "mlp" -> net.mlp();
          case "conv" -> net.conv();
          case "lstm" -> net.lstm();
          default -> throw new IllegalArgumentException("no such network: " + args[2]);
        };
    System.out.println(net.median(loss, Double.parseDouble(args[1])));
  }

  /** Dense layers 30-100-100-100-2, batch 32. */
  private Supplier<Tensor> mlp() {
    Tensor x = randn(32, 30);
    Tensor y = zeros(32).to(ScalarType.Long);
    int[] widths = {30, 100, 100, 100, 2};
    Tensor[] w = new Tensor[4];
    Tensor[] b = new Tensor[4];
    for (int i = 0; i < 4; i++) {
      w[i] = weight(widths[i], widths[i + 1], widths[i]);
      b[i] = weight(widths[i], widths[i + 1]);
    }
    return () -> {
      Tensor h = x;
      for (int i = 0; i < 4; i++) {
        h = linear(h, w[i], new TensorOptional(b[i]));
        h = i < 3 ? relu(h) : h;
      }
      return cross_entropy(h, y);
    };
  }

  /** An autoencoder of 28 × 28 images with 64 and 128 channels, batch 100. */
  private Supplier<Tensor> conv() {
    Tensor x = rand(100, 1, 28, 28);
    Tensor w1 = weight(16, 64, 1, 4, 4);
    Tensor b1 = weight(16, 64);
    Tensor w2 = weight(1024, 128, 64, 4, 4);
    Tensor b2 = weight(1024, 128);
    Tensor w3 = weight(1024, 128, 64, 4, 4);
    Tensor b3 = weight(1024, 64);
    Tensor w4 = weight(16, 64, 1, 4, 4);
    Tensor b4 = weight(16, 1);
    return () -> {
      Tensor h = relu(down(x, w1, b1));
      h = relu(down(h, w2, b2));
      h = relu(up(h, w3, b3));
      return mse_loss(up(h, w4, b4), x);
    };
  }

  private static Tensor down(Tensor x, Tensor w, Tensor b) {
    return conv2d(x, w, new TensorOptional(b), new long[] {2, 2}, new long[] {1, 1}, new long[] {1, 1}, 1);
  }

  private static Tensor up(Tensor x, Tensor w, Tensor b) {
    return conv_transpose2d(
        x, w, new TensorOptional(b), new long[] {2, 2}, new long[] {1, 1}, new long[] {0, 0}, 1, 1, 1);
  }

  /** T 20, F 6, hidden 64, a linear layer on the last output, batch 256. */
  private Supplier<Tensor> lstm() {
    Tensor x = randn(20, 256, 6);
    Tensor y = randn(256, 1);
    LSTMImpl lstm = new LSTMImpl(6, 64);
    TensorVector inside = lstm.parameters();
    for (long i = 0; i < inside.size(); i++) {
      weights.add(inside.get(i));
    }
    Tensor w = weight(64, 1, 64);
    Tensor b = weight(64, 1);
    return () -> mse_loss(linear(lstm.forward(x).get0().select(0, -1), w, new TensorOptional(b)), y);
  }

  private Tensor weight(int inputs, long... shape) {
    Tensor w = randn(shape).mul(new Scalar(1 / Math.sqrt(inputs))).detach().requires_grad_();
    weights.add(w);
    return w;
  }

  private double median(Supplier<Tensor> loss, double seconds) {
    FusedAdam adam = new FusedAdam(weights);
    Runnable step =
        () -> {
          try (PointerScope scope = new PointerScope()) {
            weights.forEach(w -> w.mutable_grad().reset());
            loss.get().backward();
            adam.step();
          }
        };
    for (long start = System.nanoTime(); System.nanoTime() - start < seconds / 3 * 1e9; ) {
      step.run();
    }
    double[] times = new double[1 << 16];
    int n = 0;
    for (long start = System.nanoTime(); System.nanoTime() - start < seconds * 1e9 && n < times.length; ) {
      long begin = System.nanoTime();
      step.run();
      times[n++] = (System.nanoTime() - begin) / 1e9;
    }
    Arrays.sort(times, 0, n);
    return times[n / 2];
  }

  /**
   * Adam over all weights in one native call, as PyTorch's {@code fused=True}. A script makes lists
   * of the tensors, which these classes have no safe way to do.
   */
  private static final class FusedAdam {
    private final CompilationUnit script;
    private final Function function;
    private final List<Tensor> weights;
    private final List<IValue> values = new ArrayList<>(); // weights, means, squares, steps

    FusedAdam(List<Tensor> weights) {
      this.weights = weights;
      weights.forEach(w -> values.add(new IValue(w)));
      for (int moment = 0; moment < 2; moment++) {
        weights.forEach(w -> values.add(new IValue(zeros_like(w).detach())));
      }
      weights.forEach(w -> values.add(new IValue(zeros())));
      int n = weights.size();
      // What is not given back counts as unused, and would not be computed.
      String text =
          """
          def step(W, G, M, V, S):
              weights = [W]
              means = [M]
              squares = [V]
              steps = [S]
              none: List[Tensor] = []
              torch._foreach_add_(steps, 1)
              torch._fused_adam_(weights, [G], means, squares, none, steps, lr=0.001, beta1=0.9,
                  beta2=0.999, weight_decay=0.0, eps=1e-8, amsgrad=False, maximize=False)
              return weights, means, squares, steps
          """;
      for (String letter : List.of("W", "G", "M", "V", "S")) {
        String names =
            IntStream.range(0, n)
                .mapToObj(i -> letter.toLowerCase(Locale.ROOT) + i)
                .collect(Collectors.joining(", "));
        text = text.replaceAll("\\b" + letter + "\\b", names);
      }
      script = compile(text);
      function = script.find_function(new QualifiedName("step"));
    }

    void step() {
      try (NoGradGuard none = new NoGradGuard()) {
        int n = weights.size();
        IValueVector stack = new IValueVector(5L * n);
        for (int i = 0; i < n; i++) {
          stack.put(i, values.get(i));
          stack.put(n + i, new IValue(weights.get(i).grad()));
          stack.put(2L * n + i, values.get(n + i));
          stack.put(3L * n + i, values.get(2 * n + i));
          stack.put(4L * n + i, values.get(3 * n + i));
        }
        function.run(stack);
      }
    }
  }
}
