/**
 * Settings described once: a component of a configuration record with {@link
 * io.github.counterpoise.describe.Param} becomes an option of Weka, a field of KNIME's dialog, a
 * flag of the command line and a row of the site's tables. Citations ({@link
 * io.github.counterpoise.describe.Reference}) are data as well.
 */
package io.github.counterpoise.describe;
