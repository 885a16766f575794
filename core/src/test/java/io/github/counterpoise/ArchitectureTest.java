package io.github.counterpoise;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The core's layers, and what each of them may use. A new package must be put into a layer here.
 */
@AnalyzeClasses(packages = ArchitectureTest.ROOT, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  static final String ROOT = "io.github.counterpoise";

  @ArchTest
  static final ArchRule layersPointOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("tables")
          .definedBy(in("table"))
          .layer("contract")
          .definedBy(in("run"), in("describe"), in("oversample"))
          .layer("profiles")
          .definedBy(in("profile"))
          .layer("tools")
          .definedBy(
              in("archive"),
              in("encode"),
              in("engine"),
              in("file"),
              in("image"),
              in("latent"),
              in("neighbor"),
              in("nets"),
              in("synthesis"),
              in("train"))
          .layer("learning")
          .definedBy(in("learn"))
          .layer("methods")
          .definedBy(
              in("smote"),
              in("simpor"),
              in("convnet"),
              in("deepsmote"),
              in("dvaan"),
              in("seismoflow"),
              in("sequence"))
          .layer("balancing")
          .definedBy(in("balance"), in("classify"))
          .layer("evaluation")
          .definedBy(in("evaluate"))
          .layer("reports")
          .definedBy(in("quality"))
          .layer("door")
          .definedBy(in("host"))
          .whereLayer("tables")
          .mayNotAccessAnyLayer()
          .whereLayer("contract")
          .mayOnlyAccessLayers("tables")
          .whereLayer("profiles")
          .mayOnlyAccessLayers("tables", "contract")
          .whereLayer("tools")
          .mayOnlyAccessLayers("tables", "contract")
          .whereLayer("learning")
          .mayOnlyAccessLayers("tables", "contract", "tools")
          .whereLayer("methods")
          .mayOnlyAccessLayers("tables", "contract", "tools", "learning")
          .whereLayer("balancing")
          .mayOnlyAccessLayers("tables", "contract", "profiles", "tools", "learning", "methods")
          .whereLayer("evaluation")
          .mayOnlyAccessLayers(
              "tables", "contract", "profiles", "tools", "learning", "methods", "balancing")
          .whereLayer("reports")
          .mayOnlyAccessLayers(
              "tables",
              "contract",
              "profiles",
              "tools",
              "learning",
              "methods",
              "balancing",
              "evaluation")
          .ensureAllClassesAreContainedInArchitectureIgnoring(ROOT);

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices().matching(ROOT + ".(**)").should().beFreeOfCycles().allowEmptyShould(true);

  @ArchTest
  static final ArchRule coreKnowsNoHost =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("weka..", "org.knime..")
          .because("the core runs in Weka, in KNIME and in neither");

  @ArchTest
  static final ArchRule onlyEngineExecutesArrays =
      noClasses()
          .that()
          .resideOutsideOfPackage(in("engine"))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("org.nd4j..", "org.deeplearning4j..", "org.bytedeco..")
                  .and(not(resideInAPackage("org.nd4j.autodiff.samediff.."))))
          .because("a method writes its graph with SameDiff and leaves running it to the engine");

  @ArchTest static final ArchRule nobodyPrints = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  @ArchTest static final ArchRule logsGoToSlf4j = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

  private static String in(String subpackage) {
    return ROOT + "." + subpackage + "..";
  }
}
