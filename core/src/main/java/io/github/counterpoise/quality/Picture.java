package io.github.counterpoise.quality;

import io.github.counterpoise.file.WholeFile;
import java.nio.file.Path;

/**
 * A drawn picture as PNG, with twice as many pixels each way as its logical size so that it stays
 * crisp on fine screens and on paper.
 */
public final class Picture {

  /** Pixels per logical pixel, each way. */
  public static final int SCALE = 2;

  private final String title;
  private final String description;
  private final int width;
  private final int height;
  private final byte[] png;

  Picture(String title, String description, int width, int height, byte[] png) {
    this.title = title;
    this.description = description;
    this.width = width;
    this.height = height;
    this.png = png;
  }

  /** Returns what it shows, in a few words. */
  public String title() {
    return title;
  }

  /** Returns what it shows, in a sentence for those who cannot see it. */
  public String description() {
    return description;
  }

  /** Returns the logical width in pixels. */
  public int width() {
    return width;
  }

  /** Returns the logical height in pixels. */
  public int height() {
    return height;
  }

  /** Returns the bytes of a PNG file. */
  public byte[] png() {
    return png.clone();
  }

  /**
   * Writes a PNG file; a file of that name is replaced once the new one is complete.
   *
   * @param file where to
   * @throws io.github.counterpoise.run.InvalidInputException if it cannot be written; then nothing
   *     is left behind
   */
  public void write(Path file) {
    WholeFile.write(file, "picture", out -> out.write(png));
  }
}
