package io.github.counterpoise.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.Refusals;
import io.github.counterpoise.testing.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is learnt of each class, and what is refused. */
class ClassModelsTest {

  @Test
  void classesStandInOrderAndCannotBeChanged() {
    Map<Integer, String> learnt = new HashMap<>(Map.of(7, "seven", 0, "none", 3, "three"));
    ClassModels<String> models = new ClassModels<>(learnt);
    learnt.remove(3);
    assertEquals(List.of(0, 3, 7), new ArrayList<>(models.classes()));
    assertEquals("three", models.get(3, 0));
    assertThrows(UnsupportedOperationException.class, () -> models.classes().clear());
  }

  @Test
  void classesNotLearntAndCountsBelowNoneAreRefused() {
    ClassModels<String> models = new ClassModels<>(Map.of(0, "none", 3, "three"));
    assertEquals(
        "Class index 1 was not among those learnt: [0, 3]",
        assertThrows(IllegalArgumentException.class, () -> models.get(1, 5)).getMessage());
    assertEquals(
        "count must be at least 0, found -1",
        assertThrows(IllegalArgumentException.class, () -> models.get(3, -1)).getMessage());
  }

  @Test
  void aClassThatIsTooSmallIsNamed() {
    Table table = Tables.clouds(1, 2, 4, 1, 2);
    ClassModels.requireEnough(ClassRows.of(table, 2), Methods.DEEP_SMOTE.createDefault());
    Refusals.assertRefused(
        "Class 'B' has 1 row; DeepSMOTE needs at least 2, so leave the class out or add rows.",
        () ->
            ClassModels.requireEnough(ClassRows.of(table, 1), Methods.DEEP_SMOTE.createDefault()));
  }
}
