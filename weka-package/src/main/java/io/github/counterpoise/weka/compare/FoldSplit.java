package io.github.counterpoise.weka.compare;

import io.github.counterpoise.oversample.Seed;
import java.util.Random;
import weka.core.Instances;

/** The folds of one repeat: shuffled with a seed of its own and stratified by class. */
final class FoldSplit {

  private final Instances shuffled;
  private final int folds;
  private final int repeat;
  private final Seed seed;

  FoldSplit(Instances data, ComparisonPlan plan, int repeat) {
    this.folds = plan.folds();
    this.repeat = repeat;
    this.seed = new Seed(plan.seed()).derive("repeat").derive(repeat);
    shuffled = new Instances(data);
    shuffled.randomize(random());
    shuffled.stratify(folds);
  }

  int repeat() {
    return repeat;
  }

  /** Returns the seed from which Weka seeds filter and classifier. */
  int foldSeed(int fold) {
    return (int) seed.derive("fold").derive(fold).value();
  }

  Instances training(int fold) {
    return shuffled.trainCV(folds, fold, random());
  }

  Instances test(int fold) {
    return shuffled.testCV(folds, fold);
  }

  private Random random() {
    return new Random(seed.value());
  }
}
