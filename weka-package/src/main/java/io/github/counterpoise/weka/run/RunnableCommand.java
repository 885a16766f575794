package io.github.counterpoise.weka.run;

import io.github.counterpoise.weka.command.Command;
import weka.core.CommandlineRunnable;

/** A command in the form {@code weka.Run} looks for. */
abstract class RunnableCommand implements Command, CommandlineRunnable {

  @Override
  public void preExecution() {}

  @Override
  public void run(Object toRun, String[] options) {
    Command.main(this, options);
  }

  @Override
  public void postExecution() {}
}
