package io.github.counterpoise.quality.measure;

import java.util.List;
import java.util.Optional;

/**
 * What was measured of the synthetic rows of a class.
 *
 * @param part the class
 * @param measures one entry per {@link MeasureKind}, in their order
 * @param columns one entry per feature column, in their order
 * @param broken what all real rows keep to and synthetic rows of the class do not
 * @param strays columns with synthetic values between ordinary real ones and those far off
 * @param before the classes along the main direction of the real rows; nothing where undefined
 * @param after the same with the synthetic rows
 */
public record ClassQuality(
    ClassPart part,
    List<Measure> measures,
    List<ColumnMeasures> columns,
    List<BrokenRelation> broken,
    List<StrayValues> strays,
    Optional<HardToDifferentiate> before,
    Optional<HardToDifferentiate> after) {

  /** Copies the lists. */
  public ClassQuality {
    measures = List.copyOf(measures);
    columns = List.copyOf(columns);
    broken = List.copyOf(broken);
    strays = List.copyOf(strays);
  }

  /**
   * Returns one measure.
   *
   * @param kind what was measured
   */
  public Measure get(MeasureKind kind) {
    return measures.stream().filter(m -> m.kind() == kind).findFirst().orElseThrow();
  }
}
