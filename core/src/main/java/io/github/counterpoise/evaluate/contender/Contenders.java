package io.github.counterpoise.evaluate.contender;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.describe.SettingsText;
import io.github.counterpoise.oversample.OversamplerConfig;
import io.github.counterpoise.run.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Contenders by name, as users write them. */
public final class Contenders {

  private Contenders() {}

  /** Returns the names of all contenders without settings of their own, oversamplers last. */
  public static List<String> names() {
    List<String> names =
        new ArrayList<>(List.of(Plain.NAME, ClassWeights.NAME, ThresholdTuning.NAME));
    Methods.all().stream().map(Method::name).forEach(names::add);
    return names;
  }

  /**
   * Makes a contender.
   *
   * @param text {@code none}, {@code class-weights}, {@code threshold -metric g-mean}, a method
   *     with its options such as {@code SMOTE -K 3 -target ratio=0.5}, or {@code tuned} before a
   *     method
   * @return the contender, absent where the name is none of these
   * @throws InvalidInputException if an option is wrong
   */
  public static Optional<Contender> parse(String text) {
    SettingsText settings = new SettingsText(text);
    Contender contender =
        switch (settings.name().toLowerCase(Locale.ROOT)) {
          case Plain.NAME -> new Plain();
          case ClassWeights.NAME -> new ClassWeights();
          case ThresholdTuning.NAME ->
              new ThresholdTuning(settings.text(), settings.take(TuningConfig.class));
          case TunedAmount.NAME -> tuned(settings);
          default -> method(settings).orElse(null);
        };
    if (contender != null) {
      settings.requireAllTaken();
    }
    return Optional.ofNullable(contender);
  }

  private static Contender tuned(SettingsText settings) {
    TuningConfig tuning = settings.take(TuningConfig.class);
    SettingsText inner = settings.rest();
    Oversampling oversampling =
        method(inner)
            .orElseThrow(
                () ->
                    new InvalidInputException(
                        String.format(
                            Locale.ROOT,
                            "'%s' names no method after '%s'; expected one such as '%s SMOTE'.",
                            settings.text(),
                            TunedAmount.NAME,
                            TunedAmount.NAME)));
    inner.requireAllTaken();
    return new TunedAmount(settings.text(), oversampling, tuning);
  }

  private static Optional<Oversampling> method(SettingsText settings) {
    return Methods.all().stream()
        .filter(m -> m.name().equalsIgnoreCase(settings.name()))
        .findFirst()
        .map(m -> oversampling(m, settings));
  }

  private static <C extends OversamplerConfig> Oversampling oversampling(
      Method<C> method, SettingsText settings) {
    C own = settings.take(method.config());
    BalanceConfig balance = settings.take(BalanceConfig.class);
    return new Oversampling(settings.text(), method.create(own), balance);
  }
}
