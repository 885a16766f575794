package io.github.counterpoise.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.classify.Classifiers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {

  static Stream<List<String>> pages() {
    List<List<String>> commands =
        List.of(List.of(), List.of("compare"), List.of("report"), List.of("demo"), List.of("info"));
    return Stream.concat(
        Stream.concat(commands.stream(), Stream.of(List.of("predict"))),
        Stream.concat(
            Methods.all().stream().map(Method::name).map(name -> List.of("balance", "-m", name)),
            Classifiers.names().stream().map(name -> List.of("learn", "--classifier", name))));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linesFitTheTerminalAndAreWhole(List<String> command) {
    HelpPages.assertWhole(command.toArray());
  }

  static Stream<Object> commands() {
    return Stream.of(
        BalanceCommand.create(List.of()).getCommand(),
        new CompareCommand(),
        LearnCommand.create(List.of()).getCommand(),
        new PredictCommand(),
        new ReportCommand(),
        new DemoCommand(),
        new InfoCommand());
  }

  /** The list of commands shows the first text of each description, and nothing of the others. */
  @ParameterizedTest
  @MethodSource("commands")
  void descriptionsAreSentences(Object command) {
    HelpPages.assertSentences(command);
  }

  @ParameterizedTest
  @CsvSource({"balanc, balance", "raport, report", "comparee, compare", "Info, info"})
  void aCommandThatIsMisspeltIsSuggested(String wrong, String right) {
    CommandLineRun run = CommandLineRun.of(wrong, "x.csv");
    assertEquals(2, run.code());
    assertEquals(
        "Error: There is no command '"
            + wrong
            + "' (did you mean '"
            + right
            + "'?); see 'counterpoise --help'.",
        run.err().strip());
  }

  @Test
  void anOptionThatIsMisspeltIsSuggested() {
    CommandLineRun run = CommandLineRun.of("balance", "x.csv", "-o", "y.csv", "--sed", "1");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("no option '--sed' (did you mean '--seed'?)"), run.err());
    CommandLineRun target = CommandLineRun.of("balance", "x.csv", "-o", "y.csv", "-tarket=a=1");
    assertTrue(
        target.err().contains("no option '-tarket' (did you mean '-target'?)"), target.err());
  }

  @Test
  void aMethodThatIsMisspeltIsSuggested() {
    CommandLineRun run = CommandLineRun.of("balance", "x.csv", "-o", "y.csv", "-m", "DeepSMOT");
    assertTrue(run.err().strip().endsWith("(did you mean 'DeepSMOTE'?)."), run.err());
  }
}
