package io.github.counterpoise.encode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.counterpoise.table.Series;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.Sequences;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Runs as arrays and back. */
class SeriesCodecTest {

  @Test
  void runsComeBack() {
    Series series = Sequences.walks(1, 0.1, 30, 10).series(1);
    int[] rows = {4, 0, 17, 4};
    SeriesCodec codec = SeriesCodec.fit(series, IntStream.range(0, 40).toArray());
    assertEquals(3 + 3, codec.width()); // numbers and the labels that steps have
    EncodedRuns runs = codec.encode(series, rows);
    assertEquals(4, runs.size());
    int[] all = IntStream.range(0, series.steps().rows()).toArray();
    ClassDomain domain = ClassDomain.of(series.steps(), all);
    for (int i = 0; i < rows.length; i++) {
      Table run = series.run(rows[i]);
      assertEquals(run.rows(), runs.length(i));
      float[][] codes =
          Arrays.copyOfRange(runs.steps().values(), runs.offsets()[i], runs.offsets()[i + 1]);
      Table back = codec.decode(codes, domain, series);
      for (int step = 0; step < run.rows(); step++) {
        for (int c = 0; c < 3; c++) { // times are too fine for 32 bits
          if (!run.isMissing(step, c)) {
            assertEquals(run.value(step, c), back.value(step, c), 1e-4);
          }
        }
      }
    }
    assertArrayEquals(
        new int[] {0, series.length(4)}, Arrays.copyOf(runs.offsets(), 2), "run after run");
  }
}
