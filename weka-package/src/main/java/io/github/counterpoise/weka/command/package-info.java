/**
 * What runs from Weka's command line: one clear sentence for an error, an exit status that scripts
 * can rely on, and filters over files.
 */
package io.github.counterpoise.weka.command;
