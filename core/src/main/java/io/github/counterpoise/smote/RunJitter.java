package io.github.counterpoise.smote;

import io.github.counterpoise.encode.Spread;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.synthesis.ClassSteps;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Series;
import io.github.counterpoise.table.Table;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;

/** Copies of the runs of a class in which every number of every step moves by a little noise. */
final class RunJitter {

  private static final int STEPS_PER_LOOK = 4096;

  private final ClassSteps learnt;
  private final double[] noise; // [column of the steps] its standard deviation
  private final boolean relaxed;

  /**
   * Learns how far values move.
   *
   * @param learnt the steps of the class
   * @param factor deviation of the noise in units of that of the values
   * @param relaxed whether values may leave the range of the class
   */
  RunJitter(ClassSteps learnt, double factor, boolean relaxed) {
    this.learnt = learnt;
    this.relaxed = relaxed;
    Table steps = learnt.series().steps();
    noise = new double[steps.schema().width()];
    for (int c = 0; c < noise.length; c++) {
      if (steps.schema().column(c).isNumeric() && !learnt.axis()[c]) {
        double deviation = Spread.of(steps, c, learnt.rows()).deviation();
        noise[c] = Math.min(factor * deviation, Double.MAX_VALUE);
      }
    }
  }

  /**
   * Copies runs.
   *
   * @param bases [row] index of the row whose run it is
   * @param gaussian gives N(0, 1)
   * @param monitor says whether to stop
   */
  Series of(int[] bases, SharedStateContinuousSampler gaussian, Monitor monitor) {
    Series copies = ClassSteps.copied(learnt.series(), bases);
    Table steps = copies.steps();
    for (int c = 0; c < noise.length; c++) {
      if (noise[c] > 0) {
        int column = c;
        Table before = steps;
        steps =
            before.withCells(
                c,
                step -> {
                  if (step % STEPS_PER_LOOK == 0) {
                    monitor.checkCancelled();
                  }
                  double value = before.value(step, column);
                  return Double.isNaN(value)
                      ? value
                      : moved(column, value, noise[column] * gaussian.sample());
                });
      }
    }
    return copies.withSteps(steps);
  }

  private double moved(int column, double value, double step) {
    // No sum of finite numbers may become infinite.
    double moved = Math.min(Math.max(value + step, -Double.MAX_VALUE), Double.MAX_VALUE);
    Column described = learnt.series().steps().schema().column(column);
    return relaxed ? described.nearest(moved) : learnt.bounds().nearest(column, described, moved);
  }
}
