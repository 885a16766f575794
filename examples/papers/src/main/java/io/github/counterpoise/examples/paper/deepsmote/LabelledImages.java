package io.github.counterpoise.examples.paper.deepsmote;

import io.github.counterpoise.convnet.ImageSet;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Images of one size with their classes, a byte per value.
 *
 * @param shape height, width and channels
 * @param classes labels of all classes
 * @param pixels [image][value] row by row, the channels of a pixel side by side
 * @param classOf [image] index of its class
 */
record LabelledImages(DataShape.Image shape, List<String> classes, byte[][] pixels, int[] classOf) {

  /** Returns the number of images. */
  int size() {
    return classOf.length;
  }

  /** Returns the number of images of each class. */
  int[] counts() {
    int[] counts = new int[classes.size()];
    Arrays.stream(classOf).forEach(c -> counts[c]++);
    return counts;
  }

  /**
   * Returns some of the images, in the order given.
   *
   * @param chosen indices of images
   */
  LabelledImages select(int[] chosen) {
    byte[][] some = Arrays.stream(chosen).mapToObj(i -> pixels[i]).toArray(byte[][]::new);
    return new LabelledImages(
        shape, classes, some, Arrays.stream(chosen).map(i -> classOf[i]).toArray());
  }

  /** Returns one value, 0 to 255. */
  int value(int image, int place) {
    return pixels[image][place] & 0xff;
  }

  /** Returns one row per image and one column per value, the class last. */
  Table table() {
    List<Column> columns = new ArrayList<>();
    for (int j = 0; j < shape.values(); j++) {
      columns.add(new Column.Integral("pixel" + (j + 1)));
    }
    columns.add(new Column.Nominal("class", classes));
    Table.Builder rows = new Table.Builder(new Schema(columns, shape.values(), shape), size());
    for (int i = 0; i < size(); i++) {
      for (int j = 0; j < shape.values(); j++) {
        rows.set(i, j, value(i, j));
      }
      rows.set(i, shape.values(), classOf[i]);
    }
    return rows.build();
  }

  /** Returns the values as the classifier takes them, [image][value]. */
  float[][] floats() {
    float[][] all = new float[size()][shape.values()];
    for (int i = 0; i < all.length; i++) {
      for (int j = 0; j < all[i].length; j++) {
        all[i][j] = value(i, j);
      }
    }
    return all;
  }

  /**
   * Returns these images and synthetic rows behind them, all with weight 1.
   *
   * @param made tables like {@link #table}
   */
  ImageSet with(List<Table> made) {
    List<float[]> all = new ArrayList<>(Arrays.asList(floats()));
    List<Integer> labels = new ArrayList<>();
    Arrays.stream(classOf).forEach(labels::add);
    for (Table part : made) {
      for (int row = 0; row < part.rows(); row++) {
        all.add(row(part, row));
        labels.add(part.classOf(row));
      }
    }
    double[] weights = new double[all.size()];
    Arrays.fill(weights, 1);
    return new ImageSet(
        shape,
        all.toArray(float[][]::new),
        labels.stream().mapToInt(Integer::intValue).toArray(),
        weights,
        classes);
  }

  private float[] row(Table table, int row) {
    float[] values = new float[shape.values()];
    for (int j = 0; j < values.length; j++) {
      values[j] = (float) table.value(row, j);
    }
    return values;
  }
}
