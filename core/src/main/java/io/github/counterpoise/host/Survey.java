package io.github.counterpoise.host;

import io.github.counterpoise.table.DataShape;
import java.util.List;
import java.util.Map;

/**
 * What only the rows tell of a host's columns.
 *
 * @param labels [index of a column of text] the labels that occur, where the host does not know
 * @param lengths [index of a column of lists] their length
 * @param image size of the images, {@code null} where there are none
 */
record Survey(
    Map<Integer, List<String>> labels, Map<Integer, Integer> lengths, DataShape.Image image) {}
