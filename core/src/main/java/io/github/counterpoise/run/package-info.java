/**
 * What every run has, whatever it does: its seed with named streams ({@link
 * io.github.counterpoise.run.Seed}, {@link io.github.counterpoise.run.Run}), the one who watches
 * and may stop it ({@link io.github.counterpoise.run.Monitor}), its threads ({@link
 * io.github.counterpoise.run.Crew}), and the one exception for bad input.
 */
package io.github.counterpoise.run;
