package io.github.counterpoise.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.counterpoise.balance.FittedModels;
import io.github.counterpoise.oversample.FittedOversampler;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saving and loading a fitted method. */
interface SavedModelContract extends Group {

  private FittedOversampler fitted() {
    return subject()
        .oversampler()
        .fit(FittedContract.training(), Set.of(1, 2), new Run(new Seed(6), Monitor.silent(), 1));
  }

  @Test
  default void loadedModelMakesTheSameRows(@TempDir Path folder) throws IOException {
    FittedOversampler fitted = fitted();
    Path file = folder.resolve("a model.zip");
    fitted.save(file);
    FittedOversampler loaded = FittedModels.load(file, Monitor.silent());
    for (int c : new int[] {1, 2}) {
      Synthetic before = fitted.sample(c, 40, new Seed(7), Monitor.silent());
      Synthetic after = loaded.sample(c, 40, new Seed(7), Monitor.silent());
      assertEquals(before.rows(), after.rows());
      for (int i = 0; i < 40; i++) {
        assertEquals(before.provenance().base(i), after.provenance().base(i));
        assertEquals(before.provenance().partner(i), after.provenance().partner(i));
        assertEquals(before.provenance().weight(i), after.provenance().weight(i));
      }
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(file), left.toList());
    }
  }

  @Test
  default void sameModelGivesSameBytes(@TempDir Path folder) throws IOException {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    fitted().save(one);
    fitted().save(two);
    assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
  }

  @Test
  default void loadedModelCanBeSavedAgain(@TempDir Path folder) throws IOException {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    fitted().save(one);
    FittedModels.load(one, Monitor.silent()).save(two);
    assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
  }
}
