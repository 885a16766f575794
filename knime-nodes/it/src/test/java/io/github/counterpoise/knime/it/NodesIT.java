package io.github.counterpoise.knime.it;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Hands JUnit the tests that run inside KNIME, with the class loader of the bundle. */
class NodesIT {

  private static final String PACKAGE = "io.github.counterpoise.knime.inside.";

  @RegisterExtension static final RunningKnime KNIME = new RunningKnime();

  @TestFactory
  Stream<DynamicNode> repository() throws ReflectiveOperationException {
    return tests("RepositoryInside");
  }

  @TestFactory
  Stream<DynamicNode> nodes() throws ReflectiveOperationException {
    return tests("NodesInside");
  }

  @TestFactory
  Stream<DynamicNode> badInput() throws ReflectiveOperationException {
    return tests("BadInputInside");
  }

  @TestFactory
  Stream<DynamicNode> cancelled() throws ReflectiveOperationException {
    return tests("CancelInside");
  }

  @TestFactory
  Stream<DynamicNode> models() throws ReflectiveOperationException {
    return tests("ModelInside");
  }

  @TestFactory
  Stream<DynamicNode> sequences() throws ReflectiveOperationException {
    return tests("SequencesInside");
  }

  @TestFactory
  Stream<DynamicNode> classifiers() throws ReflectiveOperationException {
    return tests("ClassifierInside");
  }

  @TestFactory
  Stream<DynamicNode> examples() throws ReflectiveOperationException {
    return tests("ExamplesInside");
  }

  @TestFactory
  @EnabledIfSystemProperty(named = "knime.measure", matches = "true")
  Stream<DynamicNode> measurements() throws ReflectiveOperationException {
    return tests("MeasurementsInside");
  }

  private static Stream<DynamicNode> tests(String name) throws ReflectiveOperationException {
    Class<?> type = KNIME.equinox().bundle(RunningKnime.NODES).loadClass(PACKAGE + name);
    Object tests = type.getConstructor().newInstance();
    List<DynamicNode> nodes = new ArrayList<>();
    for (Method method : methods(type)) {
      if (method.isAnnotationPresent(Test.class)) {
        nodes.add(DynamicTest.dynamicTest(method.getName(), () -> call(method, tests)));
      } else if (method.isAnnotationPresent(TestFactory.class)) {
        Stream<?> more = (Stream<?>) method.invoke(tests);
        nodes.add(
            DynamicContainer.dynamicContainer(method.getName(), more.map(DynamicNode.class::cast)));
      }
    }
    return nodes.stream();
  }

  private static List<Method> methods(Class<?> type) {
    return Arrays.stream(type.getMethods()).sorted(Comparator.comparing(Method::getName)).toList();
  }

  private static void call(Method test, Object tests) throws Throwable {
    try {
      test.invoke(tests);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
