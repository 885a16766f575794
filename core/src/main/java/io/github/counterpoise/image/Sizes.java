package io.github.counterpoise.image;

/** What happens to image files of another size than the one wanted. */
public enum Sizes {
  /** They are resized. */
  RESIZE,
  /** They are refused, by name. */
  REFUSE
}
