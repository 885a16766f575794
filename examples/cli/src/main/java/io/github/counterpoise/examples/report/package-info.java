/**
 * Real and synthetic rows from files of any origin, brought to the same columns, and their measures
 * as CSV. Measuring itself, and the HTML page, are the core's.
 */
package io.github.counterpoise.examples.report;
