/**
 * How good made-up rows are, shown to people: pictures of real beside synthetic rows, and the
 * self-contained HTML {@link io.github.counterpoise.quality.Report} that a user can mail.
 *
 * <p>A report is a list of {@link io.github.counterpoise.quality.Section}s; whoever has more to
 * show (a comparison of classifiers, another measure) makes a section of it. Nothing here makes
 * rows, trains classifiers or knows a host.
 */
package io.github.counterpoise.quality;
