package io.github.counterpoise.examples.paper.simpor;

import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.examples.paper.PaperContender;
import io.github.counterpoise.oversample.Oversampler;
import io.github.counterpoise.simpor.SimporConfig;
import java.util.Map;
import java.util.Optional;

/** What stands in a row of SIMPOR's tables. */
enum SimporContender implements PaperContender {
  NONE("none"),
  COPIES("RandomOversampling"),
  SMOTE("SMOTE"),
  BORDERLINE("BorderlineSMOTE"),
  ADASYN("ADASYN"),
  SIMPOR("SIMPOR"),
  SIMPOR_PAPER("SIMPOR-paper"),
  SIMPOR_AUTHORS("SIMPOR-authors");

  private final String title;

  SimporContender(String title) {
    this.title = title;
  }

  @Override
  public String title() {
    return title;
  }

  /** Returns the method, none where training rows stay as they are. */
  Optional<Oversampler<?>> method() {
    return switch (this) {
      case NONE -> Optional.empty();
      case COPIES -> Optional.of(Methods.RANDOM_OVERSAMPLING.createDefault());
      case SMOTE -> Optional.of(Methods.SMOTE.createDefault());
      case BORDERLINE -> Optional.of(Methods.BORDERLINE_SMOTE.createDefault());
      case ADASYN -> Optional.of(Methods.ADASYN.createDefault());
      case SIMPOR -> Optional.of(simpor("default"));
      case SIMPOR_PAPER -> Optional.of(simpor("paper"));
      case SIMPOR_AUTHORS -> Optional.of(simpor("authors"));
    };
  }

  private static Oversampler<?> simpor(String preset) {
    SimporConfig config = Methods.SIMPOR.parameters().parse(Map.of("preset", preset));
    return Methods.SIMPOR.create(config);
  }
}
