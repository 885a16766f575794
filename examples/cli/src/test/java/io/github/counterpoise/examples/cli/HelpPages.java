package io.github.counterpoise.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** What every page of help keeps. */
public final class HelpPages {

  private HelpPages() {}

  /**
   * Lines fit the terminal, and none is cut off.
   *
   * @param command the command, as typed
   */
  public static void assertWhole(Object... command) {
    CommandLineRun run =
        CommandLineRun.of(Stream.concat(Stream.of(command), Stream.of("--help")).toArray());
    assertEquals(0, run.code(), run.err());
    for (String line : run.out().lines().toList()) {
      assertTrue(line.length() <= Terminal.width(), line);
      assertTrue(!line.stripTrailing().endsWith("...") || line.contains("<"), "cut off: " + line);
    }
  }

  /**
   * Descriptions are sentences.
   *
   * @param command an object of the command's class
   */
  public static void assertSentences(Object command) {
    CommandSpec spec = CommandSpec.forAnnotatedObject(command);
    assertSentences(spec.usageMessage().description());
    spec.options().forEach(option -> assertSentences(option.description()));
  }

  private static void assertSentences(String... texts) {
    for (String text : texts) {
      assertTrue(text.endsWith(".") || text.endsWith("?"), Arrays.toString(texts));
    }
  }
}
