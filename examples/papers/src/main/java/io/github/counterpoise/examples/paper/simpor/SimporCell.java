package io.github.counterpoise.examples.paper.simpor;

import java.util.Locale;

/**
 * One network to train.
 *
 * @param set the data set
 * @param number the draw, from 1
 * @param contender what balances its training part
 */
record SimporCell(SimporSet set, int number, SimporContender contender) {

  /** Decision boundaries are drawn for the first draw of the half-moons. */
  boolean isPictured() {
    return set == SimporSet.MOONS && number == 1;
  }

  /** Returns the name of its picture. */
  String pictureName() {
    return String.format(Locale.ROOT, "simpor-moons-%s.png", contender.title());
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s, trial %d, %s", set.title(), number, contender.title());
  }
}
