package io.github.counterpoise.examples.paper;

import io.github.counterpoise.examples.cli.HelpPages;
import io.github.counterpoise.examples.paper.simpor.PaperSimporCommand;
import org.junit.jupiter.api.Test;

/** The commands are found, and their help is whole. */
class HelpTest {

  @Test
  void helpIsWhole() {
    HelpPages.assertWhole("paper");
    HelpPages.assertWhole("paper", "deepsmote");
    HelpPages.assertWhole("paper", "simpor");
    HelpPages.assertSentences(new PaperCommand());
    HelpPages.assertSentences(new PaperDeepSmoteCommand());
    HelpPages.assertSentences(new PaperSimporCommand());
  }
}
