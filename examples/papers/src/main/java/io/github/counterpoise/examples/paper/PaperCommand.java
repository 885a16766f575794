package io.github.counterpoise.examples.paper;

import io.github.counterpoise.examples.cli.Subcommand;
import io.github.counterpoise.examples.paper.deepsmote.DeepSmoteCommand;
import io.github.counterpoise.examples.paper.simpor.SimporCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code paper}: the papers' tables, run again; each paper is a command of its own. */
@Command(
    name = "paper",
    synopsisSubcommandLabel = "<paper>",
    subcommands = {DeepSmoteCommand.class, SimporCommand.class},
    description = "Runs tables of the papers again and puts the papers' own numbers beside.")
public final class PaperCommand implements Runnable, Subcommand {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "The paper is missing: " + String.join(", ", spec.subcommands().keySet()));
  }
}
