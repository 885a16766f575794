package io.github.counterpoise.convnet;

import java.io.Serializable;

/**
 * How a training went.
 *
 * @param images number of images trained on, without those held out
 * @param heldOut number of images held out
 * @param parameters number of trained numbers
 * @param epochs epochs run
 * @param bestEpoch the epoch, from 1, whose network was kept
 * @param loss cross-entropy of that epoch: of the held-out images where there are some, else the
 *     mean over the batches
 * @param ending why the training ended, in a few words
 */
public record TrainingSummary(
    int images, int heldOut, long parameters, int epochs, int bestEpoch, double loss, String ending)
    implements Serializable {

  private static final long serialVersionUID = 1;
}
