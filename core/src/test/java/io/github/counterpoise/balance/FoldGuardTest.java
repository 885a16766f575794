package io.github.counterpoise.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldGuardTest {

  private static final Table ALL = Tables.mixed(51, 0.1, true, 2, 30, 12, 9);

  @TempDir private Path folder;
  private Path file;
  private final List<String> warnings = new ArrayList<>();
  private final Monitor monitor =
      new Monitor() {
        @Override
        public void warn(String sentence) {
          warnings.add(sentence);
        }
      };

  private static Table fold(int parts, int left) {
    return ALL.select(IntStream.range(0, ALL.rows()).filter(i -> i % parts != left).toArray());
  }

  private boolean write(Table table) throws IOException {
    boolean may = FoldGuard.mayWrite(file, "model", table, monitor);
    if (may) {
      Files.writeString(file, "rows: " + table.rows());
      FoldGuard.wrote(file, table);
    }
    return may;
  }

  @BeforeEach
  void writeOfAllRows() throws IOException {
    file = folder.resolve("m");
    assertTrue(write(ALL));
  }

  @Test
  void foldsDoNotReplaceWhatWasWrittenOfAllRows() throws IOException {
    for (int left = 0; left < 3; left++) {
      assertFalse(write(fold(3, left)));
    }
    assertEquals("rows: 53", Files.readString(file));
    assertEquals(
        List.of(
            "The model '%s' stays that of all 53 rows, written before; runs on some of these, such as"
                    .formatted(file)
                + " the 35 now, do not replace it. Name another file, or remove it, for theirs."),
        warnings);
  }

  @Test
  void allRowsReplaceFolds() throws IOException {
    Files.delete(file);
    assertTrue(write(fold(3, 0)));
    assertTrue(write(ALL));
    assertEquals("rows: 53", Files.readString(file));
  }

  @Test
  void theSameRowsAreWrittenAgainWithoutAWord() throws IOException {
    assertTrue(write(ALL));
    assertTrue(write(ALL.select(IntStream.range(0, 53).map(i -> 52 - i).toArray())));
    assertEquals(List.of(), warnings);
  }

  @Test
  void otherRowsReplaceAndThatIsSaid() throws IOException {
    assertTrue(write(Tables.mixed(52, 0.1, true, 2, 20, 12, 9)));
    assertEquals(
        List.of(
            "The model '%s', written before of 53 other rows, is replaced by that of these 43 rows."
                .formatted(file)),
        warnings);
  }

  @Test
  void aFileThatWasRemovedIsWritten() throws IOException {
    Files.delete(file);
    assertTrue(write(fold(3, 1)));
    assertEquals(List.of(), warnings);
  }
}
