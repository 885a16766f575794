package io.github.counterpoise.knime.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.node.extension.CategoryExtension;
import org.knime.core.node.extension.NodeSpec;
import org.knime.core.node.extension.NodeSpecCollectionProvider;

/** What KNIME finds in the bundle's plugin.xml and in the descriptions of the nodes. */
public final class RepositoryInside {

  private static final String CATEGORY = "/community/counterpoise";

  /** The category is listed. */
  @Test
  public void categoryIsListed() {
    List<String> names =
        NodeSpecCollectionProvider.getInstance().getCategoryExtensions().values().stream()
            .filter(category -> category.getCompletePath().equals(CATEGORY))
            .map(CategoryExtension::getName)
            .toList();
    assertEquals(List.of("Counterpoise"), names);
  }

  /** Every method's node is listed under its name in the category, with its icon. */
  @TestFactory
  public Stream<DynamicTest> nodesAreListed() {
    return forEveryMethod(
        method -> {
          NodeSpec spec =
              NodeSpecCollectionProvider.getInstance().getActiveNodes().values().stream()
                  .filter(node -> node.metadata().categoryPath().equals(CATEGORY))
                  .filter(node -> node.metadata().nodeName().equals(method.name()))
                  .findFirst()
                  .orElseThrow();
          assertTrue(
              spec.icon().toString().endsWith(method.name() + ".png"), spec.icon().toString());
        });
  }

  /** KNIME's own parser takes the description; its schema finds nothing to complain of. */
  @TestFactory
  public Stream<DynamicTest> descriptionsFollowTheSchema() {
    return forEveryMethod(
        method -> {
          NodeFactory<NodeModel> factory = Flow.factory(Flow.factoryName(method.name()));
          assertEquals(method.name(), factory.getNodeName());
          assertNotNull(factory.getIcon());
          assertEquals(List.of(), Descriptions.complaints(factory));
        });
  }

  private static Stream<DynamicTest> forEveryMethod(MethodCheck check) {
    return Methods.all().stream()
        .map(method -> DynamicTest.dynamicTest(method.name(), () -> check.check(method)));
  }

  /** A check of one method. */
  private interface MethodCheck {
    void check(Method<?> method) throws Exception;
  }
}
