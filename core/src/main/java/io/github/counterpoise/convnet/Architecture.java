package io.github.counterpoise.convnet;

import io.github.counterpoise.engine.Layer;
import io.github.counterpoise.engine.ParameterSet;
import io.github.counterpoise.table.DataShape;

/** The networks to choose from: [batch, height, width, channels] → logits [batch, classes]. */
public enum Architecture {
  /** Two or more convolutions and two dense layers: minutes on a processor. */
  SMALL {
    @Override
    Layer declare(ParameterSet set, DataShape.Image image, int classes) {
      return SmallNetwork.declare(set, image, classes);
    }
  },
  /** The classifier of seismograms that SeismoFlow was evaluated with. */
  MINICEPTION {
    @Override
    Layer declare(ParameterSet set, DataShape.Image image, int classes) {
      return Miniception.declare(set, image, classes);
    }
  },
  /** ResNet-18 for small images, which DeepSMOTE was evaluated with. */
  RESNET18 {
    @Override
    Layer declare(ParameterSet set, DataShape.Image image, int classes) {
      return ResNet18.declare(set, image, classes);
    }
  };

  /**
   * Declares the layers of a network.
   *
   * @param set where its parameters live
   * @param image size of the images
   * @param classes number of classes
   */
  abstract Layer declare(ParameterSet set, DataShape.Image image, int classes);
}
