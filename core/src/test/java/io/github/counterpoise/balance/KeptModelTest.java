package io.github.counterpoise.balance;

import static io.github.counterpoise.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.deepsmote.DeepSmoteConfig;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.file.Drafts;
import io.github.counterpoise.oversample.Oversampler;
import io.github.counterpoise.quality.ReportInfo;
import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.table.TimeUnit;
import io.github.counterpoise.testing.RecordingMonitor;
import io.github.counterpoise.testing.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptModelTest {

  private static boolean saved(KeptModel<?> kept) {
    try (Drafts drafts = new Drafts()) {
      Optional<Runnable> then = kept.save(drafts, Monitor.silent());
      drafts.commit();
      then.ifPresent(Runnable::run);
      return then.isPresent();
    }
  }

  private static boolean saved(KeptModel<?> kept, Balanced balanced, Monitor monitor) {
    try (Drafts drafts = new Drafts()) {
      return kept.save(balanced, drafts, monitor).isPresent();
    }
  }

  private static final Table DATA = Tables.mixed(51, 0.1, true, 2, 30, 12, 9);

  @TempDir private Path folder;
  private Path file;
  private Balanced trained;

  private static Oversampler<DeepSmoteConfig> method() {
    return Methods.DEEP_SMOTE.create(
        Methods.DEEP_SMOTE.parameters().parse(Methods.DEEP_SMOTE.quick()));
  }

  private static TrainingConfig files(String name, Path file) {
    return Parameters.of(TrainingConfig.class).parse(Map.of(name, file.toString()));
  }

  @BeforeEach
  void trainAndSave() {
    file = folder.resolve("deep.model");
    KeptModel<DeepSmoteConfig> kept = new KeptModel<>(method(), files("saveModel", file));
    assertFalse(saved(kept), "nothing was trained yet");
    trained = balance(kept, DATA, "auto");
    assertTrue(saved(kept));
  }

  private static Balanced balance(Oversampler<?> method, Table table, String target) {
    return new Balancer(method, BalanceConfig.defaults().withTarget(target))
        .balance(table, Monitor.silent());
  }

  private Balanced load(Table table, String target) {
    return balance(new KeptModel<>(method(), files("loadModel", file)), table, target);
  }

  private void refused(String reason, Table table, String target) {
    assertRefused("Model file '%s' %s.".formatted(file, reason), () -> load(table, target));
  }

  @Test
  void aLoadedModelMakesTheRowsItMade() {
    assertEquals(trained.synthetic(), load(DATA, "auto").synthetic());
    assertEquals(200, load(DATA, "C=200").balanced().classCounts()[2]);
  }

  /** Earlier versions knew of no decimals and units; their models still belong to their data. */
  @Test
  void aModelOfColumnsWithoutFormsIsTaken() {
    List<Column> columns = new ArrayList<>(DATA.schema().columns());
    columns.set(0, new Column.Numeric("amount", 1));
    columns.set(1, new Column.Numeric("pieces", 0));
    columns.set(3, new Column.Date("day", TimeUnit.HOUR));
    Table formed = DATA.withSchema(new Schema(columns, 2));
    Balanced loaded = load(formed, "auto");
    Table made = loaded.synthetic();
    assertEquals(formed.schema(), made.schema());
    assertEquals(trained.syntheticRows(), made.rows());
    for (int row = 0; row < made.rows(); row++) {
      for (int column : new int[] {0, 1, 3}) {
        double before = trained.synthetic().value(row, column);
        double after = made.value(row, column);
        double step = column == 0 ? 0.1 : column == 1 ? 0 : 3_600_000;
        assertEquals(before, after, step * (1 + 1e-9), "column " + column);
        assertEquals(columns.get(column).nearest(after), after);
      }
    }
    assertEquals(formed, loaded.original());
  }

  @Test
  void otherKindsOfColumnsAreRefused() {
    List<Column> columns = new ArrayList<>(DATA.schema().columns());
    columns.set(3, new Column.Numeric("day"));
    refused(
        "was trained on other columns: number 4 is 'day' (date) there and 'day' (numeric) in the"
            + " data; choose the model of this data set, or train again",
        DATA.withSchema(new Schema(columns, 2)),
        "auto");
    columns.set(3, DATA.schema().column(3));
    columns.set(1, new Column.Numeric("pieces"));
    Table moved = DATA.withSchema(new Schema(columns, 2)).mapped(1, v -> v + 0.5);
    refused(
        "was trained on other rows (53) than those to balance (53); train on these, or load the"
            + " model only with the data it was trained on",
        moved,
        "auto");
  }

  @Test
  void otherRowsAreRefused() {
    refused(
        "was trained on other rows (53) than those to balance (52); train on these, or load the"
            + " model only with the data it was trained on",
        DATA.select(IntStream.range(0, 52).toArray()),
        "auto");
  }

  @Test
  void otherColumnsAreRefused() {
    refused(
        "was trained on 5 columns, but the data has 3; choose the model of this data set, or train"
            + " again",
        Tables.clouds(1, 2, 20, 10, 5),
        "auto");
  }

  @Test
  void aClassThatWasNotLearntIsRefused() {
    refused(
        "did not learn class 'A'; train again with a target that asks for rows of it",
        DATA,
        "A=40,B=40");
  }

  @Test
  void aModelOfAnotherMethodIsRefused() {
    Methods.SMOTE.createDefault().fit(DATA, new Seed(1), Monitor.silent()).save(file);
    refused("was saved by SMOTE, not by DeepSMOTE; choose a model of this method", DATA, "auto");
  }

  @Test
  void foreignAndTruncatedFilesAreRefused() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    String sentence =
        "File '%s' is not a Counterpoise model, or it is damaged; save the model again."
            .formatted(file);
    for (byte[] content :
        new byte[][] {{1, 2, 3}, new byte[0], Arrays.copyOf(whole, whole.length / 2)}) {
      Files.write(file, content);
      assertRefused(sentence, () -> load(DATA, "auto"));
    }
    Files.delete(file);
    assertRefused(
        "Model file '%s' cannot be read; check that it exists and may be read.".formatted(file),
        () -> load(DATA, "auto"));
  }

  @Test
  void aPlaceThatCannotBeWrittenIsRefusedBeforeTraining() {
    Path nowhere = folder.resolve("no such folder").resolve("model");
    String message =
        assertThrows(
                InvalidInputException.class,
                () -> new KeptModel<>(method(), files("saveModel", nowhere)))
            .getMessage();
    assertTrue(message.startsWith("The model cannot be written to '"), message);
  }

  @Test
  void aStoppedTrainingLeavesTheOldModel() throws IOException {
    byte[] before = Files.readAllBytes(file);
    KeptModel<DeepSmoteConfig> kept = new KeptModel<>(method(), files("saveModel", file));
    Balancer balancer = new Balancer(kept, BalanceConfig.defaults());
    assertThrows(CancelledException.class, () -> balancer.balance(DATA, new RecordingMonitor(4)));
    assertFalse(saved(kept));
    assertArrayEquals(before, Files.readAllBytes(file));
  }

  @Test
  void settingsThatContradictEachOtherAreRefused() {
    assertRefused(
        "A model is either trained and saved (-save-model) or loaded (-load-model); leave one of the"
            + " two out.",
        () ->
            Parameters.of(TrainingConfig.class).parse(Map.of("saveModel", "a", "loadModel", "a")));
    assertRefused(
        "A folder for new images (-image-out) is set without one to read from; set -image-dir, or"
            + " leave -image-out out.",
        () -> Parameters.of(ImageConfig.class).parse(Map.of("imageOut", "a")));
  }

  @Test
  void settingsThatContradictTheModelAreRefused() {
    Map<String, String> other = new HashMap<>(Methods.DEEP_SMOTE.quick());
    other.put("neighbors", "1");
    other.put("residual", "dropped");
    assertRefused(
        ("Option -K (Neighbours) is 1, but the model '%s' makes rows with 5, as it was trained (and"
                + " -residual is dropped, not added); leave these options out, or train another"
                + " model.")
            .formatted(file),
        () ->
            new KeptModel<>(
                Methods.DEEP_SMOTE.create(Methods.DEEP_SMOTE.parameters().parse(other)),
                files("loadModel", file)));
  }

  @Test
  void aDefaultThatTheUserSetCounts() {
    Map<String, String> three = new HashMap<>(Methods.DEEP_SMOTE.quick());
    three.put("neighbors", "3");
    KeptModel<DeepSmoteConfig> kept =
        new KeptModel<>(
            Methods.DEEP_SMOTE.create(Methods.DEEP_SMOTE.parameters().parse(three)),
            files("saveModel", file));
    balance(kept, DATA, "auto");
    saved(kept);
    Oversampler<DeepSmoteConfig> usual = Methods.DEEP_SMOTE.createDefault();
    assertRefused(
        ("Option -K (Neighbours) is 5, but the model '%s' makes rows with 3, as it was trained; leave"
                + " the option out, or train another model.")
            .formatted(file),
        () -> new KeptModel<>(usual, files("loadModel", file), Set.of("neighbors")));
    assertEquals(3, new KeptModel<>(usual, files("loadModel", file)).config().neighbors());
  }

  @Test
  void theSettingsAreThoseOfTheModel() {
    KeptModel<DeepSmoteConfig> kept =
        new KeptModel<>(Methods.DEEP_SMOTE.createDefault(), files("loadModel", file));
    assertEquals(method().config(), kept.config());
    assertEquals(Optional.of(file.toString()), kept.loadedFrom());
    ReportInfo info = ReportInfo.of("data", Methods.DEEP_SMOTE, kept, BalanceConfig.defaults());
    assertEquals(
        Integer.toString(method().config().training().epochs()),
        info.settings().get(Methods.DEEP_SMOTE.parameters().get("epochs").info().label()));
    assertTrue(info.settings().get("Model").startsWith("loaded from '" + file + "'"));
    assertEquals(trained.synthetic(), balance(kept, DATA, "auto").synthetic());
  }

  @Test
  void whatIsNotSavedIsSaid() {
    List<String> warnings = new ArrayList<>();
    Monitor monitor =
        new Monitor() {
          @Override
          public void warn(String sentence) {
            warnings.add(sentence);
          }
        };
    Path none = folder.resolve("none");
    KeptModel<DeepSmoteConfig> met = new KeptModel<>(method(), files("saveModel", none));
    assertFalse(saved(met, balance(met, DATA, "A=30"), monitor));
    Table tiny = Tables.mixed(5, 0, false, 0, 30, 1);
    KeptModel<DeepSmoteConfig> small = new KeptModel<>(method(), files("saveModel", none));
    assertFalse(saved(small, balance(small, tiny, "auto"), monitor));
    assertEquals(
        List.of(
            ("No model was saved to '%s', since DeepSMOTE was not trained: every class has as many"
                    + " rows as the target asks for.")
                .formatted(none),
            ("No model was saved to '%s', since DeepSMOTE was not trained: all rows were made by"
                    + " RandomOversampling as fallback for DeepSMOTE.")
                .formatted(none)),
        warnings);
    assertFalse(Files.exists(none));
  }

  @Test
  void foldsDoNotReplaceTheModelOfAllRows() {
    Table fold = DATA.select(IntStream.range(0, DATA.rows()).filter(i -> i % 3 > 0).toArray());
    KeptModel<DeepSmoteConfig> kept = new KeptModel<>(method(), files("saveModel", file));
    balance(kept, fold, "auto");
    assertFalse(saved(kept));
    assertEquals(trained.synthetic(), load(DATA, "auto").synthetic());
  }

  @Test
  void oneFileForTwoPurposesIsRefused() {
    BalanceConfig report = Parameters.of(BalanceConfig.class).parse(Map.of("report", "same"));
    assertRefused(
        "The model to save and the report would both be 'same'; choose another name for one of them.",
        () -> files("saveModel", Path.of("same")).roles(report, ImageConfig.defaults()));
    assertRefused(
        "The model to load and the report would both be 'same'; choose another name for one of them.",
        () -> files("loadModel", Path.of("same")).roles(report, ImageConfig.defaults()));
  }
}
