package io.github.counterpoise.weka;

import io.github.counterpoise.encode.ImageOption;
import io.github.counterpoise.image.ImageFolder;
import io.github.counterpoise.image.ImageSourceConfig;
import io.github.counterpoise.image.ImageSurvey;
import io.github.counterpoise.image.LabelConflicts;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;

/**
 * Images in Weka's data: one numeric attribute per pixel, or one string attribute with the names of
 * image files. The class is left out.
 */
public final class ImageInput {

  private final DataShape.Image shape;
  private final int[] attributes; // of the pixels, or of the file names
  private final ImageFolder folder; // null where attributes are pixels
  private final ImageSurvey survey; // of image files to train on, else null

  private ImageInput(
      DataShape.Image shape, int[] attributes, ImageFolder folder, ImageSurvey survey) {
    this.shape = shape;
    this.attributes = attributes;
    this.folder = folder;
    this.survey = survey;
  }

  /**
   * Finds the images of training data.
   *
   * @param data instances with a class
   * @param config size of the images, and their folder where they are files
   * @throws InvalidInputException if the data are no such images
   */
  public static ImageInput of(Instances data, ImageSourceConfig config) {
    if (config.imageDir().isBlank()) {
      return pixels(data, config);
    }
    int attribute = fileNames(data);
    ImageFolder folder = new ImageFolder(Path.of(config.imageDir()), config.sizes());
    ImageSurvey survey = survey(data, attribute, folder, config);
    return new ImageInput(survey.shape(), new int[] {attribute}, folder, survey);
  }

  /**
   * Finds the images of data to be classified.
   *
   * @param data instances with the attributes of the training data
   * @param config folder of the images where they are files
   * @param shape the size that the classifier takes
   * @throws InvalidInputException if the data are no such images
   */
  public static ImageInput of(Instances data, ImageSourceConfig config, DataShape.Image shape) {
    if (config.imageDir().isBlank()) {
      int[] attributes = features(data);
      requireCount(attributes, shape);
      return new ImageInput(shape, attributes, null, null);
    }
    ImageFolder folder = new ImageFolder(Path.of(config.imageDir()), config.sizes());
    return new ImageInput(shape, new int[] {fileNames(data)}, folder, null);
  }

