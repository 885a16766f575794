package io.github.counterpoise.examples.cli;

/**
 * A command that another jar brings: a public class with picocli's {@code @Command} and a public
 * constructor without arguments, named in {@code META-INF/services}. It is there when its jar lies
 * in {@code lib} beside {@code counterpoise.jar}.
 */
public interface Subcommand {}
