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
record CommandLineRun(int code, String out, String err) {

  static CommandLineRun of(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] texts = Arrays.stream(args).map(Object::toString).toArray(String[]::new);
    int code = CommandTree.execute(new PrintWriter(out), new PrintWriter(err), texts);
    return new CommandLineRun(code, out.toString(), err.toString());
  }
}
