package io.github.counterpoise.image;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.PixelForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Decides, before images are read, which size and which pixels all of them get: those of most of
 * them, and of the earlier in case of a tie. Only the beginning of a file is looked at, unless it
 * could be transparent: images that are opaque everywhere have no channel for it.
 */
public final class ImageSurvey {

  private final DataShape.Image wanted; // null for the size and channels of most
  private final boolean exact; // whether the pixels are wanted, too
  private final List<Seen> images = new ArrayList<>();
  private final Set<Integer> colours = new LinkedHashSet<>(); // of all palettes
  private boolean transparent;

  /**
   * Begins.
   *
   * @param wanted size and channels that the user set, {@code null} for those of most images
   * @throws InvalidInputException if no image file has such channels
   */
  public ImageSurvey(DataShape.Image wanted) {
    this(wanted == null ? null : EncodedImage.possible(wanted), false);
  }

  private ImageSurvey(DataShape.Image wanted, boolean exact) {
    this.wanted = wanted;
    this.exact = exact;
  }

  /**
   * Begins with images that become exactly what others are, which were read before.
   *
   * @param others what those are
   */
  public static ImageSurvey after(DataShape.Image others) {
    return new ImageSurvey(others, true);
  }

  /** An image's name in a sentence, and what it is. */
  private record Seen(
      String words, Size size, boolean colour, PixelForm form, boolean turned, boolean cmyk) {}

  private record Size(int height, int width) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%dx%d", height, width);
    }
  }

  /** What pixels are, but for palettes. */
  private record Kind(boolean colour, boolean alpha, int depth) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%s%s of %d bit%s",
          colour ? "colours" : "greys",
          alpha ? " and transparency" : "",
          depth,
          depth == 1 ? "" : "s");
    }
  }

  /**
   * Takes an image into account.
   *
   * @param image an image that will be read
   * @throws InvalidInputException if it cannot be
   */
  public void add(EncodedImage image) {
    ImageHeader header = image.header();
    PixelForm form = header.form();
    transparent |= form.alpha() && (transparent || image.isSeenThrough());
    colours.addAll(form.palette());
    images.add(
        new Seen(
            image.words(),
            new Size(header.shape().height(), header.shape().width()),
            header.colour(),
            form,
            !header.orientation().equals(Orientation.UPRIGHT),
            header.cmyk()));
  }

  /** Returns whether there is none. */
  public boolean isEmpty() {
    return images.isEmpty();
  }

  /**
   * Returns what all images become.
   *
   * @throws InvalidInputException if they need more memory than there is
   */
  public DataShape.Image shape() {
    DataShape.Image shape = exact ? wanted : found();
    ImageMemory.require(shape, images.size(), Runtime.getRuntime().maxMemory());
    return shape;
  }

  private DataShape.Image found() {
    Size size =
        wanted == null
            ? most(images.stream().map(Seen::size).toList())
            : new Size(wanted.height(), wanted.width());
    Kind kind = kind();
    boolean listed = most(images.stream().map(seen -> seen.form().hasPalette()).toList());
    PixelForm form =
        new PixelForm(
            kind.depth(),
            kind.alpha(),
            listed && kind.depth() == Byte.SIZE ? palette(kind) : List.of());
    int channels = (kind.colour() ? 3 : 1) + (kind.alpha() ? 1 : 0);
    return new DataShape.Image(size.height(), size.width(), channels, form);
  }

  private Kind kind() {
    boolean colour =
        wanted == null
            ? most(images.stream().map(Seen::colour).toList())
            : wanted.channels() > 2; // as the third and fourth are never grey
    boolean alpha =
        wanted == null
            ? transparent && most(images.stream().map(seen -> seen.form().alpha()).toList())
            : wanted.form().alpha();
    int depth = most(images.stream().map(seen -> seen.form().depth()).toList());
    return new Kind(colour, alpha, depth == 1 && (colour || alpha) ? Byte.SIZE : depth);
  }

  /** The colours of all palettes together, if they are few and of the kind. */
  private List<Integer> palette(Kind kind) {
    boolean fits =
        colours.size() <= PixelForm.MOST_COLOURS
            && colours.stream()
                .allMatch(
                    colour ->
                        (kind.colour() || Argb.isGrey(colour))
                            && (kind.alpha() || Argb.alpha(colour) == Argb.MOST));
    return fits ? List.copyOf(colours) : List.of();
  }

  private static <T> T most(List<T> values) {
    Map<T, Integer> counts = new LinkedHashMap<>();
    values.forEach(value -> counts.merge(value, 1, Integer::sum));
    T best = null;
    for (Map.Entry<T, Integer> entry : counts.entrySet()) {
      best = best == null || entry.getValue() > counts.get(best) ? entry.getKey() : best;
    }
    return best;
  }

  /**
   * Says what is done to images that are not what all become.
   *
   * @param sizes what happens to images of other sizes
   * @param monitor who is told
   */
  public void say(Sizes sizes, Monitor monitor) {
    DataShape.Image shape = shape();
    boolean asked = wanted != null && !exact;
    Consumer<String> differ = asked ? monitor::info : monitor::warn;
    Size size = new Size(shape.height(), shape.width());
    if (sizes == Sizes.RESIZE) {
      String what =
          exact
              ? "to %s, the size of those read before"
              : asked ? "to %s, as -image says" : "to %s, the size of most";
      say(
          "Resized",
          seen -> !seen.size().equals(size),
          String.format(Locale.ROOT, what, size),
          seen -> " (" + seen.size() + ")",
          differ);
    }
    Kind kind = new Kind(shape.channels() > 2, shape.form().alpha(), shape.form().depth());
    say(
        "Converted",
        seen -> !kind(seen).equals(kind),
        String.format(
            Locale.ROOT,
            exact ? "to %s, as those read before have" : asked ? "to %s" : "to %s, as most have",
            kind),
        seen -> " (" + kind(seen) + ")",
        differ);
    String toScreen = "from the colours of print (CMYK) to sRGB";
    say("Converted", Seen::cmyk, toScreen, seen -> "", monitor::warn);
    String upright = "upright, as their orientation tag says";
    say("Turned", Seen::turned, upright, seen -> "", monitor::warn);
  }

  private Kind kind(Seen seen) {
    return new Kind(seen.colour(), seen.form().alpha() && transparent, seen.form().depth());
  }

  private void say(
      String done,
      Predicate<Seen> which,
      String what,
      Function<Seen, String> detail,
      Consumer<String> told) {
    List<Seen> found = images.stream().filter(which).toList();
    if (!found.isEmpty()) {
      Seen first = found.get(0);
      told.accept(
          String.format(
              Locale.ROOT,
              "%s %d of %d images %s; for instance %s%s%s.",
              done,
              found.size(),
              images.size(),
              what,
              first.words().substring(0, 1).toLowerCase(Locale.ROOT),
              first.words().substring(1),
              detail.apply(first)));
    }
  }
}
