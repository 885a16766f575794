package io.github.counterpoise.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.archive.ArchiveReader;
import io.github.counterpoise.archive.ArchiveWriter;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.engine.Activation;
import io.github.counterpoise.engine.BatchNorm;
import io.github.counterpoise.engine.Dense;
import io.github.counterpoise.engine.Layer;
import io.github.counterpoise.engine.Parameter;
import io.github.counterpoise.engine.ParameterSet;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trained network in use, in memory and in an archive. */
class InferenceTest {

  private static final float[][] ROWS = rows(37);

  private final ParameterSet set = new ParameterSet();
  private final Layer network = declare(set);

  private static Layer declare(ParameterSet set) {
    return Layer.chain(
        new Dense(set, "first", 3, 5),
        new BatchNorm(set, "norm", 5),
        Activation.TANH,
        new Dense(set, "last", 5, 2));
  }

  private static float[][] rows(int count) {
    Random random = new Random(2);
    float[][] rows = new float[count][3];
    for (float[] row : rows) {
      for (int j = 0; j < row.length; j++) {
        row[j] = (float) random.nextGaussian();
      }
    }
    return rows;
  }

  @Test
  void aRowsResultDoesNotDependOnItsNeighbours() {
    set.initialise(new Seed(1).generator());
    Inference inference = new Inference(network, 8, 3);
    float[][] all = inference.apply(ROWS);
    assertEquals(37, all.length);
    for (int i = 0; i < all.length; i++) {
      assertArrayEquals(all[i], inference.apply(ROWS, new int[] {i})[0]);
    }
    int[] backwards = IntStream.range(0, 37).map(i -> 36 - i).toArray();
    assertArrayEquals(all[36], inference.apply(ROWS, backwards)[0]);
    assertEquals(0, inference.apply(new float[0][]).length);
    inference.close();
    assertArrayEquals(all, inference.apply(ROWS), "compiled anew");
  }

  @Test
  void trainingIsSeenByAKeptNetwork() {
    set.initialise(new Seed(1).generator());
    try (Inference inference = new Inference(network, 8, 3)) {
      float[] before = inference.apply(ROWS)[0];
      Parameter bias = set.parameter("last.b");
      set.set(bias, new double[] {set.get(bias)[0] + 1, set.get(bias)[1]});
      float[] after = inference.apply(ROWS)[0];
      assertEquals(before[0] + 1, after[0], 1e-6);
      assertEquals(before[1], after[1]);
    }
  }

  @Test
  void anArchiveBringsTheNetworkBack(@TempDir Path folder) {
    float[][] inputs = ROWS;
    int[] classOf = IntStream.range(0, 37).map(i -> inputs[i][0] > 0 ? 1 : 0).toArray();
    LabelledRows data = LabelledRows.of(inputs, classOf, OneHot.of(classOf, 2));
    TrainingOptions options = new TrainingOptions(30, 16, 0.02, Batching.SHUFFLED, 0, 0);
    Run run = new Run(new Seed(5), Monitor.silent(), 1);
    new SoftmaxTraining(network, set, data).run(options, run);
    float[][] expected = new Inference(network, 8, 3).apply(ROWS);
    long right =
        IntStream.range(0, 37)
            .filter(i -> expected[i][1] > expected[i][0] == classOf[i] > 0)
            .count();
    assertTrue(right > 33, () -> right + " of 37");

    Path file = folder.resolve("net.model");
    ArchiveWriter.save(
        file, Methods.SMOTE.createDefault(), a -> NetworkArchive.write(a, "net", set));
    ParameterSet read = new ParameterSet();
    Layer again = declare(read);
    ArchiveReader.load(
        file,
        a -> {
          NetworkArchive.read(a, "net", read);
          return read;
        });
    assertArrayEquals(expected, new Inference(again, 8, 3).apply(ROWS));

    ParameterSet copy = new ParameterSet();
    Layer copied = declare(copy);
    NetworkArchive.set(copy, NetworkArchive.values(set));
    assertArrayEquals(expected, new Inference(copied, 8, 3).apply(ROWS));

    ParameterSet other = new ParameterSet();
    new Dense(other, "first", 3, 6);
    assertThrows(
        InvalidInputException.class,
        () ->
            ArchiveReader.load(
                file,
                a -> {
                  NetworkArchive.read(a, "net", other);
                  return other;
                }));
  }
}
