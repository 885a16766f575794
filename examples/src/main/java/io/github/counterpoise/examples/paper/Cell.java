package io.github.counterpoise.examples.paper;

/**
 * One network to train for DeepSMOTE's Table 1.
 *
 * @param set the images
 * @param seed the draw, from 1
 * @param fold the fold that is left out, from 1
 * @param contender what balances the rest
 */
record Cell(ImageBenchmark set, int seed, int fold, Contender contender) {

  /** Pictures show the first fold of the first draw; copies look like what they are copies of. */
  boolean isPictured() {
    return seed == 1 && fold == 1 && contender != Contender.COPIES;
  }

  /** Returns the name of the picture of a few of its images. */
  String pictureName() {
    return "%s-%s.png".formatted(set.key(), pictureTitle());
  }

  /** Returns what the picture shows. */
  String pictureTitle() {
    return contender == Contender.NONE ? "real" : contender.title();
  }

  @Override
  public String toString() {
    return "%s, seed %d, fold %d, %s".formatted(set.title(), seed, fold, contender.title());
  }
}
