/**
 * Commands that {@code weka.Run} starts by name: {@code weka.Run .CounterpoiseInfo} and {@code
 * weka.Run .CounterpoiseCompare}.
 */
package io.github.counterpoise.weka.run;
