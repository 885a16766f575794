package weka.classifiers.functions.counterpoise;

import weka.classifiers.AbstractClassifierTest;
import weka.classifiers.Classifier;
import weka.core.CheckOptionHandler;
import weka.core.Instances;
import weka.core.Utils;

/** Weka's tests for classifiers. Their data has one numeric attribute or a few: rows of pixels. */
public class ConvNetTest extends AbstractClassifierTest {

  /** Makes the test. */
  public ConvNetTest(String name) {
    super(name);
  }

  @Override
  public Classifier getClassifier() {
    RowOfPixels classifier = new RowOfPixels();
    classifier.setEpochs(3);
    classifier.setBatch(16);
    return classifier;
  }

  /** Takes all attributes besides the class as one row of an image. */
  public static class RowOfPixels extends ConvNet {

    private static final long serialVersionUID = 1;

    @Override
    public void buildClassifier(Instances data) throws Exception {
      setImage("1x" + Math.max(1, data.numAttributes() - 1) + "x1");
      super.buildClassifier(data);
    }
  }

  @Override
  protected CheckOptionHandler getOptionTester() {
    CheckOptionHandler tester = super.getOptionTester();
    try {
      tester.setUserOptions(
          Utils.splitOptions(
              "-net resnet18 -image 3x4x3 -image-dir \"a b\" -sizes refuse -epochs 4 -batch 5 -lr"
                  + " 0.5 -batching balanced -holdout 10 -patience 6 -budget 7.5 -S 8 -threads 2"));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    return tester;
  }

  /** Left out: the last digits differ between processors. */
  @Override
  public void testRegression() {}
}
