package io.github.counterpoise.quality.measure;

import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.encode.Flattened;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.table.Kind;
import java.util.List;

/** Outcomes whose rows are plain columns, for measures and pictures that know of no steps. */
public final class PlainRows {

  private PlainRows() {}

  /**
   * Returns the same outcome with sequences {@linkplain Flattened flattened}.
   *
   * @param balanced the outcome of balancing
   */
  public static Balanced of(Balanced balanced) {
    if (balanced.original().schema().kind() != Kind.SEQUENCE) {
      return balanced;
    }
    List<Synthetic> parts =
        balanced.parts().stream().map(part -> part.withRows(Flattened.of(part.rows()))).toList();
    return new Balanced(
        Flattened.of(balanced.original()), parts, balanced.outcomes(), balanced.warnings());
  }
}
