/**
 * Weka classifiers, under names that put them beside Weka's own functions. Each is a bare
 * translation of settings; what they share lives in {@code io.github.counterpoise.weka}, how they
 * learn in the core.
 */
package weka.classifiers.functions.counterpoise;
