package io.github.counterpoise.balance;

import io.github.counterpoise.oversample.Oversampler;
import io.github.counterpoise.run.Monitor;
import java.util.List;
import java.util.Locale;

/**
 * Who makes the rows of a small class: the chosen method; where the class has too few rows for it,
 * the fallback method; at last plain copies. Every step down is said in one warning.
 */
final class FallbackLadder {

  private final List<Oversampler<?>> rungs;

  FallbackLadder(Oversampler<?> method, String fallback) {
    rungs =
        List.of(
            method,
            Methods.byName(fallback).createDefault(),
            Methods.RANDOM_OVERSAMPLING.createDefault());
  }

  Oversampler<?> choose(String label, int count, Monitor monitor) {
    Oversampler<?> method = rungs.get(0);
    Oversampler<?> chosen =
        rungs.stream().filter(r -> count >= r.minimumClassSize()).findFirst().orElseThrow();
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
}
