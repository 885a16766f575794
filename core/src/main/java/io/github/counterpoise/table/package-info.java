/**
 * The data every method meets: a {@link io.github.counterpoise.table.Schema} of typed columns and
 * an immutable, column-major {@link io.github.counterpoise.table.Table} of cells with missing
 * values and row weights.
 *
 * <p>Nothing here knows how a table was read, how distances are measured or how rows are made up.
 */
package io.github.counterpoise.table;
