package io.github.counterpoise.run;

/**
 * An option that a sentence names.
 *
 * @param flag its flag on a command line, without the dash
 * @param label its name in a dialog
 */
public record OptionName(String flag, String label) {}
