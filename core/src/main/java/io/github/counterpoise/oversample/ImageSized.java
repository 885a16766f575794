package io.github.counterpoise.oversample;

/** Settings of a method that can be told the size of images. */
public interface ImageSized {

  /** Returns the size, such as {@code 28x28x1}; empty where the data says it, or for tables. */
  String image();

  /**
   * Returns the size that settings name.
   *
   * @param config settings of any method
   * @return the size, empty where the method knows none or none is set
   */
  static String of(Object config) {
    return config instanceof ImageSized sized ? sized.image() : "";
  }
}
