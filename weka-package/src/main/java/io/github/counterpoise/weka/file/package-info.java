/**
 * Data files for the command line: reading them with Weka's loaders, and writing ARFF so that no
 * digit is lost and no file is left half written.
 */
package io.github.counterpoise.weka.file;
