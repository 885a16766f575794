package io.github.counterpoise.weka;

import io.github.counterpoise.image.PixelImage;
import io.github.counterpoise.table.DataShape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

/** Small made-up images of two classes, as pixel attributes and as files. */
final class TestImages {

  /** Height and width. */
  static final int SIDE = 9;

  private TestImages() {}

  /** Returns bars, upright or lying, and blobs; only every {@code rarity}-th image is a blob. */
  static Instances pixels(int count, int rarity, long seed) {
    ArrayList<Attribute> attributes = new ArrayList<>();
    for (int j = 0; j < SIDE * SIDE; j++) {
      attributes.add(new Attribute("pixel" + j));
    }
    attributes.add(new Attribute("shape", List.of("bar", "blob")));
    Instances data = new Instances("shapes", attributes, count);
    data.setClassIndex(SIDE * SIDE);
    Random random = new Random(seed);
    for (int i = 0; i < count; i++) {
      boolean blob = i % rarity == 0;
      double[] values = new double[SIDE * SIDE + 1];
      draw(values, blob, random);
      values[SIDE * SIDE] = blob ? 1 : 0;
      data.add(new DenseInstance(1, values));
    }
    return data;
  }

  private static void draw(double[] values, boolean blob, Random random) {
    boolean upright = random.nextBoolean();
    int x = 1 + random.nextInt(SIDE - 2);
    int y = 1 + random.nextInt(SIDE - 2);
    for (int j = 0; j < SIDE * SIDE; j++) {
      int dx = Math.abs(j % SIDE - x);
      int dy = Math.abs(j / SIDE - y);
      boolean lit = blob ? dx <= 1 && dy <= 1 : upright ? dx == 0 : dy == 0;
      values[j] = (lit ? 180 : 40) + random.nextInt(60);
    }
  }

  /** Writes images as files image0.png, image1.png, … and returns data with their names. */
  static Instances files(Instances pixels, Path folder) {
    ArrayList<Attribute> attributes = new ArrayList<>();
    attributes.add(new Attribute("file", (List<String>) null));
    attributes.add((Attribute) pixels.classAttribute().copy());
    Instances data = new Instances("files", attributes, pixels.numInstances());
    data.setClassIndex(1);
    DataShape.Image shape = new DataShape.Image(SIDE, SIDE, 1);
    for (int i = 0; i < pixels.numInstances(); i++) {
      float[] values = new float[SIDE * SIDE];
      for (int j = 0; j < values.length; j++) {
        values[j] = (float) pixels.instance(i).value(j);
      }
      String name = "image" + i + ".png";
      new PixelImage(shape, values).write(folder.resolve(name));
      data.add(
          new DenseInstance(
              1,
              new double[] {data.attribute(0).addStringValue(name), pixels.get(i).classValue()}));
    }
    return data;
  }
}
