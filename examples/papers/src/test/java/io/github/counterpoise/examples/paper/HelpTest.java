package io.github.counterpoise.examples.paper;

import io.github.counterpoise.examples.cli.HelpPages;
import io.github.counterpoise.examples.paper.deepsmote.DeepSmoteCommand;
import io.github.counterpoise.examples.paper.simpor.SimporCommand;
import org.junit.jupiter.api.Test;

/** The commands are found, and their help is whole. */
class HelpTest {

  @Test
  void helpIsWhole() {
    HelpPages.assertWhole("paper");
    HelpPages.assertWhole("paper", "deepsmote");
    HelpPages.assertWhole("paper", "simpor");
    HelpPages.assertSentences(new PaperCommand());
    HelpPages.assertSentences(new DeepSmoteCommand());
    HelpPages.assertSentences(new SimporCommand());
  }
}
