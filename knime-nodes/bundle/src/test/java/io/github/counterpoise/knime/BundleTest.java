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
import java.lang.reflect.Constructor;
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

  /** KNIME makes factories by their public constructor without arguments. */
  @ParameterizedTest
  @MethodSource("methods")
  void everyMethodHasANodeFactory(Method<?> method) throws ReflectiveOperationException {
    Class<?> factory =
        Class.forName("io.github.counterpoise.knime." + method.name() + "NodeFactory");
    assertTrue(NodeFactory.class.isAssignableFrom(factory));
    assertTrue(Modifier.isPublic(factory.getModifiers()));
    Constructor<?> constructor = factory.getConstructor();
    OversamplingNodeFactory made = (OversamplingNodeFactory) constructor.newInstance();
    assertEquals(method, made.method());
    assertNotNull(factory.getResource(factory.getSimpleName() + ".xml"));
    assertNotNull(factory.getResource(method.name() + ".png"));
  }
}
