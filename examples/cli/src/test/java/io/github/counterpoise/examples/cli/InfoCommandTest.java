package io.github.counterpoise.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.describe.Parameter;
import io.github.counterpoise.describe.Reference;
import org.junit.jupiter.api.Test;

class InfoCommandTest {

  @Test
  void everyMethodIsShownWithParametersAndCitation() {
    CommandLineRun run = CommandLineRun.of("info");
    assertEquals(0, run.code(), run.err());
    String out = run.out().replaceAll("\\s+", " ");
    assertTrue(out.startsWith("Counterpoise "));
    assertTrue(out.contains("Java " + Runtime.version()));
    for (Method<?> method : Methods.all()) {
      assertTrue(out.contains(method.summary()), method.name());
      for (Parameter parameter : method.parameters().all()) {
        assertTrue(out.contains(parameter.info().help()), parameter.name());
      }
      for (Reference reference : method.references()) {
        assertTrue(out.contains(reference.title()), reference.title());
      }
    }
  }

  @Test
  void oneMethodIsShownAlone() {
    CommandLineRun run = CommandLineRun.of("info", "adasyn");
    assertTrue(run.out().contains("\nADASYN"));
    assertTrue(!run.out().contains("\nBorderlineSMOTE"));
  }

  @Test
  void unknownMethodIsRefused() {
    CommandLineRun run = CommandLineRun.of("info", "SMOOTH");
    assertEquals(1, run.code());
    assertTrue(run.err().startsWith("Error: There is no method 'SMOOTH'; expected one of"));
  }

  @Test
  void helpAndVersionAreShown() {
    assertTrue(CommandLineRun.of("--help").out().contains("balance"));
    assertTrue(CommandLineRun.of("--version").out().startsWith("Counterpoise "));
  }
}
