package io.github.counterpoise.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.core.Instances;
import weka.core.converters.ArffSaver;
import weka.core.converters.ConverterUtils.DataSource;

/**
 * The package that was built, as a user has it: installed into a fresh Weka home by Weka's package
 * manager and run from Weka's command line in Java machines that know nothing of this project.
 */
class PackageIT {

  @TempDir static Path folder;
  private static Path credit;
  private static InstalledWeka weka;

  @BeforeAll
  static void install() throws Exception {
    credit = folder.resolve("credit-g.arff");
    try (InputStream in =
        weka.Run.class.getResourceAsStream("/weka/gui/knowledgeflow/templates/credit-g.arff")) {
      Files.copy(in, credit);
    }
    weka = InstalledWeka.in(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RandomOversampling",
        "SMOTE",
        "BorderlineSMOTE",
        "ADASYN",
        "SIMPOR",
        "DeepSMOTE",
        "SeismoFlow"
      })
  void filterBalancesAFile(String name) throws Exception {
    Path output = folder.resolve(name + ".arff");
    InstalledWeka.Outcome run =
        weka.java(
            "weka.Run",
            "." + name,
            "-i",
            credit.toString(),
            "-o",
            output.toString(),
            "-c",
            "last",
            "-provenance");
    assertEquals(0, run.status(), run.text());
    assertTrue(
        run.text().contains(name + ": Added 400 rows: class 'bad' from 300 to 700."), run.text());
    Instances original = DataSource.read(credit.toString());
    Instances balanced = DataSource.read(output.toString());
    assertEquals(1400, balanced.numInstances());
    assertEquals(original.numAttributes() + 5, balanced.numAttributes());
    for (int row = 0; row < 1400; row++) {
      String line = balanced.instance(row).toString();
      assertEquals(row < 1000, line.endsWith(",no,?,?,?,?"), line);
      assertTrue(row >= 1000 || line.startsWith(original.instance(row).toString()), line);
    }
  }

  @Test
  void imageFilesAreBalancedAndTheModelIsKept() throws Exception {
    Path images = Files.createDirectory(folder.resolve("images"));
    Path input = folder.resolve("files.arff");
    ArffSaver saver = new ArffSaver();
    saver.setInstances(TestImages.files(TestImages.pixels(40, 4, 1), images));
    saver.setFile(input.toFile());
    saver.writeBatch();
    List<String> command =
        List.of(
            "weka.Run",
            ".DeepSMOTE",
            "-i",
            input.toString(),
            "-c",
            "last",
            "-image-dir",
            images.toString(),
            "-epochs",
            "2",
            "-o");
    Path first = folder.resolve("first.arff");
    Path second = folder.resolve("second.arff");
    Path model = folder.resolve("deep.model");
    InstalledWeka.Outcome trained =
        weka.java(plus(command, first.toString(), "-save-model", model.toString()));
    assertEquals(0, trained.status(), trained.text());
    assertTrue(trained.text().contains("DeepSMOTE: epoch 1 of 2, loss "), trained.text());
    assertEquals(60, DataSource.read(first.toString()).numInstances());
    assertTrue(Files.isRegularFile(images.resolve("synthetic/DeepSMOTE-blob-00020.png")));
    InstalledWeka.Outcome loaded =
        weka.java(plus(command, second.toString(), "-load-model", model.toString()));
    assertEquals(0, loaded.status(), loaded.text());
    assertTrue(Files.readString(second).contains("synthetic/DeepSMOTE-blob-00040.png"));
  }

  private static String[] plus(List<String> command, String... more) {
    return Stream.concat(command.stream(), Stream.of(more)).toArray(String[]::new);
  }

  /** Weka's own filters fail here: they look bags up in the wrong data set. */
  @Test
  void aTestFileOfItsOwnMayHoldBags() throws Exception {
    String header =
        """
        @relation r
        @attribute bag relational
        @attribute u numeric
        @end bag
        @attribute x numeric
        @attribute class {p,n}
        @data
        """;
    Path training = folder.resolve("bags.arff");
    Files.writeString(training, header + "'0.123456789\\n4e-9',1,p\n'2',2,p\n'3',3,p\n'4',9,n\n");
    Path test =
        Files.writeString(folder.resolve("more-bags.arff"), header + "'1\\n2',1,p\n'',8,n\n");
    InstalledWeka.Outcome run =
        weka.java(
            "weka.Run",
            "weka.classifiers.meta.FilteredClassifier",
            "-t",
            training.toString(),
            "-T",
            test.toString(),
            "-F",
            "weka.filters.supervised.instance.counterpoise.SMOTE -ignore bag",
            "-W",
            "weka.classifiers.rules.ZeroR");
    assertFalse(run.text().contains("Exception"), run.text());
    assertTrue(run.text().contains("=== Error on test data ==="), run.text());
  }

  /** The first two dates are in hours that clocks in Berlin and New York skip. */
  @Test
  void datesMeanTheSameInEveryTimeZone() throws Exception {
    Path input = folder.resolve("dates.arff");
    Files.writeString(
        input,
        """
        @relation t
        @attribute t date 'yyyy-MM-dd HH:mm'
        @attribute class {a,b}
        @data
        '2024-03-31 02:30',a
        '2024-03-10 02:30',a
        '2024-10-27 02:30',a
        '2024-03-31 03:15',b
        '2024-07-28 12:00',b
        """);
    Set<String> found = new HashSet<>();
    for (String zone : List.of("UTC", "Europe/Berlin", "America/New_York")) {
      Path output = folder.resolve("dates-out.arff");
      InstalledWeka.Outcome run =
          weka.java(
              "-Duser.timezone=" + zone,
              "weka.Run",
              ".SMOTE",
              "-i",
              input.toString(),
              "-o",
              output.toString(),
              "-c",
              "last");
      assertEquals(0, run.status(), run.text());
      found.add(Files.readString(output));
    }
    assertEquals(1, found.size(), found.toString());
  }

