package io.github.counterpoise.knime.it;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** KNIME with the built bundle and its natives, started once for all test classes. */
final class RunningKnime implements ExecutionCondition, BeforeAllCallback {

  /** The symbolic name of the bundle with the nodes. */
  static final String NODES = "io.github.counterpoise.knime";

  private Equinox equinox;

  /** Returns the running KNIME. */
  Equinox equinox() {
    return equinox;
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return KnimeHome.named().isPresent()
        ? enabled("KNIME is there")
        : disabled("name a KNIME installation with -Dknime.home=<folder> to run the nodes in it");
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    KnimeHome home = KnimeHome.named().orElseThrow();
    equinox =
        context
            .getRoot()
            .getStore(Namespace.create(RunningKnime.class))
            .getOrComputeIfAbsent(KnimeHome.class, key -> started(home), Equinox.class);
  }

  private static Equinox started(KnimeHome home) {
    Path work = Path.of(System.getProperty("knime.work"));
    try {
      List<Path> more = Bundles.unpacked(work.resolveSibling("knime-plugins"));
      return Equinox.start(home, work, more);
    } catch (Exception e) {
      throw new IllegalStateException("KNIME does not start: " + home.folder(), e);
    }
  }
}