  private static ImageInput pixels(Instances data, ImageSourceConfig config) {
    int[] attributes = features(data);
    for (int index : attributes) {
      Attribute attribute = data.attribute(index);
      if (!attribute.isNumeric() || attribute.isDate()) {
        throw new InvalidInputException(
            String.format(
                Locale.ROOT,
                "Attribute '%s' is %s, but the pixels of an image are numeric; remove it%s.",
                attribute.name(),
                Attribute.typeToString(attribute),
                attribute.isString()
                    ? ", or set the folder (-image-dir) if it names image files"
                    : ""));
      }
    }
    if (config.image().isBlank()) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "The size of the images is not set; set -image to height x width x channels, for instance"
                  + " %s for the %d attributes besides the class.",
              example(attributes.length),
              attributes.length));
    }
    DataShape.Image shape = ImageOption.parse(config.image());
    requireCount(attributes, shape);
    return new ImageInput(shape, attributes, null, null);
  }

  /** Returns a size that so many pixels could have. */
  private static String example(int values) {
    int side = (int) Math.sqrt(values);
    int ofThree = (int) Math.sqrt(values / 3.0);
    if (side * side != values && 3 * ofThree * ofThree == values) {
      return String.format(Locale.ROOT, "%dx%dx3", ofThree, ofThree);
    }
    while (side > 1 && values % side != 0) {
      side--;
    }
    return String.format(Locale.ROOT, "%dx%dx1", Math.max(side, 1), values / Math.max(side, 1));
  }

  private static int[] features(Instances data) {
    List<Integer> indices = new ArrayList<>();
    for (int i = 0; i < data.numAttributes(); i++) {
      if (i != data.classIndex()) {
        indices.add(i);
      }
    }
    return indices.stream().mapToInt(Integer::intValue).toArray();
  }

  private static void requireCount(int[] attributes, DataShape.Image shape) {
    if (attributes.length != shape.values()) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Images of %dx%dx%d take %d attributes besides the class, but the data has %d; correct"
                  + " -image, or remove the attributes that are no pixels.",
              shape.height(),
              shape.width(),
              shape.channels(),
              shape.values(),
              attributes.length));
    }
  }

  private static int fileNames(Instances data) {
    List<String> strings = new ArrayList<>();
    int found = -1;
    for (int index : features(data)) {
      if (data.attribute(index).isString()) {
        strings.add("'" + data.attribute(index).name() + "'");
        found = index;
      }
    }
    if (strings.size() != 1) {
      throw new InvalidInputException(
          strings.isEmpty()
              ? HeaderChecks.noFileNames(data)
              : String.format(
                  Locale.ROOT,
                  "Attributes %s are strings, but only one may name the image files; remove the others.",
                  String.join(", ", strings)));
    }
    if (data.numAttributes() > (data.classIndex() < 0 ? 1 : 2)) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Besides the class and the names of image files ('%s') the data has other attributes, which"
                  + " a network of images cannot use; remove them.",
              data.attribute(found).name()));
    }
    return found;
  }

  /** Rows without a file name are refused when they are read. */
  private static ImageSurvey survey(
      Instances data, int attribute, ImageFolder folder, ImageSourceConfig config) {
    ImageSurvey survey =
        new ImageSurvey(config.image().isBlank() ? null : ImageOption.parse(config.image()));
    for (Instance row : data) {
      if (!row.isMissing(attribute) && !row.classIsMissing()) {
        survey.add(folder.encoded(row.stringValue(attribute)));
      }
    }
    if (survey.isEmpty()) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Attribute '%s' names no image file to train on; add some.",
              data.attribute(attribute).name()));
    }
    return survey;
  }

  /** Returns the size of the images. */
  public DataShape.Image shape() {
    return shape;
  }

  /**
   * Returns images as rows of a table: a column for each pixel, and the class last.
   *
   * @param data instances that {@link #of} was given
   * @param labels the class labels, in the order of the class attribute
   * @param className name of the class column
   * @param training whether the classes are read; images without one are left out then
   * @param monitor hears of images under two labels
   * @throws InvalidInputException if a pixel is infinite, or an image file cannot be read
   */
  Table table(
      Instances data, String className, List<String> labels, boolean training, Monitor monitor) {
    Schema schema = schema(data, className, labels);
    List<Instance> rows =
        training ? data.stream().filter(row -> !row.classIsMissing()).toList() : data;
    Table.Builder table = new Table.Builder(schema, rows.size());
    LabelConflicts conflicts = new LabelConflicts();
    if (survey != null) {
      survey.say(folder.sizes(), monitor);
    }
    for (int row = 0; row < rows.size(); row++) {
      Instance instance = rows.get(row);
      float[] pixels = pixels(instance);
      for (int j = 0; j < pixels.length; j++) {
        table.set(row, j, finite(pixels[j], schema, j));
      }
      table.weight(row, instance.weight());
      if (training) {
        table.set(row, pixels.length, instance.classValue());
        if (folder != null) {
          conflicts.add(fileName(instance), labels.get((int) instance.classValue()), pixels);
        }
      }
    }
    conflicts.warn(monitor);
    return table.build();
  }

  private static float finite(float pixel, Schema schema, int column) {
    if (Float.isInfinite(pixel)) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Attribute '%s' has an infinite value; correct or remove it.",
              schema.column(column).name()));
    }
    return pixel;
  }

  private Schema schema(Instances data, String className, List<String> labels) {
    List<Column> columns = new ArrayList<>();
    for (int j = 0; j < shape.values(); j++) {
      String name = folder == null ? data.attribute(attributes[j]).name() : "pixel " + (j + 1);
      columns.add(new Column.Numeric(name.equals(className) ? name + " of the image" : name));
    }
    columns.add(new Column.Nominal(className, labels));
    return new Schema(columns, shape.values(), shape);
  }

  /**
   * Returns the name of an image file.
   *
   * @param row an instance of the data
   * @throws InvalidInputException if it has none
   */
  String fileName(Instance row) {
    if (row.isMissing(attributes[0])) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "A row has no file name in attribute '%s'; add it or remove the row.",
              row.attribute(attributes[0]).name()));
    }
    return row.stringValue(attributes[0]);
  }

  /**
   * Returns the pixels of an image.
   *
   * @param row an instance of the data
   * @return values in the order of pixel attributes; NaN where missing
   * @throws InvalidInputException if it has no image file, or that cannot be read
   */
  public float[] pixels(Instance row) {
    if (folder != null) {
      return folder.read(fileName(row), shape).values();
    }
    float[] values = new float[attributes.length];
    for (int j = 0; j < values.length; j++) {
      values[j] = (float) row.value(attributes[j]);
    }
    return values;
  }
}
