package io.github.counterpoise.knime.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.Methods;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.workflow.FlowVariable;

/** What nodes say of tables and settings that they cannot use, or use only in part. */
public final class BadInputInside {

  private static final Map<String, Object> CLASS = Map.of("classColumn", OddTable.CLASS);
  private static final String COMPARE = Flow.factoryName("OversamplingCompare");
  private static final String LEARNER = Flow.factoryName("DeepSMOTELearner");

  /** A table, whether SMOTE's node makes something of it, and words that its message has. */
  private record Case(OddTable table, boolean executes, List<String> words) {
    Case(OddTable table, boolean executes, String... words) {
      this(table, executes, List.of(words));
    }
  }

  private static final List<Case> CASES =
      List.of(
          new Case(OddTable.NO_CLASS, false, "'class'", "a class is text"),
          new Case(OddTable.NO_DOMAIN, true),
          new Case(OddTable.MISSING_CLASSES, true, "'class'", "missing in 3 rows"),
          new Case(OddTable.NO_CLASSES, false, "missing in every row"),
          new Case(OddTable.EMPTY, false, "no rows"),
          new Case(OddTable.ONE_CLASS, false, "class 'many'", "at least two classes"),
          new Case(OddTable.KEYS_OF_NEW_ROWS, true),
          new Case(OddTable.UNEQUAL_LISTS, false, "'x'", "list of 4 elements", "'Row11'"),
          new Case(OddTable.MISSING_IMAGE, false, "'x'", "'Row11'", "no image"),
          new Case(OddTable.LARGE_IMAGES, true),
          new Case(OddTable.IDENTIFIERS, false, "'x'", "exclude it in the column filter"),
          new Case(OddTable.UNSUPPORTED, true, "'set'", "missing in synthetic rows"));

  /** The node runs, or says in a sentence why it does not; keys are unique in any case. */
  @TestFactory
  public Stream<DynamicTest> oddTables() {
    return CASES.stream().map(odd -> DynamicTest.dynamicTest(odd.table().name(), () -> check(odd)));
  }

  private static void check(Case odd) throws Exception {
    try (Flow flow = flow(Flow.factoryName("SMOTE"), odd.table())) {
      flow.set(Settings.of(CLASS));
      flow.execute();
      String message = flow.message();
      assertEquals(odd.executes(), flow.node().getNodeContainerState().isExecuted(), message);
      requireSentence(message, odd.words());
      if (odd.executes()) {
        Set<String> keys = new HashSet<>();
        List<List<String>> rows = Cells.of(flow.output(1));
        rows.forEach(row -> keys.add(row.get(0)));
        assertEquals(rows.size(), keys.size());
        assertTrue(rows.size() > odd.table().rows());
      }
    }
  }

  /** A node whose class column was never chosen takes the one of text, and warns. */
  @Test
  public void classColumnIsGuessed() throws Exception {
    try (Flow flow = flow(Flow.factoryName("SMOTE"), OddTable.NO_DOMAIN)) {
      flow.execute();
      flow.requireExecuted();
      requireSentence(flow.message(), List.of("No class column was chosen", "'class'"));
    }
    try (Flow flow = flow(Flow.factoryName("SMOTE"), OddTable.NO_CLASS)) {
      assertTrue(flow.node().getNodeContainerState().isIdle());
      requireSentence(flow.message(), List.of("no column of text"));
    }
  }

  /** A class column that was taken stays it, when a column comes later and over saving. */
  @Test
  public void classColumnThatWasTakenIsKept() throws Exception {
    Path folder = Files.createTempDirectory("workflow").resolve("Test");
    try (Flow flow = flow(Flow.factoryName("SMOTE"), OddTable.NO_DOMAIN)) {
      flow.execute();
      flow.requireExecuted();
      flow.save(folder);
      requireKept(flow);
    }
    try (Flow flow = Flow.load(folder)) {
      requireKept(flow);
    }
  }

  private static void requireKept(Flow flow) throws Exception {
    flow.table(OddTable.LATER_TEXT);
    flow.execute();
    flow.requireExecuted();
    requireSentence(flow.message(), List.of("No class column was chosen", "'class'", "'zone'"));
    FlowVariable column =
        flow.node()
            .getOutPort(1)
            .getFlowObjectStack()
            .getAllAvailableFlowVariables()
            .get("counterpoise_class_column");
    assertEquals("class", column.getStringValue());
    flow.table(OddTable.OTHER_CLASS);
    assertTrue(flow.node().getNodeContainerState().isIdle());
    requireSentence(flow.message(), List.of("'class'", "'zone'", "choose the class column"));
  }

  /** Where the labels are known, a class that is not among them is refused at once. */
  @Test
  public void unknownClassInTheTargetIsRefusedBeforeExecution() throws Exception {
    try (Flow flow = flow(Flow.factoryName("SMOTE"), OddTable.MISSING_CLASSES)) {
      flow.set(Settings.of(CLASS));
      flow.set(Settings.of(Map.of("target", "nobody=70")));
      assertTrue(flow.node().getNodeContainerState().isIdle());
      requireSentence(flow.message(), List.of("'nobody'", "'few'"));
    }
  }

