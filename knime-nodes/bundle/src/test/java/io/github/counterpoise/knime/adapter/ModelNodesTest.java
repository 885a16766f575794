package io.github.counterpoise.knime.adapter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.host.BalanceRun;
import io.github.counterpoise.host.CellKind;
import io.github.counterpoise.host.ClassChoice;
import io.github.counterpoise.host.GenerateRun;
import io.github.counterpoise.host.HostColumn;
import io.github.counterpoise.host.HostResult;
import io.github.counterpoise.host.HostSetup;
import io.github.counterpoise.host.LearnRun;
import io.github.counterpoise.host.ModelFacts;
import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Learner and generator beside the node that does both. */
class ModelNodesTest {

  @TempDir private Path folder;

  @Test
  void bothNodesMakeTheRowsThatOneNodeMakes() throws IOException {
    MemoryTable table = table();
    HostResult once = BalanceRun.run(setup(), table.names(), table, Monitor.silent());
    HostResult later = generate(learn(table), Map.of("seed", 5L));
    Map<String, Object[]> expected = MemoryTable.made(once);
    Map<String, Object[]> made = MemoryTable.made(later);
    assertEquals(expected.keySet(), made.keySet());
    expected.forEach((key, cells) -> assertArrayEquals(cells, made.get(key), key));
    assertEquals(ReportRow.of(once).get(1).added(), ReportRow.of(later).get(1).added());
  }

  @Test
  void oneModelMakesAnyNumberOfRowsAndOthersWithAnotherSeed() throws IOException {
    LearnRun.Learnt learnt = learn(table());
    HostResult many = generate(learnt, Map.of("target", "few=40", "seed", 5L));
    assertEquals(40, many.madeRows());
    Object[] first = MemoryTable.made(many).get("Synthetic_1");
    Object[] other = MemoryTable.made(generate(learnt, Map.of("seed", 6L))).get("Synthetic_1");
    assertFalse(first[0].equals(other[0]), "another seed makes other rows");
  }

  @Test
  void aModelWithOtherSettingsIsRefusedInWordsOfTheDialog() {
    MemoryTable table = table();
    Path kept = folder.resolve("kept");
    BalanceRun.run(
        setup(Map.of("saveModel", kept.toString())), table.names(), table, Monitor.silent());
    HostSetup<?> other =
        setup(Map.of("loadModel", kept.toString(), "epochs", "7", "neighbors", "1"));
    InvalidInputException refusal =
        assertThrows(
            InvalidInputException.class,
            () -> BalanceRun.run(other, table.names(), table, Monitor.silent()));
    assertEquals(
        "Setting 'Neighbours' is 1, but the model '"
            + kept
            + "' makes rows with 5, as it was trained (and 'Epochs' is 7, not 2); leave these options"
            + " out, or train another model.",
        refusal.getMessage());
  }

  @Test
  void aModelThatIsNotSavedIsSaid() {
    MemoryTable table = table();
    HostResult met =
        BalanceRun.run(
            setup(Map.of("saveModel", folder.resolve("none").toString(), "target", "few=15")),
            table.names(),
            table,
            Monitor.silent());
    assertTrue(
        met.warnings().stream().anyMatch(w -> w.startsWith("No model was saved to '")),
        met.warnings().toString());
  }

  @Test
  void onlyColumnsThatTookPartComeOut() throws IOException {
    MemoryTable table = table();
    LearnRun.Learnt learnt =
        LearnRun.run(setup(), List.of("x", "moment"), table, model(), Monitor.silent());
    assertEquals(List.of(0, 2, 3), learnt.columns());
    assertEquals(List.of("", "Europe/Berlin", ""), learnt.facts().zones());
    List<HostColumn> kept = learnt.columns().stream().map(table.columns()::get).toList();
    HostResult made =
        GenerateRun.run(
            NodeSetups.generator(Map.of()),
            model(),
            learnt.facts(),
            kept,
            new DialogWords(Methods.DEEP_SMOTE.parameters()),
            Monitor.silent());
    assertEquals(3, MemoryTable.made(made).get("Synthetic_1").length);
  }

  @Test
  void classTooSmallToLearnComesFromTheFallback() throws IOException {
    MemoryTable table = table();
    table.row(0.5, 3.0, 1e12, "rare");
    HostResult made = generate(learn(table), Map.of());
    ReportRow rare = ReportRow.of(made).get(2);
    assertEquals("RandomOversampling", rare.method());
    assertTrue(rare.fallback());
  }

  @Test
  void lossesAreKeptForTheView() {
    MemoryTable table = table();
    LearnRun.Learnt learnt = LearnRun.run(setup(), table.names(), table, model(), Monitor.silent());
    assertEquals(
        List.of("Training"),
        ViewData.of(learnt).pictures().stream().map(ViewPicture::tab).toList());
  }

