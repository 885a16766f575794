/**
 * The nodes as KNIME sees them. One model, dialog and view serve all methods; what they do stands
 * in {@code adapter}. A new method is a class like {@link
 * io.github.counterpoise.knime.SMOTENodeFactory}, named after the method.
 */
package io.github.counterpoise.knime;
