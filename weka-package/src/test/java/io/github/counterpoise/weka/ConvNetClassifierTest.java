package io.github.counterpoise.weka;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.InvalidInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.Evaluation;
import weka.classifiers.functions.counterpoise.ConvNet;
import weka.classifiers.meta.FilteredClassifier;
import weka.core.Instances;
import weka.core.SerializationHelper;
import weka.filters.supervised.instance.counterpoise.RandomOversampling;

class ConvNetClassifierTest {

  private static final int SIDE = TestImages.SIDE;

  @TempDir private Path folder;

  private static ConvNet net(String image) {
    ConvNet net = new ConvNet();
    net.setImage(image);
    net.setEpochs(15);
    net.setBatch(20);
    net.setLearningRate(0.004);
    return net;
  }

  private static Instances pixels(int count, int rarity, long seed) {
    return TestImages.pixels(count, rarity, seed);
  }

  private Instances files(Instances pixels) {
    return TestImages.files(pixels, folder);
  }

  private static double accuracy(ConvNet net, Instances test) throws Exception {
    Evaluation evaluation = new Evaluation(test);
    evaluation.evaluateModel(net, test);
    return evaluation.pctCorrect() / 100;
  }

  @Test
  void learnsPixelAttributes() throws Exception {
    ConvNet net = net("9x9x1");
    net.buildClassifier(pixels(160, 2, 1));
    double accuracy = accuracy(net, pixels(100, 2, 2));
    assertTrue(accuracy > 0.95, accuracy + " " + net);
    assertTrue(net.toString().contains("9x9x1"), net.toString());
  }

  @Test
  void imageFilesGiveThePredictionsOfTheirPixels() throws Exception {
    Instances pixels = pixels(40, 2, 1);
    ConvNet ofPixels = net("9x9x1");
    ofPixels.setEpochs(3);
    ofPixels.buildClassifier(pixels);
    ConvNet ofFiles = net("");
    ofFiles.setEpochs(3);
    ofFiles.setImageDir(folder.toFile());
    Instances files = files(pixels);
    ofFiles.buildClassifier(files);
    for (int i = 0; i < 40; i++) {
      assertArrayEquals(
          ofPixels.distributionForInstance(pixels.get(i)),
          ofFiles.distributionForInstance(files.get(i)));
    }
  }

  @Test
  void savedModelsAndBatchesPredictTheSame() throws Exception {
    Instances data = pixels(40, 2, 1);
    ConvNet net = net("9x9x1");
    net.setEpochs(2);
    net.buildClassifier(data);
    double[][] batch = net.distributionsForInstances(data);
    String file = folder.resolve("net.model").toString();
    SerializationHelper.write(file, net);
    ConvNet read = (ConvNet) SerializationHelper.read(file);
    for (int i = 0; i < 40; i++) {
      assertArrayEquals(batch[i], net.distributionForInstance(data.get(i)));
      assertArrayEquals(batch[i], read.distributionForInstance(data.get(i)));
    }
    assertEquals(net.toString(), read.toString());
  }

  @Test
  void oversamplingInsideFilteredClassifierCrossValidates() throws Exception {
    FilteredClassifier classifier = new FilteredClassifier();
    classifier.setFilter(new RandomOversampling());
    ConvNet net = net("9x9x1");
    net.setEpochs(20);
    classifier.setClassifier(net);
    Instances data = pixels(240, 4, 1);
    Evaluation evaluation = new Evaluation(data);
    evaluation.crossValidateModel(classifier, data, 2, new Random(1));
    assertTrue(evaluation.recall(1) > 0.7, evaluation.toSummaryString());
  }

  @Test
  void sizeThatDoesNotFit() {
    refused(
        "Images of 8x9x1 take 72 columns besides the class, but the data has 81; correct -image, or"
            + " remove the columns that are no pixels.",
        net("8x9x1"),
        pixels(10, 2, 1));
    refused(
        "ConvNet learns from images only, but the data are tables (81 columns besides the class);"
            + " choose another classifier, or set the image size if each column is a pixel.",
        net(""),
        pixels(10, 2, 1));
    refused(
        "Option -image (Image size) got '9'; expected height x width x channels, such as"
            + " 28x28x1.",
        net("9"),
        pixels(10, 2, 1));
  }

