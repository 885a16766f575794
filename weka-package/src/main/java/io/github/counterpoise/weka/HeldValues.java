package io.github.counterpoise.weka;

import io.github.counterpoise.run.InvalidInputException;
import java.util.Locale;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;

/**
 * Strings and bags (relational values), which an instance holds as indices into lists that belong
 * to its data set. In another data set the same index is another text or another case's bag, or
 * none, so they are moved with the instance.
 *
 * <p>Weka's own locators look a bag up again after they have changed its index, and so fail where
 * the other data set has fewer bags. A bag is moved whole: it carries a header of its own, to which
 * the strings and bags within it belong.
 */
final class HeldValues {

  private HeldValues() {}

  /** Returns whether instances of a data set hold strings or bags. */
  static boolean in(Instances header) {
    for (int i = 0; i < header.numAttributes(); i++) {
      if (header.attribute(i).isString() || header.attribute(i).isRelationValued()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Makes the strings and bags of an instance those of another data set.
   *
   * @param row the instance, which is changed; its first attributes are those of {@code from}
   * @param from the data set its values belong to
   * @param to the data set they shall belong to; its first attributes are those of {@code from}
   * @throws InvalidInputException if a bag has other attributes than those of {@code to}
   * @throws IllegalArgumentException if {@code to} has fewer attributes than {@code from}
   */
  static void move(Instance row, Instances from, Instances to) {
    if (to.numAttributes() < from.numAttributes()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d attributes do not fit into %d",
              from.numAttributes(),
              to.numAttributes()));
    }
    for (int i = 0; i < from.numAttributes(); i++) {
      Attribute source = from.attribute(i);
      Attribute target = to.attribute(i);
      if (row.isMissing(i) || row.value(i) >= source.numValues()) {
        continue; // the last where a sparse instance leaves the cell out and there is no value
      }
      if (source.isString()) {
        row.setValue(i, target.addStringValue(source, (int) row.value(i)));
      } else if (source.isRelationValued()) {
        Instances bag = source.relation((int) row.value(i));
        row.setValue(i, target.addRelation(fitted(bag, target)));
      }
    }
  }

  /** Returns a bag as an attribute takes it: with the same class index in its header. */
  private static Instances fitted(Instances bag, Attribute target) {
    Instances header = target.relation();
    Instances fitted = bag;
    if (bag.classIndex() != header.classIndex() && bag.numAttributes() == header.numAttributes()) {
      fitted = new Instances(bag);
      fitted.setClassIndex(header.classIndex());
    }
    String difference = header.equalHeadersMsg(fitted);
    if (difference != null) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "A bag of attribute '%s' has other attributes than those before: %s; give all data sets the same header.",
              target.name(),
              difference.strip().replace('\n', ' ')));
    }
    return fitted;
  }
}
