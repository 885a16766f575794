package io.github.counterpoise.examples.bench;

import io.github.counterpoise.examples.benchmark.BenchmarkCommand;
import io.github.counterpoise.examples.cli.HelpPages;
import org.junit.jupiter.api.Test;

/** The commands are found, and their help is whole. */
class HelpTest {

  @Test
  void helpIsWhole() {
    HelpPages.assertWhole("bench");
    HelpPages.assertWhole("benchmark");
    HelpPages.assertSentences(new BenchCommand());
    HelpPages.assertSentences(new BenchmarkCommand());
  }
}