  @Test
  void attributesThatAreNoPixels() {
    refused(
        "Column 'colour' is nominal, but the pixels of an image are numbers; remove it or leave -image"
            + " out.",
        net("1x1x1"),
        TestData.arff(
            "@relation r", "@attribute colour {r,g}", "@attribute c {a,b}", "@data", "r,a"));
    refused(
        "Column 'name' (string) is of a type that nothing can be learnt from; remove it, or set the"
            + " folder (-image-dir) if it names image files.",
        net("1x1x1"),
        TestData.arff(
            "@relation r", "@attribute name string", "@attribute c {a,b}", "@data", "r,a"));
  }

  @Test
  void missingAndDamagedFilesAreNamed() throws Exception {
    Instances files = files(pixels(6, 2, 1));
    ConvNet net = net("");
    net.setImageDir(folder.toFile());
    Files.writeString(folder.resolve("image3.png"), "damaged");
    refused(
        "Row '4': Image file 'image3.png' cannot be read (it is neither PNG nor JPEG); replace it with a PNG"
            + " or JPEG file, or remove its row.",
        net,
        files);
    Files.delete(folder.resolve("image3.png"));
    refused(
        "Row '4': There is no image file 'image3.png' in the folder '%s'; correct the name or -image-dir."
            .formatted(folder),
        net,
        files);
    files.get(3).setMissing(0);
    refused(
        "Row '4' has no name of an image file in column 'file'; add it or remove the row.",
        net,
        files);
    refused(
        "With an image folder one column besides the class takes part, of text with the names of the"
            + " image files, but 'x' (numeric) does; keep the string attribute that names them"
            + " (Weka's filter NominalToString makes one of a nominal attribute) and remove the"
            + " others, or leave -image-dir out if each attribute is a pixel.",
        net,
        TestData.arff("@relation r", "@attribute x numeric", "@attribute c {a,b}", "@data", "3,a"));
  }

  @Test
  void classesThatCannotBeLearnt() {
    refused(
        "The class column 'c' has only the value 'a', but at least two classes are needed; check"
            + " which column is the class.",
        net("1x1x1"),
        TestData.arff("@relation r", "@attribute x numeric", "@attribute c {a}", "@data", "1,a"));
    Instances data = pixels(4, 2, 1);
    data.setClassIndex(-1);
    refused(
        "No class attribute is set; choose one (-c last on the command line, the Class box in the"
            + " Explorer).",
        net("9x9x1"),
        data);
  }

  @Test
  void oneClassAndConstantPixelsAreWarnedAbout() throws Exception {
    Instances data = pixels(6, 100, 1);
    data.delete(0);
    for (int j = 0; j < SIDE * SIDE; j++) {
      int column = j;
      data.forEach(row -> row.setValue(column, 7));
    }
    List<String> warnings = new ArrayList<>();
    HostLog.redirect(
        new HostLog() {
          @Override
          public void warn(String sentence) {
            warnings.add(sentence);
          }

          @Override
          public void info(String sentence) {}

          @Override
          public void status(String words) {}
        });
    ConvNet net = net("9x9x1");
    try {
      net.buildClassifier(data);
    } finally {
      HostLog.redirect(null);
    }
    assertEquals(0, net.classifyInstance(data.get(0)));
    assertEquals(2, warnings.size(), warnings.toString());
  }

  @Test
  void aStoppedTrainingLeavesNoClassifier() throws Exception {
    ConvNet net = net("9x9x1");
    Instances data = pixels(40, 2, 1);
    net.setEpochs(1);
    net.buildClassifier(data);
    Thread.currentThread().interrupt();
    try {
      assertThrows(CancelledException.class, () -> net.buildClassifier(data));
    } finally {
      Thread.interrupted();
    }
    assertEquals("ConvNet: No classifier has been built yet.", net.toString());
    assertThrows(IllegalStateException.class, () -> net.distributionForInstance(data.get(0)));
  }

  private static void refused(String sentence, ConvNet net, Instances data) {
    assertEquals(
        sentence,
        assertThrows(InvalidInputException.class, () -> net.buildClassifier(data)).getMessage());
  }
}
