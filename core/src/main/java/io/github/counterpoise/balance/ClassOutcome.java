package io.github.counterpoise.balance;

/**
 * What became of one class.
 *
 * @param label the class label
 * @param before rows before
 * @param after rows after
 * @param method name of the method that made its rows, empty where none were made
 * @param fallback whether that was not the method chosen, because the class did not suit it
 */
public record ClassOutcome(String label, int before, int after, String method, boolean fallback) {}
