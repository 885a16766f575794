package io.github.counterpoise.examples;

import io.github.counterpoise.examples.cli.CommandTree;
import java.io.PrintWriter;
import java.nio.charset.Charset;

/**
 * The command line of Counterpoise: {@code java -jar counterpoise.jar <command>}. Each command is a
 * class of its own in {@code cli}.
 */
public final class Main {

  private Main() {}

  /**
   * Runs one command and ends the JVM with its exit code: 0 for success, 1 for data or values that
   * cannot be used, 2 for a command line that makes no sense, 130 for a run that was stopped.
   *
   * @param args the command's name, then its options
   */
  public static void main(String[] args) {
    Charset charset = Charset.defaultCharset();
    PrintWriter out = new PrintWriter(System.out, true, charset);
    PrintWriter err = new PrintWriter(System.err, true, charset);
    int code = CommandTree.execute(out, err, args);
    out.flush();
    System.exit(code);
  }
}