  @Test
  void anErrorIsOneLineAndStatusOne() throws Exception {
    Path output = Files.writeString(folder.resolve("old.arff"), "old");
    InstalledWeka.Outcome run =
        weka.java(
            "weka.Run",
            ".SMOTE",
            "-i",
            credit.toString(),
            "-o",
            output.toString(),
            "-c",
            "last",
            "-target",
            "fraud=900");
    assertEquals(1, run.status(), run.text());
    assertTrue(
        run.text()
            .contains(
                "Error: The target names class 'fraud', which column 'class' does not have; the"
                    + " classes are 'good', 'bad'."),
        run.text());
    assertFalse(run.text().contains("\tat "), run.text());
    assertEquals("old", Files.readString(output));
  }

  @Test
  void descriptionIsFilledInAndAdmitsLaterJava() throws Exception {
    Properties description = new Properties();
    try (Reader in = Files.newBufferedReader(weka.file("Description.props"))) {
      description.load(in);
    }
    assertEquals("counterpoise", description.getProperty("PackageName"));
    assertEquals(Version.current(), description.getProperty("Version"));
    assertEquals(">16", description.getProperty("JVMVersion"));
    assertTrue(description.values().stream().noneMatch(v -> v.toString().contains("${")));
  }

  @Test
  void infoFindsEverythingInOrder() throws Exception {
    InstalledWeka.Outcome run = weka.java("weka.Run", ".CounterpoiseInfo");
    assertEquals(0, run.status(), run.text());
    assertFalse(run.text().contains("FAILED"), run.text());
    for (String fact :
        List.of(
            "backend: CpuBackend",
            "natives: ",
            "threads: up to",
            "arrays outside the heap: up to",
            "periodic garbage collection: off",
            "self-test passed")) {
      assertTrue(run.text().contains("\n  " + fact), run.text());
    }
  }

  @Test
  void comparisonPrintsATableAndWritesAReport() throws Exception {
    Path report = folder.resolve("compare.html");
    InstalledWeka.Outcome run =
        weka.java(
            "weka.Run",
            ".CounterpoiseCompare",
            "-t",
            credit.toString(),
            "-x",
            "2",
            "-W",
            "J48",
            "-F",
            "none,SMOTE",
            "-report",
            report.toString());
    assertEquals(0, run.status(), run.text());
    assertTrue(run.text().contains("J48         SMOTE"), run.text());
    assertTrue(Files.size(report) > 1000);
  }

  @Test
  void metricsStandInTheOutputAndCanBeLeftOut() throws Exception {
    InstalledWeka.Outcome run =
        weka.java(
            "weka.Run", ".NaiveBayes", "-t", credit.toString(), "-x", "3", "-toggle", "Macro F1");
    assertEquals(0, run.status(), run.text());
    String validation = run.text().substring(run.text().indexOf("Stratified cross-validation"));
    assertTrue(validation.matches("(?s).*\\nG-mean +0\\.\\d+ *\\n.*"), validation);
    assertTrue(validation.matches("(?s).*\\nMinority F1 \\(bad\\) +0\\.\\d+ *\\n.*"), validation);
    assertFalse(validation.contains("Macro F1"), validation);
  }

  @Test
  void networkLearnsFromAFileSavesAndLoadsItsModel() throws Exception {
    Path images = folder.resolve("images.arff");
    StringBuilder arff = new StringBuilder("@relation images\n");
    for (int pixel = 0; pixel < 9; pixel++) {
      arff.append("@attribute pixel").append(pixel).append(" numeric\n");
    }
    arff.append("@attribute lit {row,column}\n@data\n");
    for (int i = 0; i < 30; i++) {
      arff.append(i % 2 == 0 ? "9,9,9,0,1,0,1,0,1,row\n" : "9,1,0,9,0,1,9,1,0,column\n");
    }
    Files.writeString(images, arff);
    Path model = folder.resolve("net.model");
    InstalledWeka.Outcome trained =
        weka.java(
            "weka.Run",
            ".ConvNet",
            "-t",
            images.toString(),
            "-no-cv",
            "-d",
            model.toString(),
            "-image",
            "3x3",
            "-epochs",
            "60");
    assertTrue(trained.text().contains("3x3x1 (height x width x channels)"), trained.text());
    assertTrue(trained.text().contains("100      %"), trained.text());
    InstalledWeka.Outcome loaded =
        weka.java("weka.Run", ".ConvNet", "-T", images.toString(), "-l", model.toString());
    assertTrue(loaded.text().contains("100      %"), loaded.text());
  }

  @Test
  void filteredClassifierSavesAndLoadsItsModel() throws Exception {
    Path model = folder.resolve("smote.model");
    String classifier = "weka.classifiers.meta.FilteredClassifier";
    InstalledWeka.Outcome trained =
        weka.java(
            "weka.Run",
            "-no-scan",
            classifier,
            "-t",
            credit.toString(),
            "-x",
            "2",
            "-F",
            "weka.filters.supervised.instance.counterpoise.BorderlineSMOTE -kind 2 -target"
                + " ratio=0.9",
            "-d",
            model.toString(),
            "-W",
            "weka.classifiers.bayes.NaiveBayes");
    assertTrue(trained.text().contains("Stratified cross-validation"), trained.text());
    InstalledWeka.Outcome loaded =
        weka.java(
            "weka.Run", "-no-scan", classifier, "-T", credit.toString(), "-l", model.toString());
    assertTrue(loaded.text().contains("-kind 2"), loaded.text());
    assertTrue(loaded.text().contains("Total Number of Instances             1000"), loaded.text());
  }
}
