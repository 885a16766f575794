/**
 * The one door: rows of any host come in as a {@link io.github.counterpoise.host.HostTable}, say
 * there what they are, and become a table of the core; synthetic rows go out the same way. A run
 * ({@link io.github.counterpoise.host.BalanceRun}) reads, balances and writes what goes with it:
 * images, model and report.
 *
 * <p>It knows no host. Each words options in its own way ({@link
 * io.github.counterpoise.host.HostWords}).
 */
package io.github.counterpoise.host;
