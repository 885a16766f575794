package io.github.counterpoise.weka;

import io.github.counterpoise.balance.SyntheticImages;
import io.github.counterpoise.balance.TrainingConfig;
import io.github.counterpoise.image.ImageTable;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;

/** A batch whose images are files, named in a string attribute. */
final class ImageFileRows implements BatchRows {

  private final Instances output; // its string attribute takes the names of new images
  private final int attribute;
  private final Table table;
  private final SyntheticImages images;

  /**
   * Reads the images.
   *
   * @param batch the instances
   * @param output header of the filter's output
   * @param ignored names of attributes to leave out
   * @param files folder and sizes
   * @param image size of the images, empty for that of most
   * @param monitor who watches
   * @throws InvalidInputException if the data or an image cannot be used
   */
  ImageFileRows(
      Instances batch,
      Instances output,
      Collection<String> ignored,
      TrainingConfig files,
      String image,
      Monitor monitor) {
    this.output = output;
    attribute = fileNames(batch, ignored).index();
    List<String> leftOut = new ArrayList<>(ignored);
    leftOut.add(batch.attribute(attribute).name());
    Table classes = InstancesTable.of(batch, leftOut).table();
    List<String> names = new ArrayList<>();
    for (Instance row : batch) {
      names.add(row.isMissing(attribute) ? null : row.stringValue(attribute));
    }
    images = new SyntheticImages(files);
    table =
        ImageTable.read(
            classes, batch.attribute(attribute).name(), names, images.source(), image, monitor);
  }

  /**
   * Returns the attribute with the names of the image files.
   *
   * @param header the data
   * @param ignored names of attributes to leave out
   * @throws InvalidInputException if not exactly one attribute besides the class and the ignored
   *     ones is left, or that is no string
   */
  static Attribute fileNames(Instances header, Collection<String> ignored) {
    List<Attribute> left =
        InstancesTable.attributes(header).stream()
            .filter(a -> a.index() != header.classIndex() && !ignored.contains(a.name()))
            .toList();
    if (left.stream().noneMatch(Attribute::isString)) {
      throw new InvalidInputException(HeaderChecks.noFileNames(header));
    }
    if (left.size() > 1) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "With -image-dir one string attribute names the image files, but there are %s besides the class; ignore (-ignore) or remove the others.",
              HeaderChecks.quoted(left.stream().map(Attribute::name).toList())));
    }
    return left.get(0);
  }

  @Override
  public Table table() {
    return table;
  }

  @Override
  public Optional<SyntheticImages> images() {
    return Optional.of(images);
  }

  @Override
  public Instance instance(Table rows, int row) {
    double[] values = new double[output.numAttributes()];
    Arrays.fill(values, Double.NaN);
    values[output.classIndex()] = rows.classOf(row);
    values[attribute] = output.attribute(attribute).addStringValue(images.name(rows, row));
    return new DenseInstance(rows.weight(row), values);
  }
}
