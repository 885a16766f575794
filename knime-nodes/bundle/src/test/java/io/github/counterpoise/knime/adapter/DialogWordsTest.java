package io.github.counterpoise.knime.adapter;

import static io.github.counterpoise.knime.adapter.MemoryTable.column;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.describe.Parameter;
import io.github.counterpoise.host.BalanceRun;
import io.github.counterpoise.host.CellKind;
import io.github.counterpoise.host.ColumnRoles;
import io.github.counterpoise.host.HostResult;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is said in a node has the words of its dialog, not the flags of a command line. */
class DialogWordsTest {

  /** A flag, but for the one that belongs into knime.ini. */
  private static final Pattern FLAG =
      Pattern.compile("(?<=[ ('])--?(?!Xmx)(?!D?org\\.)[A-Za-z][A-Za-z-]*");

  static List<Method<?>> methods() {
    return Methods.all();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "Column 'a' is empty; remove it or list it as ignored (-ignore)."
            + "|Column 'a' is empty; remove it or exclude it in the column filter.",
        "They are text; list them as ignored (-ignore), or make them nominal."
            + "|They are text; exclude them in the column filter, or make them nominal.",
        "Column 'a' is nominal; ignore it (-ignore) or leave -image out."
            + "|Column 'a' is nominal; exclude it in the column filter or leave 'Image size' out.",
        "Ask for fewer or raise the limit (-Xmx)."
            + "|Ask for fewer or raise the limit (-Xmx in the file knime.ini).",
        "Raise the limit (for instance -Xmx512m)."
            + "|Raise the limit (for instance -Xmx512m in the file knime.ini).",
        "Raise it with -Dorg.bytedeco.javacpp.maxbytes=8G (and -Xmx)."
            + "|Raise it with -Dorg.bytedeco.javacpp.maxbytes=8G (and -Xmx) in the file knime.ini.",
        "Option -latent (Latent size) is 300.|Setting 'Latent size' is 300.",
        "It numbers the rows; leave it out with -ignore id."
            + "|It numbers the rows; exclude it in the column filter.",
        "Option -K (Neighbours) is 0; see -target and (-S)."
            + "|Setting 'Neighbours' is 0; see 'Target' and ('Seed').",
        "Column 'a -S b' of the row's class 'x -K' is odd.|Column 'a -S b' of the row's class 'x -K' is odd."
      })
  void sentencesHaveTheWordsOfTheDialog(String core, String dialog) {
    assertEquals(dialog, new DialogWords(Methods.DEEP_SMOTE.parameters()).of(core));
  }

  /** A value that an option cannot have, for every option of every method. */
  @ParameterizedTest
  @MethodSource("methods")
  void refusalsOfOptionsNameNoFlag(Method<?> method) {
    int refused = 0;
    for (NodeOption option : NodeOptions.of(method)) {
      for (Object odd : odd(option)) {
        try {
          NodeSetups.of(method, Map.of(option.key(), odd));
        } catch (InvalidInputException e) {
          requireNoFlag(e.getMessage());
          refused++;
        }
      }
    }
    assertTrue(refused > 2, () -> "nothing of " + method.name() + " was refused");
  }

  private static List<Object> odd(NodeOption option) {
    return switch (option.type()) {
      case TARGET, NEW_ROWS, TEXT, CHOICE -> List.of("-1", "nonsense", "1e99", "a=b", "0x0");
      case INTEGER -> List.of(-7, Integer.MAX_VALUE);
      case LONG -> List.of(Long.MIN_VALUE);
      case NUMBER -> List.of(-7.0, Double.NaN, 1e99);
      case CLASS_COLUMN, COLUMN, COLUMN_FILTER, FLAG -> List.of();
    };
  }

  /** Settings that do not go together, each of which is refused or warned of. */
  @ParameterizedTest
  @MethodSource("methods")
  void refusalsAndWarningsOfTablesNameNoFlag(Method<?> method, @TempDir Path folder)
      throws Exception {
    List<String> said = new ArrayList<>();
    for (MemoryTable table : tables()) {
      said.addAll(run(method, table, Map.of()));
      for (Map<String, Object> settings : combinations(folder)) {
        said.addAll(run(method, table, settings));
      }
    }
    assertFalse(said.isEmpty());
    said.forEach(DialogWordsTest::requireNoFlag);
  }

  /** A new value in every row is refused under defaults, and the sentence says what to do. */
  @Test
  void identifiersAreToBeExcludedInTheColumnFilter() {
    List<String> said = run(Methods.SMOTE, identifiers(), Map.of());
    assertEquals(1, said.size());
    assertTrue(said.get(0).contains("'note'"), said.get(0));
    assertTrue(said.get(0).contains("exclude it in the column filter"), said.get(0));
    assertFalse(said.get(0).contains("ignore"), said.get(0));
    List<String> doubts =
        ColumnRoles.of(identifiers().columns(), "class", List.of("x", "note"), false).doubts();
    assertEquals(1, doubts.size());
    assertTrue(doubts.get(0).contains("'note'"), doubts.get(0));
  }

  private static List<Map<String, Object>> combinations(Path folder) throws Exception {
    Path nothing = Files.writeString(folder.resolve("no.model"), "no model");
    List<Map<String, Object>> all = new ArrayList<>();
    for (String target : List.of("nobody=7", "a=1", "a=2000000000", "percent=1e9", "ratio=0.01")) {
      all.add(Map.of("target", target));
    }
    for (String image : List.of("3x3", "2x2x5", "1x2", "1x1x3")) {
      all.add(Map.of("image", image));
    }
    all.add(Map.of("imageOut", folder.toString()));
    all.add(Map.of("imageDir", folder.resolve("nowhere").toString()));
    all.add(Map.of("imageDir", folder.toString()));
    all.add(Map.of("saveModel", nothing.toString(), "loadModel", nothing.toString()));
    all.add(Map.of("loadModel", nothing.toString()));
    all.add(Map.of("loadModel", folder.resolve("gone").toString()));
    all.add(Map.of("saveModel", folder.resolve("no/such/folder/model").toString()));
    all.add(Map.of("latent", "300"));
    all.add(Map.of("report", folder.resolve("no/such/folder/report.html").toString()));
    return all;
  }

  private static List<MemoryTable> tables() {
    MemoryTable empty =
        new MemoryTable(
            column("x", CellKind.NUMBER),
            column("y", CellKind.NUMBER),
            column("class", CellKind.TEXT));
    MemoryTable usual =
        new MemoryTable(
            column("x", CellKind.NUMBER),
            column("y", CellKind.NUMBER),
            column("class", CellKind.TEXT));
    for (int i = 0; i < 24; i++) {
      empty.row((double) i, null, i % 4 == 0 ? "a" : "b");
      usual.row((double) i, i * 2.0, i == 0 ? "one" : i % 4 == 0 ? "a" : "b");
    }
    return List.of(empty, usual, identifiers());
  }

  private static MemoryTable identifiers() {
    MemoryTable table =
        new MemoryTable(
            column("x", CellKind.NUMBER),
            column("note", CellKind.TEXT),
            column("class", CellKind.TEXT));
    for (int i = 0; i < 80; i++) {
      table.row((double) i, "note " + i, i % 4 == 0 ? "a" : "b");
    }
    return table;
  }

  /** Returns everything that is said of a run. */
  private static List<String> run(Method<?> method, MemoryTable table, Map<String, Object> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put(NodeOptions.CLASS_COLUMN, "class");
    if (method.parameters().all().stream().map(Parameter::name).anyMatch("epochs"::equals)) {
      all.put("epochs", "1");
    }
    try {
      HostResult result =
          BalanceRun.run(NodeSetups.of(method, all), table.names(), table, Monitor.silent());
      List<String> said = new ArrayList<>(result.warnings());
      said.addAll(result.notes());
      return said;
    } catch (InvalidInputException e) {
      return List.of(e.getMessage());
    }
  }

  private static void requireNoFlag(String sentence) {
    assertFalse(FLAG.matcher(sentence).find(), sentence);
    assertFalse(sentence.contains("ignored"), sentence);
  }
}
