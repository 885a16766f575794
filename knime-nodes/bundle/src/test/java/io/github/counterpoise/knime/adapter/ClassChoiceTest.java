package io.github.counterpoise.knime.adapter;

import static io.github.counterpoise.knime.adapter.MemoryTable.column;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.host.CellKind;
import io.github.counterpoise.host.ClassChoice;
import io.github.counterpoise.host.HostColumn;
import io.github.counterpoise.run.InvalidInputException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is balanced never changes unseen. */
class ClassChoiceTest {

  private static final HostColumn NUMBER = column("x", CellKind.NUMBER);
  private static final HostColumn CLASS = column("class", CellKind.TEXT);
  private static final HostColumn ZONE = column("zone", CellKind.TEXT);

  @Test
  void chosenColumnIsTakenWithoutAWarning() {
    ClassChoice choice = ClassChoice.of("class", "zone", List.of(NUMBER, CLASS, ZONE));
    assertEquals("class", choice.column());
    assertFalse(choice.guessed());
  }

  @Test
  void lastColumnOfTextIsTakenFirst() {
    ClassChoice choice = ClassChoice.of("", "", List.of(NUMBER, ZONE, CLASS));
    assertEquals("class", choice.column());
    assertTrue(choice.guessed());
    assertTrue(choice.why().contains("No class column was chosen; 'class'"), choice.why());
  }

  @Test
  void textThatComesLaterDoesNotChangeTheClass() {
    ClassChoice choice = ClassChoice.of("", "class", List.of(NUMBER, CLASS, ZONE));
    assertEquals("class", choice.column());
    assertTrue(choice.why().contains("'class'"), choice.why());
    assertTrue(choice.why().contains("'zone'"), choice.why());
  }

  @Test
  void anotherColumnInItsPlaceIsRefusedAndBothAreNamed() {
    for (List<HostColumn> columns :
        List.of(List.of(NUMBER, ZONE), List.of(column("class", CellKind.NUMBER), ZONE))) {
      InvalidInputException refusal =
          assertThrows(InvalidInputException.class, () -> ClassChoice.of("", "class", columns));
      for (String word : List.of("'class'", "'zone'", "choose the class column in the dialog")) {
        assertTrue(refusal.getMessage().contains(word), refusal.getMessage());
      }
    }
  }

  @Test
  void noColumnThatCouldTakeItsPlaceIsSaid() {
    InvalidInputException refusal =
        assertThrows(
            InvalidInputException.class, () -> ClassChoice.of("", "class", List.of(NUMBER)));
    assertTrue(refusal.getMessage().contains("'class'"), refusal.getMessage());
    assertTrue(refusal.getMessage().contains("Number to String"), refusal.getMessage());
  }
}
