package io.github.counterpoise.examples.paper.deepsmote;

import java.util.Locale;

/**
 * One network to train for DeepSMOTE's Table 1.
 *
 * @param set the images
 * @param seed the draw
 * @param fold the fold that is left out, from 1
 * @param contender what balances the rest
 */
record DeepSmoteCell(DeepSmoteSet set, int seed, int fold, DeepSmoteContender contender) {

  /** Returns the name of the picture of a few of its images. */
  String pictureName() {
    return String.format(Locale.ROOT, "%s-%s.png", set.key(), pictureTitle());
  }

  /** Returns what the picture shows. */
  String pictureTitle() {
    return contender == DeepSmoteContender.NONE ? "real" : contender.title();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%s, seed %d, fold %d, %s", set.title(), seed, fold, contender.title());
  }
}
