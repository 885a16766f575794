/**
 * Counterpoise's oversamplers as supervised instance filters of Weka. Only what Weka asks for
 * belongs here: options, capabilities, conversion to and from {@code Instances}. The methods
 * themselves belong in the core.
 */
package weka.filters.supervised.instance.counterpoise;
