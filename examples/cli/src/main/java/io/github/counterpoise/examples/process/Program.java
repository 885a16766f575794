package io.github.counterpoise.examples.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A program to run in a process of its own, with what it prints (both streams) line by line. */
public final class Program {

  private final List<String> command;
  private final Map<String, String> environment = new HashMap<>();

  /**
   * Names a program.
   *
   * @param command its file, then its arguments
   */
  public Program(List<String> command) {
    this.command = List.copyOf(command);
  }

  /**
   * Names a Java program, run by the same Java as this one.
   *
   * @param options options of the JVM, the class path among them
   * @param mainClass its main class
   * @param arguments its arguments
   */
  public static Program java(List<String> options, String mainClass, List<String> arguments) {
    String windows = System.getProperty("os.name").startsWith("Windows") ? ".exe" : "";
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java" + windows).toString());
    command.addAll(options);
    command.add(mainClass);
    command.addAll(arguments);
    return new Program(command);
  }

  /**
   * Sets an environment variable for it.
   *
   * @param name the variable
   * @param value its value
   * @return this
   */
  public Program with(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /**
   * Runs the program to its end.
   *
   * @param listener takes every line as it is printed
   * @return its exit code
   * @throws UncheckedIOException if it cannot be started
   */
  public int run(Consumer<String> listener) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      // This program stopped means that one stopped.
      Thread stopper = new Thread(process::destroy);
      Runtime.getRuntime().addShutdownHook(stopper);
      try {
        process.getOutputStream().close();
        listen(process, listener);
        return process.waitFor();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return -1;
      } finally {
        process.destroy();
        Runtime.getRuntime().removeShutdownHook(stopper);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void listen(Process process, Consumer<String> listener) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), Charset.defaultCharset()))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        listener.accept(line);
      }
    }
  }

  @Override
  public String toString() {
    return String.join(" ", command);
  }
}
