package io.github.counterpoise.examples.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * ConvNet's networks as DeepLearning4J's own {@code ComputationGraph}, in a process of their own:
 * prints the median seconds of a training step.
 */
public final class DeepLearning4j {
  private static final int CLASSES = 10;

  private DeepLearning4j() {}

  /**
   * Measures.
   *
   * @param args network, height (and width) and channels of the images, images per step, threads,
   *     seconds to measure
   */
  public static void main(String[] args) {
    int side = Integer.parseInt(args[1]);
    int channels = Integer.parseInt(args[2]);
    int batch = Integer.parseInt(args[3]);
    useThreads(Integer.parseInt(args[4]));
    GraphBuilder graph =
        new NeuralNetConfiguration.Builder()
            .seed(1)
            .updater(new Adam(1e-3))
            .graphBuilder()
            .addInputs("x")
            .setInputTypes(InputType.convolutional(side, side, channels))
            .setOutputs("y");
    if (args[0].equals("small")) {
      small(graph);
    } else {
      resnet18(graph);
    }
    ComputationGraph network = new ComputationGraph(graph.build());
    network.init();
    INDArray labels = Nd4j.zeros(batch, CLASSES);
    for (int i = 0; i < batch; i++) {
      labels.putScalar(i, i % CLASSES, 1);
    }
    DataSet data = new DataSet(Nd4j.rand(batch, channels, side, side), labels);
    System.out.println(median(network, data, Double.parseDouble(args[5])));
  }

  private static void useThreads(int threads) {
    Nd4j.getMemoryManager().togglePeriodicGc(false);
    Nd4j.getEnvironment().setMaxThreads(threads);
    Nd4j.getEnvironment().setMaxMasterThreads(threads);
    NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(threads);
  }

  private static double median(ComputationGraph network, DataSet data, double seconds) {
    network.fit(data);
    List<Double> times = new ArrayList<>();
    for (double sum = 0; times.size() < 2 || sum < seconds; ) {
      double time = Stopwatch.once(() -> network.fit(data));
      times.add(time);
      sum += time;
    }
    Collections.sort(times);
    return times.get(times.size() / 2);
  }

  /** The small network for 28 × 28 images. */
  private static void small(GraphBuilder graph) {
    graph
        .addLayer("c0", convolution(16, 3, 1, Activation.RELU), "x")
        .addLayer("p0", pooling(), "c0")
        .addLayer("c1", convolution(32, 3, 1, Activation.RELU), "p0")
        .addLayer("p1", pooling(), "c1")
        .addLayer("c2", convolution(64, 3, 1, Activation.RELU), "p1")
        .addLayer("h", new DenseLayer.Builder().nOut(64).activation(Activation.RELU).build(), "c2")
        .addLayer("y", output(0.7), "h");
  }

  private static void resnet18(GraphBuilder graph) {
    String x = normalised(graph, "stem", "x", convolution(64, 3, 1, Activation.IDENTITY), true);
    for (int stage = 0; stage < 4; stage++) {
      for (int block = 0; block < 2; block++) {
        x = block(graph, "s" + stage + "b" + block, x, 64 << stage, stage > 0 && block == 0);
      }
    }
    graph
        .addLayer("mean", new GlobalPoolingLayer(PoolingType.AVG), x)
        .addLayer("y", output(1), "mean");
  }

  private static String block(
      GraphBuilder graph, String name, String x, int filters, boolean halves) {
    int stride = halves ? 2 : 1;
    ConvolutionLayer first = convolution(filters, 3, stride, Activation.IDENTITY);
    String a = normalised(graph, name + "a", x, first, true);
    ConvolutionLayer second = convolution(filters, 3, 1, Activation.IDENTITY);
    String b = normalised(graph, name + "b", a, second, false);
    ConvolutionLayer one = convolution(filters, 1, stride, Activation.IDENTITY);
    String shortcut = halves ? normalised(graph, name + "s", x, one, false) : x;
    graph
        .addVertex(name + "sum", new ElementWiseVertex(ElementWiseVertex.Op.Add), b, shortcut)
        .addLayer(name, new ActivationLayer(Activation.RELU), name + "sum");
    return name;
  }

  private static String normalised(
      GraphBuilder graph, String name, String x, ConvolutionLayer convolution, boolean rectified) {
    Activation activation = rectified ? Activation.RELU : Activation.IDENTITY;
    graph
        .addLayer(name + "conv", convolution, x)
        .addLayer(
            name, new BatchNormalization.Builder().activation(activation).build(), name + "conv");
    return name;
  }

  private static ConvolutionLayer convolution(
      int filters, int kernel, int stride, Activation activation) {
    return new ConvolutionLayer.Builder(kernel, kernel)
        .stride(stride, stride)
        .padding(kernel / 2, kernel / 2)
        .nOut(filters)
        .activation(activation)
        .build();
  }

  private static SubsamplingLayer pooling() {
    return new SubsamplingLayer.Builder(PoolingType.MAX)
        .kernelSize(3, 3)
        .stride(2, 2)
        .padding(1, 1)
        .build();
  }

  /** DeepLearning4J's dropout counts what is kept. */
  private static OutputLayer output(double kept) {
    return new OutputLayer.Builder(LossFunction.MCXENT)
        .nOut(CLASSES)
        .activation(Activation.SOFTMAX)
        .dropOut(kept)
        .build();
  }
}
