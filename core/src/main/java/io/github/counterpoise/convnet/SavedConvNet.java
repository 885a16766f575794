package io.github.counterpoise.convnet;

import io.github.counterpoise.archive.ArchiveReader;
import io.github.counterpoise.archive.ArchiveWriter;
import io.github.counterpoise.engine.ParameterSet;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.train.NetworkArchive;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;

/** A network in an archive: what it is and how its training went as JSON, and its arrays. */
final class SavedConvNet {

  private static final String HEAD = "convnet.json";
  private static final String ARRAYS = "network";

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
    try (ParameterSet set = declared(net.architecture(), net.shape(), net.classes())) {
      NetworkArchive.set(set, values);
      NetworkArchive.write(archive, ARRAYS, set);
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
    try (ParameterSet set = declared(head.architecture(), shape, schema.classLabels())) {
      NetworkArchive.read(archive, ARRAYS, set);
      return new TrainedConvNet(
          head.architecture(),
          shape,
          schema.classLabels(),
          new Standardisation(head.mean(), head.deviation()),
          NetworkArchive.values(set),
          head.summary());
    }
  }

  private static boolean hasLength(double[] numbers, int length) {
    return numbers != null && numbers.length == length;
  }

  /** Returns the arrays of a network, without values. */
  private static ParameterSet declared(
      Architecture architecture, DataShape.Image shape, List<String> classes) {
    ParameterSet set = new ParameterSet();
    architecture.declare(set, shape, classes.size());
    return set;
  }
}
