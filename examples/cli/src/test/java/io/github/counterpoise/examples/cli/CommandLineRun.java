package io.github.counterpoise.examples.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;

/**
 * A command that was run in this process.
 *
 * @param code its exit code
 * @param out what it printed on the output stream
 * @param err what it printed on the error stream
 */
public record CommandLineRun(int code, String out, String err) {

  /**
   * Runs a command.
   *
   * @param args its name and its options; texts or what becomes one
   */
  public static CommandLineRun of(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] texts = Arrays.stream(args).map(Object::toString).toArray(String[]::new);
    int code = CommandTree.execute(new PrintWriter(out), new PrintWriter(err), texts);
    return new CommandLineRun(code, out.toString(), err.toString());
  }
}
