package io.github.counterpoise.quality;

import java.util.List;

/**
 * A part of a {@link Report} under a heading of its own.
 *
 * @param title the heading
 * @param blocks what stands below it
 */
public record Section(String title, List<Block> blocks) {

  /** Copies the list. */
  public Section {
    blocks = List.copyOf(blocks);
  }

  /**
   * Makes a section.
   *
   * @param title the heading
   * @param blocks what stands below it
   */
  public static Section of(String title, Block... blocks) {
    return new Section(title, List.of(blocks));
  }
}
