/**
 * What the build writes before anything is compiled: the filters and classifiers as Weka's dialogs
 * want them, with a getter and a setter for every described parameter of the core. Not part of the
 * jar.
 */
package io.github.counterpoise.weka.describe;
