package io.github.counterpoise.quality.measure;

import io.github.counterpoise.encode.Points;
import java.util.stream.IntStream;

/** Points chosen from others. */
final class Subset {

  private Subset() {}

  /** Returns some of the points, in the order given. */
  static Points of(Points points, int[] chosen) {
    double[] coordinates = new double[chosen.length * points.dimensions()];
    for (int i = 0; i < chosen.length; i++) {
      points.copy(chosen[i], coordinates, i * points.dimensions());
    }
    return new Points(chosen.length, points.dimensions(), coordinates, shares(points));
  }

  /** Returns at most so many of the points, evenly spaced, since rows may be sorted. */
  static Points atMost(int most, Points points) {
    int count = Math.min(most, points.size());
    return count == points.size()
        ? points
        : of(
            points,
            IntStream.range(0, count).map(i -> (int) ((long) i * points.size() / count)).toArray());
  }

  /** Returns the points of one set and then those of another of the same space. */
  static Points join(Points first, Points second) {
    int d = first.dimensions();
    double[] coordinates = new double[(first.size() + second.size()) * d];
    for (int i = 0; i < first.size(); i++) {
      first.copy(i, coordinates, i * d);
    }
    for (int i = 0; i < second.size(); i++) {
      second.copy(i, coordinates, (first.size() + i) * d);
    }
    return new Points(first.size() + second.size(), d, coordinates, shares(first));
  }

  private static double[] shares(Points points) {
    return IntStream.range(0, points.dimensions()).mapToDouble(points::share).toArray();
  }
}
