package io.github.counterpoise.seismoflow;

import io.github.counterpoise.archive.ArchiveReader;
import io.github.counterpoise.archive.ArchiveWriter;
import io.github.counterpoise.archive.TableArchive;
import io.github.counterpoise.encode.RowCodec;
import io.github.counterpoise.engine.Backend;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.train.NetworkArchive;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A model on disk: classes, sizes and rows held back as JSON, the training rows, and the flow's
 * arrays. The latent codes are computed again when it is loaded.
 */
final class SavedFlow {

  private static final String HEAD = "seismoflow.json";
  private static final String ARRAYS = "flow";
  private static final int LARGEST = 1 << 20;

  private SavedFlow() {}

  private record Head(
      List<Integer> classes,
      int levels,
      int blocks,
      int channels,
      double noise,
      int[] learnt,
      int[] held) {

    boolean fits(Table table) {
      int labels = table.schema().classLabels().size();
      return classes != null
          && classes.stream().allMatch(c -> c != null && c >= 0 && c < labels)
          && levels >= 0
          && levels <= SeismoFlowConfig.MOST_LEVELS
          && blocks >= 1
          && blocks <= LARGEST
          && channels >= 1
          && channels <= LARGEST
          && noise > 0
          && rows(learnt, table)
          && rows(held, table);
    }

    private static boolean rows(int[] rows, Table table) {
      return rows != null && Arrays.stream(rows).allMatch(r -> r >= 0 && r < table.rows());
    }
  }

  static void save(Path file, SeismoFlow method, SeismoFlowModel model) {
    ArchiveWriter.save(
        file,
        method,
        archive -> {
          Sizes sizes = model.sizes();
          archive.json(
              HEAD,
              new Head(
                  List.copyOf(new TreeSet<>(model.classes())),
                  sizes.levels(),
                  sizes.blocks(),
                  sizes.channels(),
                  sizes.noise(),
                  model.sampled().learnt(),
                  model.sampled().held()));
          TableArchive.write(archive, TableArchive.TRAINING, model.training());
          if (model.network() != null) {
            NetworkArchive.write(archive, ARRAYS, model.network().parameters());
          }
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
  static SeismoFlowModel load(SeismoFlow method, ArchiveReader archive, Run run)
      throws IOException {
    Head head = archive.json(HEAD, Head.class);
    Table table = TableArchive.read(archive, TableArchive.TRAINING);
    if (!head.fits(table)) {
      throw new EOFException(HEAD);
    }
    Sizes sizes = new Sizes(head.levels(), head.blocks(), head.channels(), head.noise(), 1);
    RowCodec codec = method.codec(table, sizes, run.monitor());
    String refusal = Refusals.of(codec);
    FlowNetwork network =
        refusal.isEmpty() ? new FlowNetwork(method.architecture(codec, sizes)) : null;
    if (network != null) {
      NetworkArchive.read(archive, ARRAYS, network.parameters());
    }
    Sample sample = new Sample(head.learnt(), head.held());
    Set<Integer> classes = Set.copyOf(head.classes());
    return Backend.onThreads(
        run.threads(),
        () ->
            new SeismoFlowModel(
                method, table, sample, sizes, codec, network, refusal, classes, run));
  }
}
