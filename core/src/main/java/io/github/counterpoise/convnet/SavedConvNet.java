package io.github.counterpoise.convnet;

import io.github.counterpoise.archive.ArchiveReader;
import io.github.counterpoise.archive.ArchiveWriter;
import io.github.counterpoise.engine.Parameter;
import io.github.counterpoise.engine.ParameterSet;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Schema;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;

/** A network in an archive: what it is and how its training went as JSON, and its arrays. */
final class SavedConvNet {

  private static final String HEAD = "convnet.json";
  private static final String ARRAYS = "network/";

  private SavedConvNet() {}

  private record Head(
      Architecture architecture, double[] mean, double[] deviation, TrainingSummary summary) {}

  static void write(
      ArchiveWriter archive, TrainedConvNet net, Standardisation standardisation, float[][] values)
      throws IOException {
    archive.json(
        HEAD,
        new Head(
            net.architecture(),
            standardisation.mean(),
            standardisation.deviation(),
            net.training()));
    int i = 0;
    for (Parameter parameter :
        declared(net.architecture(), net.shape(), net.classes()).parameters()) {
      archive.floats(ARRAYS + parameter.name(), values[i++]);
    }
  }

  static TrainedConvNet read(ArchiveReader archive, Schema schema) throws IOException {
    Head head = archive.json(HEAD, Head.class);
    if (!(schema.shape() instanceof DataShape.Image shape)
        || head.architecture() == null
        || head.summary() == null
        || !hasLength(head.mean(), shape.channels())
        || !hasLength(head.deviation(), shape.channels())) {
      throw new EOFException(HEAD);
    }
    List<Parameter> declared =
        List.copyOf(declared(head.architecture(), shape, schema.classLabels()).parameters());
    float[][] values = new float[declared.size()][];
    for (int i = 0; i < values.length; i++) {
      Parameter parameter = declared.get(i);
      values[i] = archive.floats(ARRAYS + parameter.name(), Math.toIntExact(parameter.size()));
    }
    return new TrainedConvNet(
        head.architecture(),
        shape,
        schema.classLabels(),
        new Standardisation(head.mean(), head.deviation()),
        values,
        head.summary());
  }

  private static boolean hasLength(double[] numbers, int length) {
    return numbers != null && numbers.length == length;
  }

  /** Returns the arrays of a network, without memory of their own. */
  private static ParameterSet declared(
      Architecture architecture, DataShape.Image shape, List<String> classes) {
    ParameterSet set = new ParameterSet();
    architecture.declare(set, shape, classes.size());
    return set;
  }
}
