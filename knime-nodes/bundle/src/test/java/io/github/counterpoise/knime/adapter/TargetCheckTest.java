package io.github.counterpoise.knime.adapter;

import static io.github.counterpoise.knime.adapter.MemoryTable.column;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.host.CellKind;
import io.github.counterpoise.host.ColumnRoles;
import io.github.counterpoise.host.HostColumn;
import io.github.counterpoise.host.HostSetup;
import io.github.counterpoise.run.InvalidInputException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An unknown class is refused before a row was read, where the labels are known. */
class TargetCheckTest {

  private static final List<HostColumn> KNOWN =
      List.of(column("x", CellKind.NUMBER), column("class", CellKind.TEXT, "many", "few"));
  private static final List<HostColumn> UNKNOWN =
      List.of(column("x", CellKind.NUMBER), column("class", CellKind.TEXT));

  @Test
  void unknownClassIsNamedWithThoseThereAre() {
    InvalidInputException refusal =
        assertThrows(InvalidInputException.class, () -> roles("few=9,rare=7", KNOWN));
    for (String word : List.of("'rare'", "'class'", "'many', 'few'")) {
      assertTrue(refusal.getMessage().contains(word), refusal.getMessage());
    }
  }

  @Test
  void knownClassesRulesAndLabelsThatOnlyTheRowsTellPass() {
    for (String target : List.of("few=9", "auto", "ratio=0.5")) {
      assertDoesNotThrow(() -> roles(target, KNOWN));
    }
    assertDoesNotThrow(() -> roles("rare=7", UNKNOWN));
  }

  @Test
  void booleanClassesAreAlwaysKnown() {
    List<HostColumn> columns =
        List.of(column("x", CellKind.NUMBER), column("class", CellKind.BOOLEAN));
    assertDoesNotThrow(() -> roles("true=9", columns));
    assertThrows(InvalidInputException.class, () -> roles("yes=9", columns));
  }

  private static ColumnRoles roles(String target, List<HostColumn> columns) {
    HostSetup<?> setup =
        NodeSetups.of(Methods.SMOTE, Map.of("target", target, NodeOptions.CLASS_COLUMN, "class"));
    return setup.roles(columns, List.of("x"));
  }
}
