package io.github.counterpoise.weka.file;

import java.io.IOException;
import java.io.Writer;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SparseInstance;
import weka.core.Utils;

/**
 * Writes ARFF, if wanted with every digit a number has. Weka's own writer keeps six decimals unless
 * told otherwise, so that an original instance would not come back as it was.
 */
public final class ArffWriter {

  private static final double MAX_EXACT_INTEGER = 9_007_199_254_740_992.0; // 2^53

  /** Stands for as many digits as a number has. */
  public static final int ALL_DIGITS = -1;

  private final Writer out;
  private final int decimals;

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
    out.write(new Instances(header, 0).toString().stripTrailing());
    out.write('\n');
  }

  /**
   * Writes one instance.
   *
   * @param instance an instance that belongs to a data set of the header's format
   * @throws IOException if it cannot be written
   */
  public void write(Instance instance) throws IOException {
    StringBuilder line = new StringBuilder();
    if (instance instanceof SparseInstance) {
      appendSparse(line, instance);
    } else {
      appendDense(line, instance);
    }
    if (instance.weight() != 1) {
      line.append(",{").append(number(instance.weight())).append('}');
    }
    out.append(line).append('\n');
  }

  private void appendDense(StringBuilder line, Instance instance) {
    for (int i = 0; i < instance.numAttributes(); i++) {
      if (i > 0) {
        line.append(',');
      }
      line.append(cell(instance, i));
    }
  }

  private void appendSparse(StringBuilder line, Instance instance) {
    line.append('{');
    for (int i = 0; i < instance.numValues(); i++) {
      if (i > 0) {
        line.append(',');
      }
      line.append(instance.index(i)).append(' ');
      line.append(cell(instance, instance.index(i)));
    }
    line.append('}');
  }

  private String cell(Instance instance, int attribute) {
    double value = instance.value(attribute);
    if (Double.isNaN(value)) {
      return "?";
    }
    return instance.attribute(attribute).isNumeric() && !instance.attribute(attribute).isDate()
        ? number(value)
        : Utils.quote(instance.stringValue(attribute));
  }

  private String number(double value) {
    if (decimals != ALL_DIGITS) {
      return Utils.doubleToString(value, decimals);
    }
    return value == Math.rint(value) && Math.abs(value) < MAX_EXACT_INTEGER
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
