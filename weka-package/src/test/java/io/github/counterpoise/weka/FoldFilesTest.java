package io.github.counterpoise.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.evaluation.Evaluation;
import weka.classifiers.meta.FilteredClassifier;
import weka.classifiers.trees.J48;
import weka.core.Instances;
import weka.core.Utils;
import weka.core.converters.ArffSaver;
import weka.filters.Filter;
import weka.filters.supervised.instance.counterpoise.DeepSMOTE;

/** Models and reports of a filter that Weka uses on all rows and then fold by fold. */
class FoldFilesTest {

  @TempDir private Path folder;

  private static DeepSMOTE filter() {
    DeepSMOTE filter = new DeepSMOTE();
    filter.setEpochs(2);
    filter.setLatent(4);
    return filter;
  }

  private static Instances apply(Filter filter, Instances data) throws Exception {
    filter.setInputFormat(data);
    return Filter.useFilter(data, filter);
  }

  private Instances crossValidated(DeepSMOTE filter) throws Exception {
    Instances data = TestData.mixed(40, 20, 10);
    File arff = folder.resolve("data.arff").toFile();
    ArffSaver saver = new ArffSaver();
    saver.setInstances(data);
    saver.setFile(arff);
    saver.setMaxDecimalPlaces(17);
    saver.writeBatch();
    String[] options = {
      "-t",
      arff.getPath(),
      "-x",
      "3",
      "-c",
      Integer.toString(data.classIndex() + 1),
      "-F",
      filter.getClass().getName() + " " + Utils.joinOptions(filter.getOptions()),
      "-W",
      J48.class.getName()
    };
    Evaluation.evaluateModel(new FilteredClassifier(), options);
    Instances read = new Instances(Files.newBufferedReader(arff.toPath()));
    read.setClassIndex(data.classIndex());
    return read;
  }

  @Test
  void theModelOfAllRowsIsKept() throws Exception {
    File model = folder.resolve("m").toFile();
    DeepSMOTE saving = filter();
    saving.setSaveModel(model);
    Instances data = crossValidated(saving);
    DeepSMOTE loading = filter();
    loading.setLoadModel(model);
    // The rows are others than without the model: FilteredClassifier trained it with its own seed.
    assertEquals(3 * 40, apply(loading, data).numInstances());
  }

  @Test
  void theReportOfAllRowsIsKept() throws Exception {
    File report = folder.resolve("r.html").toFile();
    DeepSMOTE filter = filter();
    filter.setReport(report);
    crossValidated(filter);
    String page = Files.readString(report.toPath());
    assertTrue(page.contains("<dt>Real rows</dt><dd>70</dd>"), page);
  }

  @Test
  void otherSettingsThanTheModelsAreRefused() throws Exception {
    File model = folder.resolve("m").toFile();
    Instances data = TestData.mixed(40, 20, 10);
    DeepSMOTE saving = filter();
    saving.setSaveModel(model);
    apply(saving, data);
    DeepSMOTE loading = new DeepSMOTE();
    loading.setLoadModel(model);
    loading.setEpochs(77);
    assertEquals(
        "Option -epochs (Epochs) is 77, but the model '"
            + model
            + "' makes rows with 2, as it was trained; leave the option out, or train another model.",
        assertThrows(Exception.class, () -> apply(loading, data)).getMessage());
    loading.setEpochs(0); // as if nothing was set
    File report = folder.resolve("r.html").toFile();
    loading.setReport(report);
    apply(loading, data);
    String page = Files.readString(report.toPath());
    assertTrue(page.contains("<dt>Epochs</dt><dd>2</dd>"), page);
  }

  @Test
  void oneFileForTwoPurposesIsRefused() {
    DeepSMOTE filter = filter();
    File same = folder.resolve("same").toFile();
    filter.setSaveModel(same);
    filter.setReport(same);
    assertEquals(
        "The model to save and the report would both be '"
            + same
            + "'; choose another name for one of them.",
        assertThrows(Exception.class, () -> apply(filter, TestData.mixed(9, 4, 3))).getMessage());
    assertTrue(Arrays.asList(filter.getOptions()).contains("-report"));
  }
}
