/**
 * Table 1 of the DeepSMOTE paper, run again: long-tailed image sets, every contender judged by a
 * convolutional network, with pictures of the images made.
 */
package io.github.counterpoise.examples.paper.deepsmote;
