package io.github.counterpoise.image;

import io.github.counterpoise.run.Monitor;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds images that stand under two labels, as one file or as copies of it. Nothing can be learnt
 * from them but the contradiction, and mostly one of the labels is a slip.
 *
 * <p>Images are told apart by a digest (SHA-256), so nothing of them is kept.
 */
public final class LabelConflicts {

  private final MessageDigest digest;
  private final Map<ByteBuffer, Seen> first = new HashMap<>(); // by digest
  private final Set<ByteBuffer> conflicts = new HashSet<>();
  private String example;

  /** Begins with no images. */
  public LabelConflicts() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }

  /** The first image of its kind. */
  private record Seen(String name, String label) {}

  /**
   * Takes in an image.
   *
   * @param name how messages call it, for instance the name of its file
   * @param label its label
   * @param pixels its pixels
   */
  public void add(String name, String label, float[] pixels) {
    ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * pixels.length);
    bytes.asFloatBuffer().put(pixels);
    ByteBuffer key = ByteBuffer.wrap(digest.digest(bytes.array()));
    Seen seen = first.putIfAbsent(key, new Seen(name, label));
    if (seen == null || seen.label().equals(label)) {
      return;
    }
    conflicts.add(key);
    if (example == null) {
      example =
          seen.name().equals(name)
              ? String.format(
                  Locale.ROOT, "'%s' has the labels '%s' and '%s'", name, seen.label(), label)
              : String.format(
                  Locale.ROOT,
                  "'%s' is labelled '%s', and '%s' with the same picture '%s'",
                  seen.name(),
                  seen.label(),
                  name,
                  label);
    }
  }

  /**
   * Warns, in one sentence, if an image was taken in under two labels.
   *
   * @param monitor who watches
   */
  public void warn(Monitor monitor) {
    if (conflicts.size() == 1) {
      monitor.warn(
          String.format(Locale.ROOT, "Image %s; correct one of them or remove both.", example));
    } else if (conflicts.size() > 1) {
      monitor.warn(
          String.format(
              Locale.ROOT,
              "%d images stand under several labels each, for instance %s; correct or remove them.",
              conflicts.size(),
              example));
    }
  }
}
