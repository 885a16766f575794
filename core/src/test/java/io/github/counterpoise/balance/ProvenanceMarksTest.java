package io.github.counterpoise.balance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.table.Column;
import io.github.counterpoise.testing.Refusals;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProvenanceMarksTest {

  private static final List<String> NAMES =
      ProvenanceColumns.columns().stream().map(Column::name).toList();

  /** Rows parted by semicolons, cells by commas; an empty cell is missing. */
  private static boolean isMarked(List<String> names, String text) {
    String[] rows = text.split(";");
    return ProvenanceMarks.find(
            names,
            rows.length,
            (row, column) -> {
              String cell = rows[row].split(",", -1)[column];
              return cell.isEmpty() ? null : cell;
            })
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no,,,,;yes,SMOTE,3,4,0.25",
        "no,,,,;no,,,,",
        "yes,RandomOversampling,1,,;yes,DeepSMOTE,2.0,7.0,1",
        "yes,,,,"
      })
  void whatHostsWriteIsRecognised(String rows) {
    assertTrue(isMarked(NAMES, rows));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no,SMOTE,,,", // a method without a synthetic row
        "no,,5,,",
        "yes,cotton,3,4,0.25",
        "yes,SMOTE,0,4,0.25",
        "yes,SMOTE,1.5,4,0.25",
        "yes,SMOTE,3,-1,0.25",
        "yes,SMOTE,3,4,heavy",
        "maybe,SMOTE,3,4,0.25",
        ",,,,"
      })
  void otherCellsAreTheUsers(String row) {
    assertFalse(isMarked(NAMES, "no,,,,;" + row));
  }

  @Test
  void everyColumnMustBeThere() {
    for (int left = 0; left < 5; left++) {
      List<String> names = new ArrayList<>(NAMES);
      names.set(left, "other");
      assertFalse(isMarked(names, "no,,,,"));
    }
    List<String> turned = new ArrayList<>(NAMES);
    turned.add(0, "x");
    int[] found = ProvenanceMarks.find(turned, 0, (row, column) -> null).orElseThrow();
    assertArrayEquals(new int[] {1, 2, 3, 4, 5}, found);
  }

  @Test
  void choiceIsReadByItsWord() {
    assertEquals(ProvenanceChoice.YES, ProvenanceChoice.byName(" Yes"));
    Refusals.assertRefused(
        "Provenance columns cannot be treated by 'all'; expected one of guess, yes, no.",
        () -> ProvenanceChoice.byName("all"));
  }
}
