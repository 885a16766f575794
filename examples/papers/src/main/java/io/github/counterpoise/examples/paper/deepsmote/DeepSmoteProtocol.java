package io.github.counterpoise.examples.paper.deepsmote;

import io.github.counterpoise.convnet.Architecture;
import io.github.counterpoise.examples.paper.PaperContender;
import java.util.List;

/**
 * The size of DeepSMOTE's Table 1.
 *
 * @param sets the image sets
 * @param contenders names of the contenders, see {@link DeepSmoteContender}
 * @param seeds draws of the images
 * @param folds folds of the cross-validation; 1 trains on all images drawn and tests on the test
 *     images alone
 * @param percent share of the paper's numbers of images
 * @param network the classifier
 * @param steps training batches of the classifier, the same for every contender up to whole epochs
 * @param quick whether the networks of DeepSMOTE's presets paper and authors are small and trained
 *     for as many batches as the classifier, instead of as their settings say
 * @param threads threads to use, at least 1
 */
public record DeepSmoteProtocol(
    List<DeepSmoteSet> sets,
    List<String> contenders,
    List<Integer> seeds,
    int folds,
    double percent,
    Architecture network,
    int steps,
    boolean quick,
    int threads) {

  /** Copies the lists. */
  public DeepSmoteProtocol {
    sets = List.copyOf(sets);
    contenders = List.copyOf(contenders);
    seeds = List.copyOf(seeds);
  }

  /** Returns the names of all contenders. */
  public static List<String> allContenders() {
    return PaperContender.names(DeepSmoteContender.values());
  }
}
