package io.github.counterpoise.examples.paper.deepsmote;

import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.deepsmote.DeepSmote;
import io.github.counterpoise.deepsmote.DeepSmoteConfig;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.describe.Preset;
import io.github.counterpoise.examples.paper.PaperContender;
import io.github.counterpoise.oversample.Oversampler;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What stands in a row of DeepSMOTE's Table 1. */
@SuppressWarnings("ImmutableEnumChecker") // its map cannot be changed
enum DeepSmoteContender implements PaperContender {
  NONE("none", Map.of()),
  COPIES("RandomOversampling", Map.of()),
  SMOTE(
      "SMOTE",
      Map.of(DeepSmoteSet.MNIST, 81.48, DeepSmoteSet.FASHION, 67.94, DeepSmoteSet.CIFAR, 28.02)),
  DEEPSMOTE("DeepSMOTE", Map.of()),
  DEEPSMOTE_PAPER(
      "DeepSMOTE-paper",
      Map.of(DeepSmoteSet.MNIST, 96.16, DeepSmoteSet.FASHION, 84.88, DeepSmoteSet.CIFAR, 45.26)),
  DEEPSMOTE_AUTHORS("DeepSMOTE-authors", Map.of()),
  SEISMOFLOW("SeismoFlow", Map.of());

  /** Channels of the first convolution of the presets in the quick table; their 64 take hours. */
  private static final int QUICK_CHANNELS = 16;

  private final String title;
  private final Map<DeepSmoteSet, Double> printed; // ACSA in the paper, per cent

  DeepSmoteContender(String title, Map<DeepSmoteSet, Double> printed) {
    this.title = title;
    this.printed = printed;
  }

  @Override
  public String title() {
    return title;
  }

  /** Returns the ACSA that the paper prints, in per cent, where it has the contender. */
  OptionalDouble printed(DeepSmoteSet set) {
    Double acsa = printed.get(set);
    return acsa == null ? OptionalDouble.empty() : OptionalDouble.of(acsa);
  }

  /**
   * Returns the method, none where training images stay as they are.
   *
   * @param rows number of training images
   * @param protocol whether the networks of the presets are small and trained for a few batches
   */
  Optional<Oversampler<?>> method(int rows, DeepSmoteProtocol protocol) {
    return switch (this) {
      case NONE -> Optional.empty();
      case COPIES -> Optional.of(Methods.RANDOM_OVERSAMPLING.createDefault());
      case SMOTE -> Optional.of(Methods.SMOTE.createDefault());
      case DEEPSMOTE -> Optional.of(deepSmote(Preset.DEFAULT, rows, protocol));
      case DEEPSMOTE_PAPER -> Optional.of(deepSmote(Preset.PAPER, rows, protocol));
      case DEEPSMOTE_AUTHORS -> Optional.of(deepSmote(Preset.AUTHORS, rows, protocol));
      case SEISMOFLOW -> Optional.of(Methods.SEISMO_FLOW.createDefault());
    };
  }

  private static DeepSmote deepSmote(Preset preset, int rows, DeepSmoteProtocol protocol) {
    Parameters<DeepSmoteConfig> parameters = Parameters.of(DeepSmoteConfig.class);
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("preset", preset);
    if (protocol.quick() && preset != Preset.DEFAULT) {
      DeepSmoteConfig whole = parameters.build(settings);
      int perEpoch = Math.max(1, rows / whole.training().batch());
      settings.put("channels", QUICK_CHANNELS);
      settings.put("epochs", (protocol.steps() - 1) / perEpoch + 1);
    }
    return new DeepSmote(parameters.build(settings));
  }
}