  @Test
  void stoppedLearnerLeavesNoModel() {
    MemoryTable table = table();
    Progress stopping =
        new Progress() {
          @Override
          public void show(double fraction, String text) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    assertThrows(
        CancelledException.class,
        () -> LearnRun.run(setup(), table.names(), table, model(), new ProgressMonitor(stopping)));
    assertFalse(Files.exists(model()));
  }

  /** 45 of "many" and 15 of "few" were learnt from; the target asks for new ones. */
  @ParameterizedTest
  @CsvSource({"few=50,0,50", "few=5,0,5", "'many=20,few=1',20,1", "auto,0,30", "ratio=0.5,0,8"})
  void targetCountsNewRows(String target, int many, int few) throws IOException {
    HostResult made = generate(learn(table()), Map.of("target", target));
    List<ReportRow> report = ReportRow.of(made);
    assertEquals(List.of(45, many, 45 + many), figures(report.get(0)));
    assertEquals(List.of(15, few, 15 + few), figures(report.get(1)));
    assertEquals(List.of(60, many + few, 60 + many + few), figures(report.get(3)));
    assertEquals(many + few, MemoryTable.made(made).size());
    assertEquals(many + few, made.figures().get("counterpoise_rows_added"));
    assertEquals(60 + many + few, made.figures().get("counterpoise_rows_after"));
    assertTrue(made.notes().get(0).contains("trained on 60 rows"), made.notes().get(0));
  }

  private static List<Integer> figures(ReportRow row) {
    return List.of(row.before(), row.added(), row.after());
  }

  /** The sentence has the target as the user wrote it, not as the core counts it. */
  @Test
  void noNewRowsAreSaidInTheUsersWords() throws IOException {
    HostResult made = generate(learn(table()), Map.of("target", "few=0"));
    assertEquals(0, made.madeRows());
    assertTrue(made.warnings().get(0).contains("'few=0'"), made.warnings().get(0));
  }

  @Test
  void moreNewRowsThanATableHoldsAreRefused() throws IOException {
    LearnRun.Learnt learnt = learn(table());
    InvalidInputException refusal =
        assertThrows(
            InvalidInputException.class,
            () -> generate(learnt, Map.of("target", "few=2147483647")));
    assertTrue(refusal.getMessage().contains("ask for fewer"), refusal.getMessage());
  }

  @Test
  void classThatWasNotLearntIsSaid() {
    MemoryTable table = table();
    table.row(0.5, 3.0, 1e12, "rare");
    List<String> warnings = learn(table).said().warnings();
    assertTrue(
        warnings.stream().anyMatch(w -> w.contains("'rare' has 1 row, too few")),
        warnings.toString());
  }

  @Test
  void learnerSaysWhatItTook() {
    List<String> said = ViewData.of(learn(table())).said();
    assertTrue(
        said.contains("The class column is 'class', chosen in the dialog."), said.toString());
    assertTrue(said.contains("All 60 rows have a class."), said.toString());
  }

  @Test
  void targetForAClassTheModelDoesNotKnowIsRefused() throws IOException {
    LearnRun.Learnt learnt = learn(table());
    InvalidInputException refusal =
        assertThrows(
            InvalidInputException.class, () -> generate(learnt, Map.of("target", "klass=50")));
    assertTrue(refusal.getMessage().contains("'klass'"), refusal.getMessage());
  }

  @Test
  void factsOfALaterVersionAreRefusedInASentence() {
    ByteArrayInputStream later = new ByteArrayInputStream(new byte[] {0, 0, 0, 9});
    IOException refusal =
        assertThrows(IOException.class, () -> ModelFacts.read(new DataInputStream(later)));
    assertTrue(refusal.getMessage().contains("format 9"), refusal.getMessage());
  }

  private Path model() {
    return folder.resolve("model");
  }

  private LearnRun.Learnt learn(MemoryTable table) {
    return LearnRun.run(setup(), table.names(), table, model(), Monitor.silent());
  }

  /** The facts go through their file form, as they do in a workflow. */
  private HostResult generate(LearnRun.Learnt learnt, Map<String, Object> values)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    learnt.facts().write(new DataOutputStream(bytes));
    ModelFacts read =
        ModelFacts.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertEquals(learnt.facts(), read);
    return GenerateRun.run(
        NodeSetups.generator(values),
        model(),
        read,
        table().columns(),
        new DialogWords(Methods.DEEP_SMOTE.parameters()),
        Monitor.silent());
  }

  private static HostSetup<?> setup() {
    return setup(Map.of());
  }

  private static HostSetup<?> setup(Map<String, Object> more) {
    Map<String, Object> values = new HashMap<>();
    values.put("epochs", "2");
    values.put("seed", 5L);
    values.put(NodeOptions.CLASS_COLUMN, "class");
    values.putAll(more);
    return NodeSetups.of(Methods.DEEP_SMOTE, values)
        .withClass(ClassChoice.of("class", "", table().columns()));
  }

  private static MemoryTable table() {
    MemoryTable table =
        new MemoryTable(
            MemoryTable.column("x", CellKind.NUMBER),
            MemoryTable.column("n", CellKind.INTEGER),
            MemoryTable.column("moment", CellKind.ZONED),
            MemoryTable.column("class", CellKind.TEXT, "many", "few", "rare"));
    for (int i = 0; i < 60; i++) {
      boolean few = i % 4 == 0;
      table.row(Math.sin(i) + (few ? 1 : 0), (double) (i * 7 % 11), 1e12 + i, few ? "few" : "many");
    }
    return table;
  }
}
