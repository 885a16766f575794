/**
 * Data files in and out: CSV and ARFF, packed or not, to a table and back, with every refusal in
 * one clear sentence, and output files that appear only when they are complete.
 *
 * <p>What is done with a table in between belongs to the commands; conversion between Weka's data
 * and tables belongs to the Weka package.
 */
package io.github.counterpoise.examples.files;
