package io.github.counterpoise.host;

import io.github.counterpoise.balance.MemoryNeed;

/**
 * What sets a host's runs apart.
 *
 * @param name what the data is called in the report
 * @param memory what the host takes for rows, before a report
 * @param explains whether the report tells what was taken of the data
 * @param made share of the progress at which the rows are made, where a report follows
 * @param written share of the progress at which everything is written
 */
public record RunPlan(
    String name, MemoryNeed memory, boolean explains, double made, double written) {

  /** Returns where on the way rows are made. */
  double made(boolean reports) {
    return reports ? made : written;
  }
}
