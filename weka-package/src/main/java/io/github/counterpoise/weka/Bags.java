package io.github.counterpoise.weka;

import io.github.counterpoise.host.HostSteps;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Sentence;
import io.github.counterpoise.run.Term;
import java.util.Locale;
import java.util.Optional;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;

/**
 * Relational attributes as sequences: a bag is one, its instances are the steps, in the order they
 * have in the bag, which is taken as time. A bag without instances is an empty sequence, which a
 * missing one is not. Steps weigh nothing of their own.
 */
final class Bags {

  private Bags() {}

  /** Returns the first attribute inside a relational one that no step can hold. */
  static Optional<Attribute> noStep(Attribute attribute) {
    return WekaTable.attributes(attribute.relation()).stream()
        .filter(inner -> inner.isRelationValued() || inner.isString())
        .findFirst();
  }

  /**
   * Checks that a table can hold the steps.
   *
   * @param attribute a relational attribute
   * @throws InvalidInputException if an attribute inside is relational itself, or text
   */
  static void requireSteps(Attribute attribute) {
    noStep(attribute)
        .ifPresent(
            inner -> {
              throw new InvalidInputException(
                  Sentence.of(
                      "Attribute '%s' inside the relational attribute '%s' is %s; steps of a"
                          + " sequence hold numbers, dates and labels, so remove it, or %s.",
                      inner.name(),
                      attribute.name(),
                      inner.isString() ? "text" : "relational itself",
                      Term.ignore("'" + attribute.name() + "'")));
            });
  }

  /**
   * Returns a bag as steps.
   *
   * @param attribute the relational attribute
   * @param index which of its bags
   * @param row number of the row, for messages
   * @throws InvalidInputException if the bag has other attributes than the attribute says
   */
  static HostSteps steps(Attribute attribute, int index, int row) {
    Instances bag = attribute.relation(index);
    Instances header = attribute.relation();
    String difference =
        bag.numAttributes() == header.numAttributes() ? null : header.equalHeadersMsg(bag);
    if (difference != null) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "The bag of attribute '%s' in instance %d has other attributes than those before: %s;"
                  + " give all bags the same header.",
              attribute.name(),
              row,
              difference.strip().replace('\n', ' ')));
    }
    return new Bag(bag, WekaTable.dates(header));
  }

  /**
   * A bag as steps.
   *
   * @param instances the steps
   * @param dates [attribute] whether it holds dates
   */
  private record Bag(Instances instances, boolean[] dates) implements HostSteps {

    @Override
    public int length() {
      return instances.numInstances();
    }

    @Override
    public double value(int step, int feature) {
      double value = instances.instance(step).value(feature);
      return dates[feature] ? WekaDates.local(value) : value;
    }
  }

  /**
   * Puts a sequence where an instance can refer to it.
   *
   * @param steps the sequence, {@code null} for a missing one
   * @param target a relational attribute of the data set that the instance will belong to
   * @return the attribute's value for the instance, {@code NaN} for a missing sequence
   */
  static double add(HostSteps steps, Attribute target) {
    if (steps == null) {
      return Double.NaN;
    }
    boolean[] dates = WekaTable.dates(target.relation());
    Instances bag = new Instances(target.relation(), steps.length());
    for (int step = 0; step < steps.length(); step++) {
      double[] values = new double[dates.length];
      for (int c = 0; c < values.length; c++) {
        double value = steps.value(step, c);
        values[c] = dates[c] ? WekaDates.instant(value) : value;
      }
      Instance instance = new DenseInstance(1, values);
      bag.add(instance);
    }
    return target.addRelation(bag);
  }
}
