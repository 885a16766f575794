package io.github.counterpoise.host;

import java.util.List;
import java.util.stream.Collectors;

/** Several sentences as one text. */
public final class Sentences {

  private Sentences() {}

  /**
   * Returns one text: a single sentence as it is, several as lines that begin with a bullet, which
   * keeps them apart even where a host shows no line breaks.
   *
   * @param sentences the sentences
   */
  public static String joined(List<String> sentences) {
    return sentences.size() == 1
        ? sentences.get(0)
        : sentences.stream().map(sentence -> "• " + sentence).collect(Collectors.joining(" \n"));
  }
}
