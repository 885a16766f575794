package io.github.counterpoise.deepsmote;

import io.github.counterpoise.archive.ArchiveReader;
import io.github.counterpoise.archive.ArchiveWriter;
import io.github.counterpoise.archive.TableArchive;
import io.github.counterpoise.encode.ImageCodec;
import io.github.counterpoise.encode.RowCodec;
import io.github.counterpoise.engine.Backend;
import io.github.counterpoise.nets.ConvCoder;
import io.github.counterpoise.nets.RowHead;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.train.NetworkArchive;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A model on disk: the classes and sizes as JSON, the training rows, and the network's arrays. The
 * latent codes are computed again when it is loaded.
 */
final class SavedModel {

  private static final String HEAD = "deepsmote.json";
  private static final String MOTIONS = "motions.json"; // pairs of rows
  private static final String ARRAYS = "network";

  private SavedModel() {}

  private record Head(List<Integer> classes, int levels, int latent) {}

  static void save(Path file, DeepSmote method, DeepSmoteModel model) {
    ArchiveWriter.save(
        file,
        method,
        archive -> {
          int levels = model.network().coder() instanceof ConvCoder image ? image.levels() : 0;
          int latent = model.network().coder().latent();
          archive.json(HEAD, new Head(List.copyOf(model.classes()), levels, latent));
          if (model.motions() != null) {
            archive.json(MOTIONS, model.motions().pairs());
          }
          TableArchive.write(archive, TableArchive.TRAINING, model.training());
          NetworkArchive.write(archive, ARRAYS, model.network().parameters());
        });
  }

  /**
   * Reads a model.
   *
   * @param method the method, with the settings it had
   * @param archive where from
   * @param run monitor and threads
   * @throws IOException if entries are missing or damaged
   */
  static DeepSmoteModel load(DeepSmote method, ArchiveReader archive, Run run) throws IOException {
    Head head = archive.json(HEAD, Head.class);
    Table table = TableArchive.read(archive, TableArchive.TRAINING);
    int labels = table.schema().classLabels().size();
    if (head.latent() < 1
        || head.levels() < 0
        || head.levels() > DeepSmoteConfig.MOST_LEVELS
        || head.classes() == null
        || head.classes().stream().anyMatch(c -> c == null || c < 0 || c >= labels)) {
      throw new EOFException(HEAD);
    }
    Sizes sizes = new Sizes(head.levels(), head.latent(), 1);
    RowCodec codec = method.codec(table, sizes, run.monitor());
    Network network = new Network(method.coder(codec, sizes), RowHead.of(codec));
    NetworkArchive.read(archive, ARRAYS, network.parameters());
    Motions motions =
        method.movesImages(codec)
            ? Motions.between(table, (ImageCodec) codec, pairs(archive, table), run)
            : null;
    Set<Integer> classes = Set.copyOf(head.classes());
    return Backend.onThreads(
        run.threads(),
        () -> new DeepSmoteModel(method, table, codec, network, motions, classes, run));
  }

  private static int[][] pairs(ArchiveReader archive, Table table) throws IOException {
    int[][] pairs = archive.json(MOTIONS, int[][].class);
    for (int[] pair : pairs) {
      if (pair == null
          || pair.length != 2
          || Arrays.stream(pair).anyMatch(row -> row < 0 || row >= table.rows())) {
        throw new EOFException(MOTIONS);
      }
    }
    return pairs;
  }
}
