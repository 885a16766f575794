package io.github.counterpoise.quality;

import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.quality.measure.ClassPart;
import io.github.counterpoise.quality.measure.PlotSpace;
import io.github.counterpoise.quality.measure.PrincipalComponents;
import io.github.counterpoise.quality.measure.Sample;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Scatter plots of a class's real and synthetic rows before the backdrop of all other real rows.
 */
final class PcaPlot {

  /** Points of one kind in a picture; of more rows, a sample. */
  static final int MAX_POINTS = 1500;

  private final Table real;
  private final PrincipalComponents components;
  private final boolean farOff;

  private PcaPlot(Table real, PrincipalComponents components, boolean farOff) {
    this.real = real;
    this.farOff = farOff;
    this.components = components;
  }

  /**
   * Learns the components from all real rows with a class.
   *
   * @param balanced the outcome of balancing
   * @return the plot, or nothing where all feature columns are constant
   */
  static Optional<PcaPlot> of(Balanced balanced) {
    Table real = balanced.original();
    int[] rows = real.labelledRows();
    PlotSpace space = PlotSpace.fit(real, rows);
    return space.dimensions() == 0
        ? Optional.empty()
        : Optional.of(
            new PcaPlot(real, PrincipalComponents.fit(space, real, rows), space.hasFarOff()));
  }

  /** Returns what the axes are made of, in a sentence or two. */
  String explanation() {
    return "Component 1 leans most on " + columns(0) + "; component 2 on " + columns(1) + ".";
  }

  /** Returns what the places of cells far off are, in a sentence; empty where there are none. */
  String remark() {
    return farOff
        ? " Cells far beyond all others are drawn ten standard deviations beyond the others."
        : "";
  }

  private String columns(int component) {
    Schema schema = real.schema();
    List<Integer> columns = components.columns(component, 3);
    return columns.isEmpty()
        ? "nothing"
        : columns.stream().map(c -> schema.column(c).name()).collect(Collectors.joining(", "));
  }

  /**
   * Draws classes.
   *
   * @param parts the classes
   * @param legend whether each picture explains its colours
   * @param monitor who watches
   */
  List<Picture> draw(List<ClassPart> parts, boolean legend, Monitor monitor) {
    List<Picture> pictures = new ArrayList<>();
    for (ClassPart part : parts) {
      monitor.checkCancelled();
      pictures.add(draw(part, legend));
    }
    return pictures;
  }

  private Picture draw(ClassPart part, boolean legend) {
    int[] others =
        Arrays.stream(real.labelledRows()).filter(r -> real.classOf(r) != part.index()).toArray();
    double[][] back = project(real, others, "backdrop");
    double[][] own = project(real, part.realRows(), "real");
    double[][] made = project(part.synthetic(), part.syntheticRows(), "synthetic");
    return new ScatterPlot(back, own, made)
        .draw("class " + part.label(), description(part, own, made), axis(0), axis(1), legend);
  }

  private double[][] project(Table table, int[] rows, String purpose) {
    double[][] points = components.project(table, Sample.of(rows, MAX_POINTS, purpose));
    for (double[] axis : points) {
      Arrays.setAll(axis, i -> Math.rint(axis[i] * 1e6) / 1e6); // rounding errors are not a spread
    }
    return points;
  }

  private String axis(int component) {
    return String.format(
        Locale.ENGLISH,
        "component %d (%.0f %% of the variance)",
        component + 1,
        100 * components.share(component));
  }

  private static String description(ClassPart part, double[][] own, double[][] made) {
    return String.format(
        Locale.ENGLISH,
        "Scatter plot along two principal components: %,d real and %,d synthetic rows of class %s.",
        own[0].length,
        made[0].length,
        part.label());
  }
}
