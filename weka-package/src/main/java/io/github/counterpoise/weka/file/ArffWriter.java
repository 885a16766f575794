package io.github.counterpoise.weka.file;

import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SparseInstance;
import weka.core.Utils;

/**
 * Writes ARFF, if wanted with every digit a number has, also inside bags (relational values).
 * Weka's own writer keeps six decimals there whatever it is told, so that an original instance
 * would not come back as it was.
 */
public final class ArffWriter {

  /** Stands for as many digits as a number has. */
  public static final int ALL_DIGITS = -1;

  private final Writer out;
  private final int decimals;
  private final int[] listed; // see below

  /**
   * Starts a file with the header.
   *
   * @param out where to write
   * @param header the data set whose header to write
   * @param decimals most digits after the decimal point, or {@link #ALL_DIGITS}
   * @throws IOException if it cannot be written
   */
  public ArffWriter(Writer out, Instances header, int decimals) throws IOException {
    this.out = out;
    this.decimals = decimals;
    this.listed = listed(header);
    out.write(ArffText.header(header));
    out.write('\n');
  }

  /**
   * Writes one instance.
   *
   * @param instance an instance that belongs to a data set of the header's format
   * @throws IOException if it cannot be written
   */
  public void write(Instance instance) throws IOException {
    out.append(line(instance, listed)).append('\n');
  }

  private String line(Instance instance, int[] always) {
    String cells = instance instanceof SparseInstance ? sparse(instance, always) : dense(instance);
    return instance.weight() == 1 ? cells : cells + ",{" + number(instance.weight()) + "}";
  }

  private String dense(Instance instance) {
    return IntStream.range(0, instance.numAttributes())
        .mapToObj(i -> cell(instance, i))
        .collect(Collectors.joining(","));
  }

  private String sparse(Instance instance, int[] always) {
    return IntStream.concat(
            IntStream.range(0, instance.numValues()).map(instance::index), IntStream.of(always))
        .sorted()
        .distinct()
        .filter(i -> isKnown(instance, i))
        .mapToObj(i -> i + " " + cell(instance, i))
        .collect(Collectors.joining(",", "{", "}"));
  }

  /**
   * Returns the attributes whose cells are written in sparse rows, too, where their value is 0:
   * were one left out, a reader would take the first text or bag in the file.
   */
  private static int[] listed(Instances data) {
    return IntStream.range(0, data.numAttributes())
        .filter(i -> data.attribute(i).isString() || data.attribute(i).isRelationValued())
        .toArray();
  }

  /** Returns whether a cell has a value; left out in a sparse row, it may stand for none. */
  private static boolean isKnown(Instance instance, int index) {
    Attribute attribute = instance.attribute(index);
    return attribute.isNumeric()
        || instance.isMissing(index)
        || instance.value(index) < attribute.numValues();
  }

  private String cell(Instance instance, int index) {
    double value = instance.value(index);
    if (Double.isNaN(value)) {
      return "?";
    }
    Attribute attribute = instance.attribute(index);
    if (attribute.isRelationValued()) {
      return ArffText.quoted(bag(attribute.relation((int) value)));
    }
    return attribute.isNumeric() && !attribute.isDate()
        ? number(value)
        : ArffText.quoted(instance.stringValue(index));
  }

  private String bag(Instances rows) {
    int[] always = listed(rows);
    return rows.stream().map(row -> line(row, always)).collect(Collectors.joining("\n"));
  }

  private String number(double value) {
    return decimals == ALL_DIGITS ? ArffText.number(value) : Utils.doubleToString(value, decimals);
  }
}
