package io.github.counterpoise.knime.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.host.BalanceRun;
import io.github.counterpoise.host.CellKind;
import io.github.counterpoise.image.PixelImage;
import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.DataShape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node that is stopped leaves no file and replaces none: images, model and report. */
class CancelledFilesTest {

  private static final DataShape.Image SHAPE = new DataShape.Image(4, 4, 1);
  private static final int PARTS = 6; // the last one is the last question before files move

  @TempDir private Path folder;

  /** Is cancelled at the n-th question. */
  private static final class Stopper implements Monitor {

    private final int last;
    private int asked;

    Stopper(int last) {
      this.last = last;
    }

    @Override
    public boolean cancelled() {
      return ++asked >= last;
    }
  }

  /** Twelve images, four of them of the class that gets as many more. */
  private static MemoryTable images(Path base) throws IOException {
    MemoryTable table =
        new MemoryTable(
            MemoryTable.column("file", CellKind.TEXT),
            MemoryTable.column("class", CellKind.TEXT, "many", "few"));
    Files.createDirectories(base.resolve("real"));
    for (int i = 0; i < 12; i++) {
      float[] values = new float[SHAPE.values()];
      for (int j = 0; j < values.length; j++) {
        values[j] = 10 * i + j;
      }
      Files.write(base.resolve("real").resolve(i + ".png"), new PixelImage(SHAPE, values).png());
      table.row(i + ".png", i % 3 == 0 ? "few" : "many");
    }
    return table;
  }

  private static void run(Path base, MemoryTable table, Monitor monitor) {
    Map<String, Object> values = new HashMap<>(Methods.DEEP_SMOTE.quick());
    values.put("epochs", "1");
    values.put("threads", 1);
    values.put("classColumn", "class");
    values.put("imageDir", base.resolve("real").toString());
    values.put("imageOut", base.resolve("new").toString());
    values.put("saveModel", base.resolve("model.zip").toString());
    values.put("report", base.resolve("report.html").toString());
    BalanceRun.run(NodeSetups.of(Methods.DEEP_SMOTE, values), table.names(), table, monitor);
  }

  /** Returns the files beside the real images, with their contents. */
  private static Map<String, String> files(Path base) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(base)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (!file.startsWith(base.resolve("real"))) {
          files.put(
              base.relativize(file).toString(),
              Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return files;
  }

  @Test
  void nothingIsLeftWhereverItIsStopped() throws IOException {
    Path whole = folder.resolve("whole");
    Stopper counting = new Stopper(Integer.MAX_VALUE);
    run(whole, images(whole), counting);
    Map<String, String> written = files(whole);
    assertEquals(4, written.keySet().stream().filter(name -> name.endsWith(".png")).count());
    assertTrue(written.keySet().containsAll(List.of("model.zip", "report.html")));

    Path stopped = folder.resolve("stopped");
    MemoryTable table = images(stopped);
    Files.writeString(stopped.resolve("model.zip"), "of another run");
    Map<String, String> before = files(stopped);
    for (int part = 1; part <= PARTS; part++) {
      int question = counting.asked * part / PARTS;
      assertThrows(CancelledException.class, () -> run(stopped, table, new Stopper(question)));
      assertEquals(before, files(stopped), question + " of " + counting.asked);
    }
  }
}
