package io.github.counterpoise.examples.report;

import io.github.counterpoise.table.Table;

/**
 * Real and synthetic rows of one schema.
 *
 * @param real the real rows
 * @param synthetic the synthetic rows
 */
record TablePair(Table real, Table synthetic) {}
