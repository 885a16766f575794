package io.github.counterpoise.evaluate.contender;

import io.github.counterpoise.run.Run;
import io.github.counterpoise.table.Table;
import java.util.Arrays;

/**
 * Weighs rows so that all classes weigh the same together, the whole as much as before; makes no
 * rows. Helps only classifiers that heed weights.
 */
public record ClassWeights() implements Contender {

  /** The name users write. */
  public static final String NAME = "class-weights";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String inside() {
    return "Training rows weighed so that every class counts the same.";
  }

  @Override
  public Prepared prepare(Table training, Run run) {
    double[] classWeights = new double[training.schema().classLabels().size()];
    for (int row = 0; row < training.rows(); row++) {
      classWeights[training.classOf(row)] += training.weight(row);
    }
    double total = Arrays.stream(classWeights).sum();
    long present = Arrays.stream(classWeights).filter(w -> w > 0).count();
    return Plain.trainedOn(
        training.withWeights(
            row -> {
              double own = classWeights[training.classOf(row)];
              return own > 0 ? training.weight(row) * total / (present * own) : 0;
            }));
  }
}
