package io.github.counterpoise;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.ImageConfig;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.balance.SyntheticImages;
import io.github.counterpoise.balance.TrainingConfig;
import io.github.counterpoise.classify.Classifiers;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.encode.ImageOption;
import io.github.counterpoise.host.RunFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What only the door may do: say what rows are, and write the files of a run in their order. */
@AnalyzeClasses(packages = ArchitectureTest.ROOT + "..", importOptions = DoNotIncludeTests.class)
class DoorTest {

  private static final String[] METHODS = {
    "..smote..", "..simpor..", "..deepsmote..", "..convnet..", "..dvaan..", "..seismoflow.."
  };

  /** The settings about images check their own text; everything else asks the door. */
  @ArchTest
  static final ArchRule onlyTheDoorReadsTheSizeOfImages =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..smote..", "..simpor..", "..deepsmote..", "..convnet..", "..quality..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(ImageOption.class)
          .because("methods and reports read what rows are from their schema");

  @ArchTest
  static final ArchRule methodsKnowNoHost =
      noClasses()
          .that()
          .resideInAnyPackage(METHODS)
          .should()
          .dependOnClassesThat(
              resideInAPackage("..counterpoise.host..")
                  .or(resideInAPackage("..counterpoise.file..")));

  @ArchTest
  static final ArchRule onlyTheDoorWritesTheFilesOfARun =
      noClasses()
          .that(
              not(
                  resideInAPackage("..counterpoise.host..")
                      .or(resideInAPackage("..counterpoise.balance.."))))
          .should()
          .callMethod(
              SyntheticImages.class,
              "write",
              io.github.counterpoise.balance.Balanced.class,
              io.github.counterpoise.file.Drafts.class,
              io.github.counterpoise.run.Monitor.class)
          .because(RunFiles.class.getSimpleName() + " orders images, model and report");

  /**
   * What says what rows are: the tables themselves, their saved form, image files, and the door.
   * The codec makes steps out of columns, which leaves the shape as it is.
   */
  private static final List<String> SHAPERS =
      List.of("table/", "archive/", "image/", "host/", "encode/ImageOption.java");

  private static final Pattern SHAPED = Pattern.compile("new DataShape\\.Image\\(");

  @Test
  void onlyTheDoorSetsShapes() throws IOException {
    List<String> others = new ArrayList<>();
    for (Path source : sources()) {
      String name = name(source);
      if (SHAPERS.stream().noneMatch(name::startsWith) && SHAPED.matcher(text(source)).find()) {
        others.add(name);
      }
    }
    others.removeAll(
        List.of(
            "convnet/TrainedConvNet.java", // what a network of an earlier version was made for
            "quality/ImageGridSection.java")); // a picture of images in colours
    assertEquals(List.of(), others);
  }

  /** Strings that are keys of options, where a description does not make them so. */
  @Test
  void optionsAreFoundByNoString() throws IOException {
    Set<String> keys = new TreeSet<>();
    Stream.concat(
            Stream.of(
                Parameters.of(BalanceConfig.class),
                Parameters.of(ImageConfig.class),
                Parameters.of(TrainingConfig.class)),
            Stream.concat(
                Methods.all().stream().map(method -> method.parameters()),
                Classifiers.all().stream().map(classifier -> classifier.parameters())))
        .forEach(
            parameters ->
                parameters
                    .all()
                    .forEach(
                        p -> {
                          keys.add(p.name());
                          keys.add("-" + p.info().flag());
                        }));
    assertTrue(keys.contains("imageDir") && keys.contains("-image-dir"), keys.toString());
    Pattern probe =
        Pattern.compile(
            "(?:equals|get|getOrDefault|containsKey|remove|put)\\(\\s*\"(-?[A-Za-z-]+)\"");
    List<String> found = new ArrayList<>();
    for (Path source : sources()) {
      if (name(source).equals("evaluate/compare/RunSettings.java")) {
        continue; // writes down what a results file rests on, under words of its own
      }
      Matcher matcher = probe.matcher(text(source));
      while (matcher.find()) {
        if (keys.contains(matcher.group(1))) {
          found.add(name(source) + ": " + matcher.group());
        }
      }
    }
    assertEquals(List.of(), found);
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(root())) {
      List<Path> sources =
          files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
      assertTrue(sources.size() > 100, "the sources are there");
      return sources;
    }
  }

  private static Path root() {
    Path here = Path.of("src/main/java/io/github/counterpoise");
    return Files.isDirectory(here) ? here : Path.of("core").resolve(here);
  }

  private static String name(Path source) {
    return root().relativize(source).toString().replace('\\', '/');
  }

  private static String text(Path source) throws IOException {
    return Files.readString(source);
  }
}
