package io.github.counterpoise.examples.cli;

import io.github.counterpoise.balance.ProvenanceChoice;
import picocli.CommandLine.Option;

/** Whether columns named as the provenance option of {@code balance} names them are its own. */
final class ProvenanceOption {

  @Option(
      names = {"-provenance-columns", "--provenance-columns"},
      paramLabel = "yes|no|guess",
      description =
          "Whether the columns synthetic, synthetic_method, synthetic_base, synthetic_partner and"
              + " synthetic_weight say which rows are synthetic (yes, by their names alone), or are"
              + " data like others (no). With guess they say so where all five are there and their"
              + " cells are as 'balance -provenance' writes them. Default: guess.")
  private String choice = ProvenanceChoice.GUESS.key();

  /**
   * Returns the choice.
   *
   * @throws io.github.counterpoise.run.InvalidInputException if the word is none of them
   */
  ProvenanceChoice choice() {
    return ProvenanceChoice.byName(choice);
  }
}