  /** A type that cannot be used is named, and refused where the user wants that. */
  @Test
  public void unsupportedTypeIsRefusedOnRequest() throws Exception {
    try (Flow flow = flow(Flow.factoryName("SMOTE"), OddTable.UNSUPPORTED)) {
      flow.set(Settings.of(CLASS));
      flow.set(Settings.of(Map.of("unsupported", "refuse")));
      assertTrue(flow.node().getNodeContainerState().isIdle());
      requireSentence(flow.message(), List.of("'set'", "exclude"));
    }
  }

  /** The new images of large ones are images of the same size. */
  @Test
  public void largeImagesAreMade() throws Exception {
    try (Flow flow = flow(Flow.factoryName("SMOTE"), OddTable.LARGE_IMAGES)) {
      flow.set(Settings.of(CLASS));
      flow.execute();
      flow.requireExecuted();
      List<int[]> sizes = Cells.imageSizes(flow.output(1), 0);
      assertEquals(40, sizes.size());
      sizes.forEach(size -> assertEquals("240x240", size[0] + "x" + size[1]));
    }
  }

  /** A file that is no image is named, and so is its row. */
  @Test
  public void corruptImageFileIsNamed() throws Exception {
    Path folder = Files.createTempDirectory("images");
    for (int row = 0; row < OddTable.FILES.rows(); row++) {
      byte[] content = row == 11 ? new byte[] {1, 2, 3} : OddTable.noise(row, 4);
      Files.write(folder.resolve(OddTable.file(row)), content);
    }
    try (Flow flow = flow(Flow.factoryName("DeepSMOTE"), OddTable.FILES)) {
      flow.set(Settings.of(CLASS));
      flow.set(Settings.of(Map.of("imageDir", folder.toString(), "epochs", "1")));
      flow.execute();
      assertFalse(flow.node().getNodeContainerState().isExecuted());
      requireSentence(flow.message(), List.of("'Row11'", OddTable.file(11)));
    }
  }

  /** The learner and the comparison name what they cannot use, too. */
  @Test
  public void learnerAndComparisonNameWhatTheyCannotUse() throws Exception {
    for (String factory : List.of(LEARNER, COMPARE)) {
      try (Flow flow = flow(factory, OddTable.ONE_CLASS)) {
        flow.set(Settings.of(CLASS));
        flow.execute();
        assertFalse(flow.node().getNodeContainerState().isExecuted());
        requireSentence(flow.message(), List.of("two classes"));
      }
      try (Flow flow = flow(factory, OddTable.NO_DOMAIN)) {
        flow.set(Settings.of(Map.of("classColumn", "kind")));
        assertTrue(flow.node().getNodeContainerState().isIdle());
        requireSentence(flow.message(), List.of("'kind'"));
      }
    }
  }

  /** Settings of learner, generator and comparison are checked before they are taken over. */
  @Test
  public void badSettingsOfTheOtherNodesAreRefused() throws Exception {
    refused(LEARNER, Map.of("epochs", "many"), "many");
    refused(Flow.factoryName("DeepSMOTEGenerator"), Map.of("target", "nonsense"), "nonsense");
    refused(COMPARE, Map.of("contenders", "nonsense"), "nonsense");
    refused(COMPARE, Map.of("folds", 1), "folds");
  }

  private static void refused(String factory, Map<String, Object> settings, String word)
      throws Exception {
    try (Flow flow = Flow.unconnected(factory)) {
      InvalidSettingsException refusal =
          assertThrows(InvalidSettingsException.class, () -> flow.set(Settings.of(settings)));
      requireSentence(refusal.getMessage(), List.of(word));
    }
  }

  /** A workflow of a later version opens; its node says what to do. */
  @Test
  public void settingsOfALaterVersionAreRefused() throws Exception {
    try (Flow flow = flow(Flow.factoryName(Methods.SMOTE.name()), OddTable.NO_DOMAIN)) {
      InvalidSettingsException refusal =
          assertThrows(
              InvalidSettingsException.class,
              () -> flow.set(Settings.of(Map.of("settingsVersion", 99))));
      requireSentence(refusal.getMessage(), List.of("later version", "format 99", "update"));
      String saved = SavedFlow.message(flow, "settingsVersion\" type=\"xint\" value=\"", "2", "99");
      requireSentence(saved, List.of("later version", "format 99", "update"));
    }
  }

  private static Flow flow(String factory, OddTable table) throws Exception {
    Flow flow = Flow.of(factory, table);
    flow.executeTable();
    return flow;
  }

  /** Whatever a node says, it is said in words, not in the language of programs. */
  private static void requireSentence(String message, List<String> words) {
    for (String word : words) {
      assertTrue(message.contains(word), () -> "no " + word + " in: " + message);
    }
    for (String program : List.of("Exception", "java.", "Index ")) {
      assertFalse(message.contains(program), message);
    }
  }
}
