package io.github.counterpoise.weka;

import io.github.counterpoise.host.HostWords;

/**
 * What Weka calls what the core's sentences name.
 *
 * @param ignores whether there is an option for attributes to leave out
 */
record WekaWords(boolean ignores) implements HostWords {

  /** The words of filters, and of whatever else can ignore attributes. */
  static final WekaWords FILTER = new WekaWords(true);

  /** The words of classifiers. */
  static final WekaWords CLASSIFIER = new WekaWords(false);

  @Override
  public String ignore(String what) {
    return ignores ? HostWords.super.ignore(what) : "remove " + what;
  }

  @Override
  public String include() {
    return ignores ? HostWords.super.include() : "add one";
  }

  @Override
  public String labels() {
    return "nominal";
  }

  @Override
  public String toLabels(String what) {
    return "make " + what + " nominal (filter NumericToNominal or StringToNominal)";
  }

  @Override
  public String unusable(String what) {
    return ignores
        ? HostWords.super.unusable(what)
        : "remove " + what + ", or set the folder (-image-dir) if it names image files";
  }

  @Override
  public String fileNames() {
    return "keep the string attribute that names them (Weka's filter NominalToString makes one of a"
        + " nominal attribute) and "
        + (ignores ? "ignore (-ignore) or " : "")
        + "remove the others, or leave -image-dir out if each attribute is a pixel";
  }
}
