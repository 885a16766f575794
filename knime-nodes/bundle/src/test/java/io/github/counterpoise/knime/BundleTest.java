package io.github.counterpoise.knime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.knime.adapter.NodeOptions;
import java.lang.reflect.Modifier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.node.NodeFactory;

class BundleTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("io.github.counterpoise.knime");

  static List<Method<?>> methods() {
    return Methods.all();
  }

  @Test
  void onlyTheOuterPackageTouchesKnime() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.github.counterpoise.knime")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.knime..")
        .because("what is no concern of KNIME's is tested without it")
        .check(CLASSES);
  }

  @Test
  void nothingButTheBuildUsesTheDescriptions() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..knime.describe..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("..knime.describe..")
        .because("they are not in the bundle")
        .check(CLASSES);
  }

  /** It would write numbers in the digits of the machine's language. */
  @Test
  void noTextIsFormattedInTheLanguageOfTheMachine() {
    noClasses()
        .should()
        .callMethod(String.class, "formatted", Object[].class)
        .orShould()
        .callMethod(String.class, "format", String.class, Object[].class)
        .check(CLASSES);
  }

  /** KNIME makes factories by their public constructor without arguments. */
  @ParameterizedTest
  @MethodSource("methods")
  void everyMethodHasANodeFactory(Method<?> method) throws ReflectiveOperationException {
    OversamplingNodeFactory made =
        (OversamplingNodeFactory) factory(method.name()).getConstructor().newInstance();
    assertEquals(method, made.method());
    assertEquals(NodeOptions.of(method), made.options());
  }

  @ParameterizedTest
  @MethodSource("methods")
  void methodsThatTrainHaveANodeToLearnAndOneToGenerate(Method<?> method) throws Exception {
    if (method.keepsModel()) {
      assertEquals(
          NodeOptions.ofLearner(method),
          ((PicturesNodeFactory<?>)
                  factory(method.name() + "Learner").getConstructor().newInstance())
              .options());
      assertEquals(
          NodeOptions.ofGenerator(),
          ((PicturesNodeFactory<?>)
                  factory(method.name() + "Generator").getConstructor().newInstance())
              .options());
    }
  }

  /** KNIME finds serializers by name and makes them by their public constructor. */
  @Test
  void modelPortCanBeWrittenAndRead() throws ReflectiveOperationException {
    assertNotNull(ModelPortObject.Serializer.class.getConstructor().newInstance());
    assertNotNull(ModelPortSpec.Serializer.class.getConstructor().newInstance());
    assertNotNull(ModelPortSpec.class.getConstructor().newInstance());
  }

  private static Class<?> factory(String name) throws ReflectiveOperationException {
    Class<?> factory = Class.forName("io.github.counterpoise.knime." + name + "NodeFactory");
    assertTrue(NodeFactory.class.isAssignableFrom(factory));
    assertTrue(Modifier.isPublic(factory.getModifiers()));
    assertNotNull(factory.getResource(factory.getSimpleName() + ".xml"));
    assertNotNull(factory.getResource(name + ".png"));
    return factory;
  }
}
