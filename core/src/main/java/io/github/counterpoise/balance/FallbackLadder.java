package io.github.counterpoise.balance;

import io.github.counterpoise.oversample.Oversampler;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Kind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The methods that may make the rows of a class: the one chosen; where the class has too few rows
 * for it, or it makes too few, the fallback method; at last plain copies. A method that does not
 * take the kind of data is no rung. Every step down is said in one warning.
 */
final class FallbackLadder {

  private final List<Oversampler<?>> rungs;

  FallbackLadder(Oversampler<?> method, String fallback, Kind kind) {
    rungs =
        Stream.<Oversampler<?>>of(
                method,
                Methods.byName(fallback).createDefault(),
                Methods.RANDOM_OVERSAMPLING.createDefault())
            .filter(rung -> rung.takes().contains(kind))
            .toList();
  }

  Oversampler<?> choose(String label, int count, Monitor monitor) {
    Oversampler<?> method = rungs.get(0);
    Oversampler<?> chosen = first(0, count);
    if (chosen != method) {
      monitor.warn(
          String.format(
              Locale.ROOT,
              "Class '%s' has %d row%s, too few for %s (at least %d); %s makes its rows instead.",
              label,
              count,
              count == 1 ? "" : "s",
              method.name(),
              method.minimumClassSize(),
              chosen.name()));
    }
    return chosen;
  }

  /** Returns who makes the rows that a method did not make. */
  Oversampler<?> below(Oversampler<?> maker, int count) {
    int next = rungs.indexOf(maker) + 1;
    while (next < rungs.size() && rungs.get(next).name().equals(maker.name())) {
      next++;
    }
    return first(next, count);
  }

  private Oversampler<?> first(int from, int count) {
    return rungs.subList(from, rungs.size()).stream()
        .filter(rung -> count >= rung.minimumClassSize())
        .findFirst()
        .orElseThrow();
  }
}
