package io.github.counterpoise.knime.adapter;

import io.github.counterpoise.balance.Method;
import io.github.counterpoise.classify.Classifier;
import io.github.counterpoise.classify.LearnConfig;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.image.ImageSourceConfig;
import io.github.counterpoise.table.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * The options of a method's node, made from the descriptions of the core's parameters, so that a
 * new parameter is in the dialog, in the stored settings and in the node's description at once.
 *
 * <p>Where the method has presets, an option of the method that is left empty, or at {@link
 * #AS_PRESET}, has the preset's value.
 */
public final class NodeOptions {

  /** Key of the class column. */
  public static final String CLASS_COLUMN = "classColumn";

  /** Key of the column filter. */
  public static final String COLUMNS = "columns";

  /** Key of the names of label columns. */
  public static final String LABELS = "labels";

  /** Key of what happens to columns of types that cannot take part. */
  public static final String UNSUPPORTED = "unsupported";

  /** Choice that leaves a value to the preset. */
  public static final String AS_PRESET = "as preset";

  static final String CLASS_FOLDERS = "classFolders";
  static final String LEAVE_OUT = "leave out";
  static final String REFUSE = "refuse";

  private static final String BALANCING = "Balancing";
  static final String IMAGE_DIR = "imageDir";
  static final String THREADS = "threads";

  private static final String LEARNING = "Training";
  private static final String IMAGES = "Images";
  private static final String PREDICTING = "Prediction";
  private static final String METHOD = "Method";
  private static final String FILES = "Images and models";
  private static final String ADVANCED = "Advanced";

  private NodeOptions() {}

  /**
   * Returns the options of a method's node in the order of its dialog.
   *
   * @param method the method
   */
  public static List<NodeOption> of(Method<?> method) {
    List<NodeOption> options = new ArrayList<>();
    options.add(classColumn(BALANCING));
    options.add(CoreOptions.target(BALANCING));
    options.add(columns(BALANCING));
    options.add(CoreOptions.shared(LABELS, BALANCING));
    options.add(CoreOptions.shared("labelRule", BALANCING));
    options.add(CoreOptions.shared("provenance", BALANCING));
    options.addAll(CoreOptions.of(method, METHOD));
    if (method.keepsModel()) {
      for (String name : List.of("image", "imageDir", "imageOut", "sizes")) {
        options.add(CoreOptions.images(name, FILES));
      }
      for (String name : List.of("saveModel", "loadModel")) {
        options.add(CoreOptions.files(name, FILES));
      }
      options.add(
          new NodeOption(
              CLASS_FOLDERS,
              "Classes are folders",
              "Where each class has a folder of images in the image folder: the class of an image is"
                  + " the folder that it lies in, and no class column is needed. The rows come from"
                  + " the nodes List Files/Folders, with the folders within included, and Path to"
                  + " String; include that column of text alone. New images lie in folders of the"
                  + " same names, and their rows have paths that begin in the image folder.",
              FILES,
              OptionType.FLAG,
              false,
              List.of()));
    }
    if (method.takes().contains(Kind.SEQUENCE)) {
      options.addAll(SequenceOptions.all());
    }
    options.add(CoreOptions.shared("seed", ADVANCED));
    options.add(CoreOptions.fallback(ADVANCED));
    options.add(unsupported(ADVANCED));
    options.add(CoreOptions.shared("precision", ADVANCED));
    options.add(CoreOptions.shared("threads", ADVANCED));
    options.add(CoreOptions.shared("report", ADVANCED));
    return List.copyOf(options);
  }

  /**
   * Returns the options of the node that trains a method and hands out its model.
   *
   * @param method a method that {@linkplain Method#keepsModel trains} a network
   */
  public static List<NodeOption> ofLearner(Method<?> method) {
    List<NodeOption> options = new ArrayList<>();
    options.add(classColumn(BALANCING));
    options.add(columns(BALANCING));
    options.add(CoreOptions.shared(LABELS, BALANCING));
    options.add(CoreOptions.shared("labelRule", BALANCING));
    options.addAll(CoreOptions.of(method, METHOD));
    for (String name : List.of("image", "imageDir", "sizes")) {
      options.add(CoreOptions.images(name, FILES));
    }
    options.add(CoreOptions.files("saveModel", FILES));
    options.add(CoreOptions.shared("seed", ADVANCED));
    options.add(unsupported(ADVANCED));
    options.add(CoreOptions.shared("precision", ADVANCED));
    options.add(CoreOptions.shared("threads", ADVANCED));
    return List.copyOf(options);
  }

  /** Returns the options of the node that makes rows with a model. */
  public static List<NodeOption> ofGenerator() {
    return List.of(
        CoreOptions.newRows(BALANCING),
        CoreOptions.shared("provenance", BALANCING),
        new NodeOption(
            "imageOut",
            "New images",
            "Folder for the new images where the model was trained on image files; they are written"
                + " as PNG and never over another file. Empty for a folder 'synthetic' in the folder"
                + " of the real images, or beside it where its folders are classes.",
            BALANCING,
            OptionType.TEXT,
            "",
            List.of()),
        CoreOptions.shared("seed", ADVANCED),
        CoreOptions.fallback(ADVANCED),
        CoreOptions.shared("threads", ADVANCED));
  }

  /**
   * Returns the options of the node that trains a classifier.
   *
   * @param classifier the classifier
   */
  public static List<NodeOption> ofClassifier(Classifier<?> classifier) {
    List<NodeOption> options = new ArrayList<>();
    options.add(
        special(
            CLASS_COLUMN,
            "Class column",
            "Column whose values are the classes to tell apart, of text or booleans. Rows in which it"
                + " is missing are not learnt from. Where none was chosen, the last column of text is taken"
                + " and kept, with a warning.",
            LEARNING,
            OptionType.CLASS_COLUMN));
    options.add(
        special(
            COLUMNS,
            "Columns",
            "Columns that the classifier learns from: exclude identifiers and free text. For images"
                + " either one column of PNG images, one of text that names image files (set the"
                + " image folder), or a column for each pixel (set the image size).",
            LEARNING,
            OptionType.COLUMN_FILTER));
    options.addAll(CoreOptions.of(classifier.parameters(), classifier.name()));
    options.addAll(CoreOptions.of(Parameters.of(ImageSourceConfig.class), IMAGES));
    options.addAll(CoreOptions.of(Parameters.of(LearnConfig.class), ADVANCED));
    options.add(
        new NodeOption(
            UNSUPPORTED,
            "Unsupported columns",
            "What happens to included columns of types that nothing can be learnt from, such as"
                + " documents, models, and images beside other columns: they are left out, with a"
                + " warning, or the node refuses them.",
            ADVANCED,
            OptionType.CHOICE,
            LEAVE_OUT,
            List.of(LEAVE_OUT, REFUSE)));
    return List.copyOf(options);
  }

  /** Returns the options of the node that applies a classifier. */
  public static List<NodeOption> ofPredictor() {
    return List.of(
        new NodeOption(
            IMAGE_DIR,
            "Image folder",
            "Folder of the image files that the rows name, where the classifier learnt from image"
                + " files. Empty for the folder of the training images.",
            PREDICTING,
            OptionType.TEXT,
            "",
            List.of()),
        CoreOptions.of(Parameters.of(ImageSourceConfig.class), PREDICTING).get(2),
        new NodeOption(
            THREADS,
            "Threads",
            "Number of threads, 0 for all processors. The predictions do not depend on it.",
            PREDICTING,
            OptionType.INTEGER,
            0,
            List.of()));
  }

  static NodeOption classColumn(String tab) {
    return special(
        CLASS_COLUMN,
        "Class column",
        "Column whose values are the classes to balance, of text or booleans. Rows in which it is"
            + " missing are passed on and not learnt from. Where none was chosen, the last column of text"
            + " is taken and kept, with a warning; what comes into the table later does not change"
            + " it.",
        tab,
        OptionType.CLASS_COLUMN);
  }

  static NodeOption columns(String tab) {
    return special(
        COLUMNS,
        "Columns",
        "Columns that the method learns from and makes cells of: numbers, dates and times, booleans, text"
            + " with some values, lists of numbers of one length, or alone a column of PNG images."
            + " Excluded columns are missing in synthetic rows: exclude identifiers and free text."
            + " The class column is always used.",
        tab,
        OptionType.COLUMN_FILTER);
  }

  static NodeOption unsupported(String tab) {
    return new NodeOption(
        UNSUPPORTED,
        "Unsupported columns",
        "What happens to included columns of types of which no synthetic rows can be made, such as"
            + " documents, models, and images beside other columns: they are missing in synthetic"
            + " rows, with a warning, or the node refuses them.",
        tab,
        OptionType.CHOICE,
        LEAVE_OUT,
        List.of(LEAVE_OUT, REFUSE));
  }

  private static NodeOption special(
      String key, String label, String help, String tab, OptionType type) {
    return new NodeOption(key, label, help, tab, type, "", List.of());
  }

  /**
   * Returns whether a tab of the dialog has options that are the preset's unless they are set.
   *
   * @param options all options
   * @param tab title of the tab
   */
  public static boolean leavesToPreset(List<NodeOption> options, String tab) {
    return options.stream()
        .anyMatch(option -> option.tab().equals(tab) && option.choices().contains(AS_PRESET));
  }
}
